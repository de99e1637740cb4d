import { useEffect, useRef, useState } from "preact/hooks";
import type { CardView } from "../../core/card-view.ts";
import { mailLink } from "../kit/mail-link.ts";
import { WordForWord } from "./answer.tsx";
import { CopyButton, type Copying } from "./copy-button.tsx";
import { Section } from "./section.tsx";

interface ContactProps {
  readonly view: CardView;
  readonly copying: Copying;
}

/** The ways to reach the recruiter, to look up or to give to a help line; on a card of the gravest level, one step before answering. */
export function Contact({ view, copying }: ContactProps) {
  if (view.level === "danger") return <BeforeAnswering view={view} copying={copying} />;
  return (
    <Section heading={view.labels.contact} shown={view.contacts.length > 0}>
      <Ways view={view} copying={copying} />
    </Section>
  );
}

/**
 * The one deliberate step of the gravest level: a pause, a thing to do first and the means to do it; then the ways to answer with
 * care. Also where the text names no contact, for then the site's own button is the way. That button works as ever: it is a step
 * in our card only.
 */
function BeforeAnswering({ view, copying }: ContactProps) {
  const [wanted, setWanted] = useState(false);
  const after = useRef<HTMLDivElement>(null);
  const { labels, contacts } = view;
  // The button that was pressed is gone: focus goes on to what it brought.
  useEffect(() => {
    if (wanted) after.current?.focus();
  }, [wanted]);
  const mail = mailLink("mailto:", labels.askSubject, view.askMessage);
  const words = { heading: labels.ask, label: labels.askText, text: view.askMessage, mail };
  return (
    <Section heading={labels.before}>
      <p>{labels.contactPause}</p>
      <WordForWord id="ask" {...words} view={view} copying={copying} />
      {wanted ? (
        // biome-ignore lint/a11y/useSemanticElements: a part of the card that takes the focus, not a set of fields
        <div class="after" role="group" tabIndex={-1} ref={after} aria-label={labels.carefully}>
          <ul class="lines">
            {view.care.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {contacts.length > 0 ? <Ways view={view} copying={copying} /> : <p class="small">{labels.noContact}</p>}
        </div>
      ) : (
        <button type="button" class="plain" onClick={() => setWanted(true)}>
          {contacts.length > 0 ? labels.contactShow : labels.carefully}
        </button>
      )}
    </Section>
  );
}

function Ways({ view: { labels, contacts }, copying }: ContactProps) {
  return (
    <>
      <ul class="reach" aria-label={labels.contact}>
        {contacts.map((contact) => (
          <li key={contact}>
            <bdi>{contact}</bdi>
            <CopyButton
              copying={copying}
              id={`contact/${contact}`}
              text={contact}
              label={labels.copy}
              copied={labels.copied}
              what={contact}
            />
          </li>
        ))}
      </ul>
      <p class="small">{labels.contactNote}</p>
    </>
  );
}
