import type { CardView } from "../../core/card-view.ts";

/**
 * What is read aloud of a card, in the order in which it stands: headings and sentences, quotes between quotation marks. Digits of
 * a telephone number are set apart, so that they are read one by one. What is folded away is not read.
 */
export function partsToRead(view: CardView): string[] {
  const parts: string[] = [view.heading, view.adTitle, view.lead];
  const section = (heading: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push(heading, ...lines);
  };
  section(
    view.reasonsHeading,
    view.reasons.map(({ title, quotes }) => [...quotes.map(({ text }) => `“${text}”`), title].join(" ")),
  );
  section(
    view.meaningsHeading,
    view.meanings.flatMap(({ title, why, advice }) => [title, why, advice]),
  );
  section(
    view.questionsHeading,
    view.questions.map(({ mine }) => mine.text),
  );
  section(view.helpHeading, [
    ...view.help.flatMap(({ place, name, phones }) => [
      `${place}: ${name}`,
      ...phones.map(({ text, note }) => `${digitsApart(text)} ${note}`),
    ]),
    ...view.official.sites.map(({ text }) => text),
    ...view.helpNotes,
  ]);
  section(
    view.stepsHeading,
    view.steps.map(({ text }) => text),
  );
  section(view.labels.before, view.level === "danger" ? [view.labels.contactPause] : []);
  section(view.forHeading, view.forThisAd.length === 0 ? [] : [view.forNote, ...view.forThisAd.flatMap(({ title, why }) => [title, why])]);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function digitsApart(number: string): string {
  return number.replace(/\d(?=[\d\s-]*\d)/g, "$& ").replace(/\s+/g, " ");
}
