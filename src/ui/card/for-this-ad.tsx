import type { CardView } from "../../core/card-view.ts";
import { Section } from "./section.tsx";

/** What speaks for the ad: facts to verify, never a promise. */
export function ForThisAd({ view }: { view: CardView }) {
  return (
    <Section heading={view.forHeading} shown={view.forThisAd.length > 0}>
      <p class="small">{view.forNote}</p>
      <ul class="for">
        {view.forThisAd.map(({ title, why, language }) => (
          <li key={title} lang={language}>
            {title}. <span class="small">{why}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
