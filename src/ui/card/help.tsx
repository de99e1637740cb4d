import type { CardHelpLine, CardLabels, CardView } from "../../core/card-view.ts";
import { Section } from "./section.tsx";

/** Whom to call on this route, by country; source, date and whether a call confirmed it always beside the number; and the way to the help page. */
export function Help({ view, onHelp }: { view: CardView; onHelp: (() => void) | undefined }) {
  const places = [...new Set(view.help.map(({ place }) => place))];
  return (
    <Section heading={view.helpHeading} shown={view.help.length + view.helpNotes.length > 0}>
      {view.helpNotes.slice(0, 1).map((note) => (
        <p key={note} class="first">
          {note}
        </p>
      ))}
      {places.map((place) => (
        <div key={place} class="place">
          <h4>{place}</h4>
          <ul class="help">
            {view.help
              .filter((line) => line.place === place)
              .map((line) => (
                <HelpItem key={line.id} line={line} labels={view.labels} />
              ))}
          </ul>
        </div>
      ))}
      {view.helpNotes.slice(1).map((note) => (
        <p key={note} class="small">
          {note}
        </p>
      ))}
      {onHelp && (
        <button type="button" class="plain" onClick={onHelp}>
          {view.labels.allHelp}
        </button>
      )}
    </Section>
  );
}

function HelpItem({ line, labels }: { line: CardHelpLine; labels: CardLabels }) {
  return (
    <li>
      <span>{line.name}</span>
      <span class="small"> — {line.serves}</span>
      <p class="contacts">
        {line.phones.map(({ text, href }) => (
          <a key={href} class="phone" href={href} aria-label={labels.call.replace("{{number}}", () => text)}>
            <bdi>{text}</bdi>
          </a>
        ))}
        {line.web && (
          <a href={line.web} target="_blank" rel="noreferrer noopener">
            {labels.website}: {line.web.replace(/^https?:\/\/(www\.)?/, "").split("/")[0]}
          </a>
        )}
      </p>
      {line.details && <p class="small">{line.details}</p>}
      <p class="small source">
        {line.source}; {line.confirmed}
      </p>
    </li>
  );
}
