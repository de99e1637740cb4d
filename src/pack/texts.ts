import type { Advice, Combination, Pack, Question, TextFile } from "../core/pack.ts";
import type { ParsedFile } from "./parse-yaml.ts";
import type { Problem } from "./problem.ts";

/** A file of translations with where it stands. */
export interface AuthoredTexts {
  readonly path: string;
  readonly file: ParsedFile<TextFile>;
}

type Translated = Pick<Pack, "flags" | "combinations" | "questions" | "advice">;

/** The words of `rules/texts/` put beside what they are about. Languages a thing was not translated into are simply missing there. */
export function withTranslations(own: Translated, translations: readonly AuthoredTexts[]): Translated {
  const files = translations.map(({ file }) => file.value);
  return {
    flags: own.flags.map((flag) => ({ ...flag, ...(flag.texts && { texts: { ...flag.texts, ...pick(files, "flags", flag.id) } }) })),
    combinations: own.combinations.map((one): Combination => ({ ...one, texts: { ...one.texts, ...pick(files, "combinations", one.id) } })),
    questions: own.questions.map((one): Question => ({ ...one, texts: { ...one.texts, ...pick(files, "questions", one.id) } })),
    advice: own.advice.map((one): Advice => ({ ...one, texts: { ...one.texts, ...pick(files, "advice", one.id) } })),
  };
}

type Section = "flags" | "combinations" | "questions" | "advice";

function pick<S extends Section>(files: readonly TextFile[], section: S, id: string): Record<string, TextFile[S][string]> {
  return Object.fromEntries(
    files.flatMap((file) => {
      const text = file[section][id] as TextFile[S][string] | undefined;
      return text === undefined ? [] : [[file.language, text]];
    }),
  );
}

/** Missing, unknown and untranslated texts: a reader must not meet half a language, nor English under another name. */
export function checkTexts(own: Translated, translations: readonly AuthoredTexts[]): Problem[] {
  return translations.flatMap(({ path, file }) =>
    (["flags", "combinations", "questions", "advice"] as const).flatMap((section) => checkSection(own, { path, file }, section)),
  );
}

function checkSection(own: Translated, { path, file }: AuthoredTexts, section: Section): Problem[] {
  const english = new Map(own[section].flatMap(({ id, texts }) => (texts?.en ? [[id, texts.en] as const] : [])));
  const translated = file.value[section];
  const problem = (line: number, message: string): Problem => ({ severity: "error", file: path, line, message });
  const missing = [...english.keys()].filter((id) => translated[id] === undefined);
  const unknown = Object.keys(translated).filter((id) => !english.has(id));
  const copied = Object.entries(translated).filter(([id, text]) => JSON.stringify(text) === JSON.stringify(english.get(id)));
  return [
    ...(missing.length > 0 ? [problem(file.lineOf([section]), `${section}: not translated yet, add: ${missing.join(", ")}`)] : []),
    ...unknown.map((id) =>
      problem(file.lineOf([section, id]), `${section}.${id} translates nothing: there is no such id; mend or remove it`),
    ),
    ...copied.map(([id]) => problem(file.lineOf([section, id]), `${section}.${id} is the English text; translate it`)),
  ];
}
