/*
 * Greek typed in Latin letters ("douleia sto eksoteriko xwris empeiria"). The tables of `language-tables.ts` do not know it: it has no
 * spelling of its own (η is written h, i or n; ω o or w), so pairs of letters tell it from Italian or Turkish only by chance. Its small words
 * are written alike by nearly everybody.
 */

/** Frequent words that are no words of the other languages read here, or rarely stand together there ("sto" is Polish, "tou" is not). */
const frequent = new Set(
  (
    "apo gia kai sto stin ston stis tou tis ton den einai pou mou sou sas oti thelei thelw thelo thelete exei exw edw twra tora kala " +
    "xwris xoris horis evro spiti lefta paidia atoma kopela kopeles steile steilte grapste douleia doulia doyleia ergasia zitame " +
    "ziteitai zitountai zitoume psaxnw psaxno psaxnoume tilefono thlefwno misthos ensima empeiria eksoteriko exoteriko minima plirofories"
  ).split(" "),
);

/** So many different ones of them make a text Greek; two meet by chance in lists of names and brands. */
const ENOUGH = 3;

const words = /[a-z]{3,12}/g;

/** Whether Latin letters spell Greek here. Only the beginning of a long text need be given. */
export function isGreeklish(text: string): boolean {
  const seen = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(words)) {
    if (!frequent.has(word)) continue;
    seen.add(word);
    if (seen.size >= ENOUGH) return true;
  }
  return false;
}
