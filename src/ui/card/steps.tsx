import type { CardView } from "../../core/card-view.ts";
import { Section } from "./section.tsx";

/** What to do next, in order. */
export function Steps({ view }: { view: CardView }) {
  return (
    <Section heading={view.stepsHeading} shown={view.steps.length > 0}>
      <ol class="steps">
        {view.steps.map(({ text, language }) => (
          <li key={text} lang={language}>
            {text}
          </li>
        ))}
      </ol>
    </Section>
  );
}
