import { useEffect, useRef, useState } from "preact/hooks";
import type { CardView } from "../../core/card-view.ts";
import { CopyButton, type Copying } from "./copy-button.tsx";
import { Section } from "./section.tsx";

/**
 * The ways to reach the recruiter, to look up or to give to a help line. On a card of the gravest level one step comes before
 * them: a pause and a thing to do first. It is a step in our card only; the site's own buttons work as ever.
 */
export function Contact({ view, copying }: { view: CardView; copying: Copying }) {
  const [wanted, setWanted] = useState(view.level !== "danger");
  const list = useRef<HTMLUListElement>(null);
  const asked = useRef(false);
  const { labels, contacts } = view;
  // The button that was pressed is gone: focus goes on to what it brought.
  useEffect(() => {
    if (asked.current) list.current?.focus();
  }, [wanted]);
  const show = () => {
    asked.current = true;
    setWanted(true);
  };
  return (
    <Section heading={labels.contact} shown={contacts.length > 0}>
      {wanted ? (
        <>
          <ul class="reach" tabIndex={-1} ref={list} aria-label={labels.contact}>
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
      ) : (
        <>
          <p>{labels.contactPause}</p>
          <button type="button" class="plain" onClick={show}>
            {labels.contactShow}
          </button>
        </>
      )}
    </Section>
  );
}
