/** Signs and names of currencies beside which digits are pay. Names stand as whole words. */
const signs = "[$€£₽₸₴₾₺₼₩₪₹]";
const names = [
  "руб(?:\\.|л\\p{L}*)?|р\\.|сом(?:ов|а|они)?|сум(?:ов)?|so['ʻ‘’]?m|тг|тенге|теңге|грн|zł|pln|br|byn|lei|ron|eur|euro|usd|aed|tl|₺",
].join("|");
const money = new RegExp(
  `\\d[\\d\\s.,]*(?:\\s*[–-]\\s*\\d[\\d\\s.,]*)?\\s*(?:${signs}|(?:${names})(?!\\p{L}))|(?:${signs}|(?:eur|usd|aed|inr|rs\\.?)\\s)\\s?\\d`,
  "iu",
);

/** Whether a short text holds a sum: digits beside a currency's sign or name. */
export function isMoney(text: string): boolean {
  return money.test(text);
}
