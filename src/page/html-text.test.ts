import { describe, expect, it } from "vitest";
import { htmlToText } from "./html-text.ts";

describe("htmlToText", () => {
  it.each([
    ["paragraphs become lines", "<p>one</p><p>two</p>", "one\ntwo"],
    ["br becomes a line break", "one<br>two<br/>three<br />four", "one\ntwo\nthree\nfour"],
    ["block ends in capitals count too", "<DIV>one</DIV>two", "one\ntwo"],
    ["headings and table rows become lines", "<h2>one</h2><table><tr><td>two</td></tr><tr><td>three</td></tr></table>", "one\ntwo\nthree"],
    ["list items get a bullet", "<ul><li>one</li><li>two</li></ul>", "• one\n• two"],
    ["inline tags go", "<b>one</b> <i class='x'>two</i> <a href=\"/x\">three</a>", "one two three"],
    ["scripts and styles go with all they hold", "one<script>bad()</script><style>.bad{}</style>two", "one two"],
    ["named entities are decoded", "R&amp;D &lt;3 &laquo;A&raquo; &mdash; 5&nbsp;000&hellip;", "R&D <3 «A» — 5 000…"],
    ["numbered entities are decoded", "&#1056;&#x430;&#1073;&#x43E;&#1090;&#x430; &#128293;", "Работа 🔥"],
    ["entities are decoded once only", "&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["unknown entities stay as they are", "&nosuch; &constructor; AT&T; a&b", "&nosuch; &constructor; AT&T; a&b"],
    ["impossible code points vanish", "a&#0;b&#9999999;c&#xffffff;d", "abcd"],
    ["white space collapses within a line", "  one \t  two\u00a0\u00a0three ", "one two three"],
    ["empty lines vanish", "<p>one</p>\n\n <p> </p>\n<p>two</p>", "one\ntwo"],
    ["plain text stays as it is", "Pay: 5 < 6 and 7 > 3", "Pay: 5 < 6 and 7 > 3"],
    ["a tag that is never closed stays as text", "one <b two", "one <b two"],
    ["comments go", "one<!-- hidden -->two", "one two"],
    ["nothing gives nothing", "", ""],
    ["only tags give nothing", "<p><br></p>", ""],
  ])("%s", (_name, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe("htmlToText: what pages get wrong", () => {
  it.each([
    ["HTML escaped once more loses its tags", "&lt;p&gt;Work&lt;/p&gt;", "Work"],
    ["its entities are decoded too", "&lt;p&gt;R&amp;amp;D&lt;/p&gt;&lt;p&gt;Work&lt;/p&gt;", "R&D\nWork"],
    ["inline tags inside a word vanish", "пас<b></b>порт и п<span class='x'>ас</span>порт", "паспорт и паспорт"],
    ["the euro sign is decoded", "500&euro;", "500€"],
  ])("%s", (_name, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    ["<br ", 50_000],
    ["<li ", 50_000],
    ["<", 50_000],
    ["</script", 20_000],
  ])("%j again and again, with no end of a tag, is text", (piece, times) => {
    expect(htmlToText(piece.repeat(times))).toBe(piece.repeat(times).trim());
  });

  it("scripts that never end hold no text", () => {
    expect(htmlToText(`Work${"<script>".repeat(20_000)}`)).toBe("Work");
  });
});
