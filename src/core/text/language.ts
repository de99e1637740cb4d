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

const commonSets = Object.entries(common).map(([language, words]) => [language, new Set(words.split(" "))] as const);
const letterSets = Object.entries(letters).map(([language, set]) => [language, new Set(set)] as const);
const wordsOf = /[\p{L}\p{M}'’ʻ‘-]+/gu;

/** Only so much of a text is looked at: language does not change the verdict, only words shown and tables used. */
const LOOK_AT = 1500;

/**
 * The language most of a text is in, as a BCP 47 code, or `und` when nothing is recognised.
 *
 * @example identifyLanguage("Требуется повар, опыт от года") // "ru"
 */
export function identifyLanguage(text: string): string {
  const sample = text.slice(0, LOOK_AT).toLowerCase().normalize("NFC");
  const scores = new Map<string, number>();
  const add = (language: string, points: number) => scores.set(language, (scores.get(language) ?? 0) + points);
  for (const [word] of sample.matchAll(wordsOf)) {
    for (const [language, set] of commonSets) if (set.has(word)) add(language, 2);
  }
  for (const letter of sample) {
    for (const [language, set] of letterSets) if (set.has(letter)) add(language, 0.5);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  if (best) return best[0];
  if (/\p{Script=Cyrillic}/u.test(sample)) return "ru";
  if (/\p{Script=Greek}/u.test(sample)) return "el";
  return /\p{Script=Latin}/u.test(sample) ? "en" : "und";
}
