/** Letters that only these languages of ours use (lower case). */
const letters: Record<string, string> = {
  ru: "ыэё",
  uk: "їєґ",
  kk: "әғқңөұүһі",
  ky: "ңөү",
  tg: "ӣӯҳҷғқ",
  "uz-Cyrl": "ўқғҳ",
  tk: "äňýžçşöü",
  tr: "ığşçöü",
  pl: "ąćęłńśźż",
  fr: "éèêàùçœ",
  it: "àèéìòù",
};

/** Common short words, as people write them. Own lists, from general knowledge of the languages. */
const common: Record<string, string> = {
  ru: "и в на с по для не от до за из или мы вы вас что как при без это работа работы опыт требуется",
  uk: "і й в на з по для не від до за або ми ви вас що як при без це робота роботи досвід потрібен та",
  kk: "және мен бен үшін жұмыс керек бар жоқ бойынша немесе сізге біз айына",
  ky: "жана менен үчүн жумуш керек бар жок боюнча же сизге биз айына",
  tg: "ва дар барои аз ба кор лозим аст ки мо шумо бо ё",
  "uz-Cyrl": "ва учун иш керак бор билан ёки бўйича биз сиз ойига",
  uz: "va uchun ish kerak bor bilan yoki boyicha biz siz oyiga bolgan",
  tk: "we üçin iş gerek bar bilen ýa-da boýunça biz siz aýda",
  tr: "ve için bir ile olan bu da de iş olarak çalışma veya",
  en: "and the of to in for with you we is are or on your will as our work",
  fr: "et le la les de des du pour vous nous avec un une est en dans votre",
  it: "e il la di per con che un una del della in si lavoro sono nel",
  el: "και το την της για με σε από του στην οι θα να εργασία",
  pl: "i w na z do dla się nie od oraz pracy o jest lub nas za praca",
  de: "und die der für mit wir in zu sie das ist eine von im",
};

const languagesByWord = invert(Object.entries(common).map(([language, words]) => [language, words.split(" ")]));
const languagesByLetter = invert(Object.entries(letters).map(([language, set]) => [language, [...set]]));

/** From language → items to item → languages. */
function invert(lists: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>();
  for (const [language, items] of lists) for (const item of items) inverted.set(item, [...(inverted.get(item) ?? []), language]);
  return inverted;
}

const wordsOf = /[\p{L}\p{M}'’ʻ‘-]+/gu;

/** Only so much of a text is looked at: language does not change the verdict, only words shown and tables used. */
const LOOK_AT = 1500;

/**
 * The language most of a text is in, as a BCP 47 code, or `und` when nothing is recognised.
 *
 * @example identifyLanguage("Требуется повар, опыт от года") // "ru"
 */
export function identifyLanguage(text: string): string {
  const sample = text
    .slice(0, LOOK_AT)
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toLowerCase();
  const scores = new Map<string, number>();
  const add = (language: string, points: number) => scores.set(language, (scores.get(language) ?? 0) + points);
  for (const [word] of sample.matchAll(wordsOf)) for (const language of languagesByWord.get(word) ?? []) add(language, 2);
  for (const letter of sample) for (const language of languagesByLetter.get(letter) ?? []) add(language, 0.5);
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  if (best) return best[0];
  const letters = (script: RegExp) => sample.match(script)?.length ?? 0;
  const latin = letters(/\p{Script=Latin}/gu);
  const cyrillic = letters(/\p{Script=Cyrillic}/gu);
  const greek = letters(/\p{Script=Greek}/gu);
  if (latin + cyrillic + greek === 0) return "und";
  if (cyrillic >= latin) return cyrillic >= greek ? "ru" : "el";
  return latin >= greek ? "en" : "el";
}
