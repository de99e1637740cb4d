/*
 * Texts made to make a reader slow: each is a short piece repeated, or made letter by letter. Nobody writes them; a page that
 * wants to stop us, or a broken feed, may.
 */

const rhythm = (text: string) => (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const each = (make: (at: number) => string) => (length: number) =>
  Array.from({ length }, (_, at) => make(at))
    .join("")
    .slice(0, length);
/** Characters from a range, one after the other and round again. */
const cycle = (first: number, last: number) => (at: number) => String.fromCodePoint(first + (at % (last - first + 1)));

/** Hostile texts by what they are; each takes its length in UTF-16 units. */
export const hostileTexts: Record<string, (length: number) => string> = {
  "one letter, no spaces (аааа…)": rhythm("а"),
  "one letter, spaced (a a a a)": rhythm("a "),
  "words of one phrase (visa pay visa pay)": rhythm("visa pay "),
  "words that begin phrases (we keep your we keep your)": rhythm("we keep your "),
  "words that fit gaps (документы и паспорт и)": rhythm("паспорт и документы и у нас и "),
  "numbers and currencies (500 $ 500 $)": rhythm("500 $ "),
  "nested brackets": (length) => "(".repeat(length / 2) + ")".repeat(length / 2),
  "zero-width characters, a letter in a thousand": each((at) => (at % 1_000 === 0 ? "п" : "\u200b")),
  "zero-width characters between letters": rhythm("п\u200bа\u200bс\u200bп\u200bо\u200bр\u200bт\u200b "),
  "spaced letters (п а с п о р т)": rhythm("п а с п о р т "),
  "spaced letters of every kind (а б в г д)": each((at) => (at % 2 === 0 ? String.fromCodePoint(0x430 + ((at / 2) % 32)) : " ")),
  "emoji only": rhythm("🔥💰✅"),
  "digits for letters (p4ssp0rt v1s4)": rhythm("p4ssp0rt v1s4 d0cum3nt5 "),
  "digits only, no spaces": rhythm("0123456789"),
  "dotted letters (a.b.c.d.)": rhythm("a.b.c.d."),
  "scripts alternating by letter (pаsspоrt)": rhythm("pаspоrtвиzа pасsпоrt "),
  "one long word": each(cycle(0x430, 0x44f)),
  "stretched letters (паааааспорт)": rhythm("пааааааааспооооорт "),
  "line breaks only": rhythm("\n"),
  "combining marks only": rhythm("\u0336\u0301"),
  "a letter under a thousand marks": each((at) => (at % 1_000 === 0 ? "a" : "\u0336")),
  "letters outside the BMP (mathematical)": rhythm("𝐩𝐚𝐬𝐬𝐩𝐨𝐫𝐭 𝐯𝐢𝐬𝐚 "),
  "halves of surrogate pairs": rhythm("\ud83d"),
  "stars inside words (п*а*с*п*о*р*т)": rhythm("п*а*с*п*о*р*т "),
  "at signs and dots (a@a.a@a.a)": rhythm("a@a."),
  "links without spaces (t.me/t.me/)": rhythm("t.me/"),
  "telephone signs (+7 (7) +7 (7))": rhythm("+7 (7)-"),
};
