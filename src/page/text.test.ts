import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type PageText, rangeOf, readText, readWords } from "./text.ts";

function element(html: string): HTMLElement {
  const box = document.createElement("div");
  box.innerHTML = html;
  return box;
}

/** Read both ways, which must agree. */
function textOf(html: string, drop?: readonly string[]): string {
  const { text } = readText(element(html), drop);
  expect(readWords(element(html), drop)).toBe(text);
  return text;
}

describe("readText", () => {
  it.each([
    ["two blocks stand on two lines", "<div>one</div><div>two</div>", "one\ntwo"],
    ["a paragraph after loose words starts a line", "one<p>two</p>three", "one\ntwo\nthree"],
    ["list items stand on lines of their own", "<ul><li>one</li><li>two</li></ul>", "one\ntwo"],
    ["headings and table cells are blocks", "<h2>Pay</h2><table><tbody><tr><td>one</td><td>two</td></tr></tbody></table>", "Pay\none\ntwo"],
    ["br breaks the line", "one<br>two", "one\ntwo"],
    ["several breaks are one line break", "one<br><br><div></div><p>two</p>", "one\ntwo"],
    ["nothing stands before the first and after the last word", "<br> \n <p> one </p><br> \n", "one"],
    ["white space collapses to one space", "one \t\n  two", "one two"],
    ["a no-break space is a space", "от&nbsp;150&nbsp;000&nbsp;₸", "от 150 000 ₸"],
    ["white space at the end of an inline element counts once", "<b>one </b> two", "one two"],
    ["white space before an inline element counts once", "one <b> two</b>", "one two"],
    ["an element of white space alone is one space", "one<span> \n </span>two", "one two"],
    ["inline elements glue their words as the page does", "<b>one</b>two<i>three</i>", "onetwothree"],
    ["comments between two pieces of text add nothing", "от <!-- -->280 000<!-- --> ₸", "от 280 000 ₸"],
    ["a line break swallows the spaces around it", "one <br> two", "one\ntwo"],
    ["an empty element has no text", "", ""],
  ])("%s", (_name, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it.each([
    ["script", "one<script>var bad = 1</script> two"],
    ["style", "one<style>.bad { color: red }</style> two"],
    ["template", "one<template>bad</template> two"],
    ["noscript", "one<noscript>bad</noscript> two"],
    ["svg", "one<svg><text>bad</text></svg> two"],
    ["button", "one<button>bad</button> two"],
    ["select", "one<select><option>bad</option></select> two"],
    ["textarea", "one<textarea>bad</textarea> two"],
    ["a hidden element", "one<span hidden>bad</span> two"],
    ["an element hidden until found", 'one<span hidden="until-found">bad</span> two'],
    ["an editable element", "one<span contenteditable>bad</span> two"],
    ["an element made editable by value", 'one<span contenteditable="true">bad</span> two'],
    ["a plain-text editable element", 'one<span contenteditable="plaintext-only">bad</span> two'],
    ["what stands deep inside a skipped element", "one<span hidden><b><i>bad</i></b></span> two"],
  ])("passes over %s", (_name, html) => {
    expect(textOf(html)).toBe("one two");
  });

  it("reads an element that says it is not editable", () => {
    expect(textOf('one <span contenteditable="false">two</span>')).toBe("one two");
  });

  it("reads an emoji picture as its emoji and no other picture", () => {
    expect(textOf('pay <img alt="💰"> daily <img alt="Logo of a firm"><img>now')).toBe("pay 💰 daily now");
  });

  it("keeps an emoji picture glued to the word before it", () => {
    expect(textOf('pay<img alt="🔥">!')).toBe("pay🔥!");
  });

  it("passes over what the reader says is not the ad's text", () => {
    const html = '<p>one</p><p class="similar">bad</p><span aria-hidden="true">bad</span><p>two</p>';
    expect(textOf(html, [".similar", '[aria-hidden="true"]'])).toBe("one\ntwo");
  });

  it("stops reading a page that never ends", () => {
    const paragraph = `<p>${"work ".repeat(100)}</p>`;
    expect(textOf(paragraph.repeat(500)).length).toBeLessThan(61_000);
  });

  it("reads a thousand elements inside each other", () => {
    expect(textOf(`${"<div>".repeat(1000)}deep${"</div>".repeat(1000)}after`)).toBe("deep\nafter");
  });

  it("leaves the page as it was", () => {
    const box = element("<p>one <b>two</b></p><br>");
    const before = box.innerHTML;
    readText(box);
    expect(box.innerHTML).toBe(before);
  });
});

describe("rangeOf", () => {
  const html = '<h3>Cook</h3><p>pay   <b>90</b>0 €<br>per <img alt="🔥"> day, <span hidden>no</span>housing</p>';

  it.each([
    ["within one text node", "Cook", "Cook"],
    ["from the middle of a node", "oo", "oo"],
    ["across glued inline elements", "900 €", "900 €"],
    ["across collapsed white space", "pay 90", "pay   90"],
    ["across a line break", "€\nper", "€per"],
    ["across two blocks", "Cook\npay", "Cookpay"],
    ["across something hidden", "day, housing", "day, nohousing"],
    ["across an emoji picture", "per 🔥 day", "per  day"],
  ])("finds words %s", (_name, words, onPage) => {
    const read = readText(element(html));
    const start = read.text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(pageRange(read, start, start + words.length)).toBe(onPage);
  });

  it("begins and ends at words when asked for the white space around them", () => {
    const read = readText(element("<p>one</p> <p>two</p> <p>three</p>"));
    expect(pageRange(read, 3, 8)).toBe("two");
  });

  it("knows no range for text that is not there", () => {
    expect(rangeOf(readText(element("one")), 3, 9)).toBeUndefined();
    expect(rangeOf(readText(element("")), 0, 1)).toBeUndefined();
  });

  it("knows no range for a picture, which has no text node", () => {
    const read = readText(element('one <img alt="🔥"> two'));
    const at = read.text.indexOf("🔥");
    expect(rangeOf(read, at, at + 2)).toBeUndefined();
  });
});

/** The page's own words between the ends that `rangeOf` gives. */
function pageRange(read: PageText, start: number, end: number): string | undefined {
  const ends = rangeOf(read, start, end);
  if (!ends) return undefined;
  const range = document.createRange();
  range.setStart(...ends.start);
  range.setEnd(...ends.end);
  return range.toString();
}

describe("on any small page", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "Б", "ж", "9", "$", "🔥", " ", " ", "\n", "\u00a0", "\t"), maxLength: 12 });
  const tag = fc.constantFrom("div", "span", "b", "p", "li", "a", "button", "script", "br", "td");
  interface Tree {
    readonly tag: string;
    readonly hidden: boolean;
    readonly children: readonly (string | Tree)[];
  }
  const { tree } = fc.letrec<{ tree: Tree; child: string | Tree }>((tie) => ({
    tree: fc.record({
      tag,
      hidden: fc.boolean(),
      children: fc.array(tie("child"), { maxLength: 4 }),
    }) as fc.Arbitrary<Tree>,
    child: fc.oneof({ depthSize: "small", withCrossShrink: true }, words, tie("tree") as fc.Arbitrary<Tree>),
  }));
  const toNode = (one: string | Tree): Node => {
    if (typeof one === "string") return document.createTextNode(one);
    const node = document.createElement(one.tag);
    node.hidden = one.hidden && one.children.length === 1;
    node.append(...one.children.map(toNode));
    return node;
  };
  const page = fc.array(tree, { maxLength: 4 }).map((trees) => {
    const root = document.createElement("div");
    root.append(...trees.map(toNode));
    return root;
  });
  /** White space of any kind is one space in the text. */
  const plain = (text: string) => text.replace(/\s/g, " ");

  it("every piece is found, character for character, in its node", () => {
    fc.assert(
      fc.property(page, (root) => {
        const { text, pieces } = readText(root);
        for (const { node, from, at, length } of pieces) {
          expect(length).toBeGreaterThan(0);
          expect(plain(node.data.slice(from, from + length))).toBe(plain(text.slice(at, at + length)));
        }
      }),
    );
  });

  it("pieces follow one another and leave out nothing but the white space between them", () => {
    fc.assert(
      fc.property(page, (root) => {
        const { text, pieces } = readText(root);
        let end = 0;
        for (const { at, length } of pieces) {
          expect(text.slice(end, at)).toMatch(end === 0 ? /^$/ : /^[ \n]?$/);
          end = at + length;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it("the text has no white space at its ends, nor twice in a row", () => {
    fc.assert(
      fc.property(page, (root) => {
        expect(readText(root).text).toMatch(/^(\S+([ \n]\S+)*)?$/);
      }),
    );
  });

  it("any stretch of the text leads to its first and last character on the page", () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (root, one, other) => {
        const read = readText(root);
        const visibleAt = Array.from(read.text.split(""), (_, at) => at).filter((at) => /\S/.test(read.text[at] ?? ""));
        fc.pre(visibleAt.length > 0);
        const [start = 0, last = 0] = [one, other].map((n) => visibleAt[n % visibleAt.length] ?? 0).sort((a, b) => a - b);
        const range = rangeOf(read, start, last + 1);
        const [firstNode, from] = range?.start ?? [];
        const [lastNode, to] = range?.end ?? [];
        expect(firstNode?.data[from ?? -1]).toBe(read.text[start]);
        expect(lastNode?.data[(to ?? 0) - 1]).toBe(read.text[last]);
      }),
    );
  });
});

describe("readText: what must not be read", () => {
  it("a root inside an editable area", () => {
    const box = element('<div contenteditable="true"><section><p>my letter</p></section></div>');
    const inside = box.querySelector("p");
    expect(inside && readText(inside).text).toBe("");
    expect(readText(box.firstElementChild ?? box).text).toBe("");
  });

  it.each(["TRUE", "True", "Plaintext-Only"])("an editable area written %s", (value) => {
    expect(textOf(`one <span contenteditable="${value}">bad</span>two`)).toBe("one two");
    const box = element(`<div contenteditable="${value}"><p>my letter</p></div>`);
    expect(readText(box.querySelector("p") ?? box).text).toBe("");
  });

  it("the end of one huge text node", () => {
    const box = document.createElement("div");
    box.append("work ".repeat(200_000));
    expect(readText(box).text.length).toBeLessThan(61_000);
  });
});

describe("readWords", () => {
  it("does not touch text nodes of elements that hold nothing else", () => {
    const box = element("<h2>Cook</h2><ul><li>soup<li>bread</ul>");
    const touched = vi.spyOn(Node.prototype, "firstChild", "get");
    expect(readWords(box)).toBe("Cook\nsoup\nbread");
    const inside = touched.mock.contexts.map((node) => (node as Element).tagName);
    touched.mockRestore();
    expect(inside).not.toContain("H2");
    expect(inside).not.toContain("LI");
  });

  it("passes over an editable root and the end of a huge text as reading with the way back does", () => {
    const box = element('<p contenteditable="true">my letter</p>');
    expect(readWords(box.firstElementChild ?? box)).toBe("");
    box.replaceChildren("work ".repeat(200_000));
    expect(readWords(box).length).toBeLessThan(61_000);
  });
});
