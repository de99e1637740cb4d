const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  shy: "",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  bull: "•",
  middot: "·",
  euro: "€",
  pound: "£",
  yen: "¥",
  copy: "©",
  reg: "®",
  trade: "™",
};
const names = new Map(Object.entries(named));

const blocks = new Set("br p div li h1 h2 h3 h4 h5 h6 tr td ul ol table section article dl dt dd hr blockquote pre".split(" "));
/** Tags inside words: taken out without a trace, as a browser draws them. */
const inline = new Set("b i em strong span a u s font small sup sub mark code wbr abbr".split(" "));
const scriptEnd = /<\/script/gi;
const styleEnd = /<\/style/gi;
const tagName = /<(\/?)([a-z][a-z0-9]*)|<!/iy;

/**
 * Text of an HTML string from structured data, without a parser (which would be a Trusted Types sink): tags go, blocks become
 * lines, entities are decoded. HTML that was escaped once more is unescaped first. Time is linear in the length, whatever it holds.
 */
export function htmlToText(html: string): string {
  const escapedOnce = !/<[a-z/!]/i.test(html) && /&lt;\/?[a-z]/i.test(html);
  return decodeEntities(withoutTags(escapedOnce ? decodeEntities(html) : html))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}

function withoutTags(html: string): string {
  let text = "";
  let at = 0;
  let close = -1;
  // Once no ">" is left, none is looked for again: time stays linear.
  let noneLeft = false;
  for (;;) {
    const open = html.indexOf("<", at);
    if (open < 0) return text + html.slice(at);
    text += html.slice(at, open);
    if (close < open && !noneLeft) {
      close = html.indexOf(">", open);
      noneLeft = close < 0;
    }
    tagName.lastIndex = open;
    const tag = tagName.exec(html);
    if (!tag || close < open) {
      text += "<";
      at = open + 1;
      continue;
    }
    const name = (tag[2] ?? "").toLowerCase();
    text += traceOf(name, tag[1] === "/");
    at = close + 1;
    if ((name === "script" || name === "style") && tag[1] !== "/") {
      const ending = name === "script" ? scriptEnd : styleEnd;
      ending.lastIndex = at;
      const end = ending.exec(html);
      if (!end) return text;
      at = end.index;
    }
  }
}

/** What a tag leaves in the text. */
function traceOf(name: string, closing: boolean): string {
  if (name === "li" && !closing) return "\n• ";
  if (blocks.has(name)) return "\n";
  return inline.has(name) ? "" : " ";
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, decode);
}

function decode(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return names.get(name.toLowerCase()) ?? entity;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
