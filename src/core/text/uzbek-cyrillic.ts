/** Uzbek Latin letters (alphabet of 1995) and the Cyrillic ones for the same sounds; longest first. */
// biome-ignore format: a table is read in rows
const letters: readonly (readonly [string, string])[] = [
  ["yo'", "йў"], ["o'", "ў"], ["g'", "ғ"], ["sh", "ш"], ["ch", "ч"], ["yo", "ё"], ["yu", "ю"], ["ya", "я"], ["ye", "е"], ["ts", "ц"],
  ["a", "а"], ["b", "б"], ["d", "д"], ["e", "е"], ["f", "ф"], ["g", "г"], ["h", "ҳ"], ["i", "и"], ["j", "ж"], ["k", "к"], ["l", "л"],
  ["m", "м"], ["n", "н"], ["o", "о"], ["p", "п"], ["q", "қ"], ["r", "р"], ["s", "с"], ["t", "т"], ["u", "у"], ["v", "в"], ["x", "х"],
  ["y", "й"], ["z", "з"], ["'", "ъ"],
];

/** What stays in Latin letters: addresses, places to be filled, names that are written so everywhere. */
const kept =
  /(\{\{[^}]*\}\}|https?:\S+|\S+@\S+|(?<![\w.‘’ʻʼ`'-])[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/[\w./?=&%-]*)?|[A-Z]-\d+|HRD Korea|Second Look|WhatsApp|Telegram|Viber|IMO|Facebook|Instagram|Google|IOM|CVV|PIN|SMS|SIM|PDF|[A-Z]{2,}(?![a-z]))/;

/**
 * Uzbek text in Cyrillic letters. A capital letter stays one; any apostrophe is understood.
 *
 * @example toUzbekCyrillic("To‘lov so‘ramang") // "Тўлов сўраманг"
 */
export function toUzbekCyrillic(text: string): string {
  return text
    .split(kept)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[A-Za-z‘’ʻʼ`']+/g, word)))
    .join("");
}

function word(latin: string): string {
  const plain = latin.replace(/[‘’ʻʼ`]/g, "'");
  const lower = plain.toLowerCase();
  let cyrillic = "";
  for (let at = 0; at < lower.length; ) {
    const [from, to] = letters.find(([letter]) => lower.startsWith(letter, at)) ?? [lower.charAt(at), lower.charAt(at)];
    // "e" sounds otherwise at the beginning of a word and after a vowel.
    const letter = from === "e" && (at === 0 || /[aeiou]/.test(lower.charAt(at - 1))) ? "э" : to;
    cyrillic += plain.charAt(at) === lower.charAt(at) ? letter : letter.charAt(0).toUpperCase() + letter.slice(1);
    at += from.length;
  }
  return cyrillic;
}
