import type { CardView } from "../../core/card-view.ts";
import { CopyButton, type Copying } from "./copy-button.tsx";
import { Section } from "./section.tsx";

/** What to ask the recruiter: in the reader's language and in the ad's, both shown, both to copy. */
export function Questions({ view, copying }: { view: CardView; copying: Copying }) {
  return (
    <Section heading={view.questionsHeading} shown={view.questions.length > 0}>
      <ul class="questions">
        {view.questions.map(({ id, mine, ad }) => (
          <li key={id}>
            {[mine, ...(ad ? [ad] : [])].map(({ text, language, languageName }) => (
              <div key={language} class="asked">
                <p>
                  <bdi lang={language}>{text}</bdi>
                  {ad && <span class="small"> {languageName}</span>}
                </p>
                <CopyButton
                  copying={copying}
                  id={`${id}/${language}`}
                  text={text}
                  label={view.labels.copy}
                  copied={view.labels.copied}
                  what={text}
                />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
