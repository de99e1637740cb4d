import type { Assessment } from "../../core/assessment.ts";
import type { CardView } from "../../core/card-view.ts";
import type { Engine } from "../../core/engine.ts";
import { inLanguage, languageName, type Words } from "../i18n.ts";

/** More questions than this nobody sends. */
const MAX_QUESTIONS = 4;

/** What to ask the recruiter: in the reader's language and, where the pack has it and it differs, in the ad's. */
export function questionsOf(engine: Engine, { questions, language: adLanguage }: Assessment, { language }: Words): CardView["questions"] {
  return questions.slice(0, MAX_QUESTIONS).flatMap((id) => {
    const texts = engine.questions.find((question) => question.id === id)?.texts;
    const text = inLanguage(texts, language);
    if (!texts || text === undefined) return [];
    const shown = Object.keys(texts).find((code) => texts[code] === text) ?? language;
    const asked = (words: string, code: string) => ({ text: words, language: code, languageName: languageName(code, language) });
    const inAd = inLanguageOnly(texts, adLanguage);
    return [{ id, mine: asked(text, shown), ad: inAd === undefined || inAd === text ? null : asked(inAd, adLanguage) }];
  });
}

/** The text in exactly this language; Uzbek in Cyrillic letters is spelled from Uzbek. */
function inLanguageOnly(texts: Partial<Record<string, string>>, language: string): string | undefined {
  if (texts[language] !== undefined) return texts[language];
  return language === "uz-Cyrl" && texts.uz !== undefined ? inLanguage(texts, language) : undefined;
}
