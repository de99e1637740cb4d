/** Stands where something personal stood. */
export const REMOVED = "[…]";

const MAIL = /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK = /(?:https?:\/\/|www\.)\S+/giu;
/** "t.me/anna", "board.example/ad/1": a host with a path, or one that ends like an address people know. */
const BARE_LINK =
  /(?<![\p{L}\p{N}.@])(?:[\p{L}\p{N}-]+\.)+(?:\p{L}{2,}\/\S+|(?:com|net|org|info|biz|me|io|app|link|site|online|top|ru|kz|kg|uz|tj|tm|ua|by|pl|it|fr|gr|tr|de|uk|eu)(?![\p{L}\p{N}]))/giu;
const HANDLE = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.]{2,}/gu;
/** The name after a messenger: "Telegram: anna_hr", "вотсап anna.hr2". */
const LABELLED =
  /(?<=(?<!\p{L})(?:telegram|телеграмм?|тг|tg|whats\s?app|ватсап|вотсап|viber|вайбер|instagram|инстаграм|signal|skype|wechat|line|imo)\s?[:\-–—]\s?)[a-z][\w.]{2,}/giu;
/** A word with an underscore or letters and digits joined by one is a name somewhere, never plain language. */
const UNDERSCORED = /(?<![\p{L}\p{N}_])[a-z0-9]+(?:_[a-z0-9]+)+(?![\p{L}\p{N}_])/giu;

/** Seven to fifteen digits with at most three signs between two of them (ITU-T E.164: at most 15). */
const DIGITS = /(?<![\p{L}\p{N}])\+?\(?\p{Nd}(?:[\s().\u00a0\-\u2010-\u2015]{0,3}\p{Nd}){6,14}(?!\p{Nd})/gu;
const DATE = /^\d{1,2}[.-]\d{1,2}[.-]\d{4}$|^\d{4}-\d{2}-\d{2}$/;
/** "150 000", "90.000 - 120.000": groups of three that end round. */
const SUM = /^\d{1,3}(?:[\s.\u00a0]\d{3})+(?:\s?[-–—]\s?\d{1,3}(?:[\s.\u00a0]\d{3})+)?$/;
/** "200000-300000": two sums of even hundreds. */
const RANGE = /^\d{3,7}\s?[-–—]\s?\d{3,7}$/;

/**
 * A text without what leads to a person: telephone numbers, mail addresses, links, handles. Rather too much than too little
 * is taken, sums of money and dates excepted; names in plain words stay, so the result is shown before it is used.
 *
 * @param text a message's worth (some thousand characters); the time of a longer one may grow with its square
 */
export function redact(text: string): string {
  return text
    .replace(MAIL, REMOVED)
    .replace(LINK, REMOVED)
    .replace(BARE_LINK, REMOVED)
    .replace(HANDLE, REMOVED)
    .replace(LABELLED, REMOVED)
    .replace(UNDERSCORED, REMOVED)
    .replace(DIGITS, (run) => (isOrdinaryNumber(run) ? run : REMOVED));
}

function isOrdinaryNumber(run: string): boolean {
  const plain = run.trim();
  if (DATE.test(plain)) return true;
  return !plain.startsWith("+") && /00$/.test(plain) && (SUM.test(plain) || (RANGE.test(plain) && /00\s?[-–—]/.test(plain)));
}
