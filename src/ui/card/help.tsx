import type { CardHelpLine, CardLabels, CardView } from "../../core/card-view.ts";
import { CopyButton, type Copying } from "./copy-button.tsx";
import { Section } from "./section.tsx";

/** Whom to call on this route, by country; source, date and whether a call confirmed it always beside the number; and the way to the help page. */
export function Help({ view, copying, onHelp }: { view: CardView; copying: Copying; onHelp: (() => void) | undefined }) {
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
                <HelpItem key={line.id} line={line} labels={view.labels} copying={copying} />
              ))}
          </ul>
        </div>
      ))}
      {view.official.sites.length > 0 && <Official view={view} />}
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

/** Where no number may be shown: sites of ministries and IOM, one line each. */
function Official({ view: { official } }: { view: CardView }) {
  return (
    <div class="place">
      <h4>{official.heading}</h4>
      <ul class="official">
        {official.sites.map(({ text, url }) => (
          <li key={url}>
            {text}: <Site url={url} label="" />
          </li>
        ))}
      </ul>
      <p class="small">{official.note}</p>
    </div>
  );
}

/** Opens a site without telling it where the reader comes from, with its host in plain letters. */
function Site({ url, label }: { url: string; label: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {label}
      <bdi>{url.replace(/^https?:\/\/(www\.)?/, "").split("/")[0]}</bdi>
    </a>
  );
}

/** Too long to be kept in mind; shorter numbers need no button. */
const isLong = (number: string): boolean => number.replace(/\D/g, "").length > 6;

function HelpItem({ line, labels, copying }: { line: CardHelpLine; labels: CardLabels; copying: Copying }) {
  return (
    <li>
      <span lang={line.nameLanguage}>{line.name}</span>
      <span class="small"> — {line.serves}</span>
      <p class="contacts">
        {line.phones.map((phone) => (
          <Phone key={phone.text} phone={phone} id={line.id} labels={labels} copying={copying} />
        ))}
        {line.links.map(({ text, href }) => (
          <a key={href} href={href} target="_blank" rel="noreferrer noopener">
            {text}
          </a>
        ))}
        {line.web && <Site url={line.web} label={`${labels.website}: `} />}
      </p>
      {line.details && <p class="small">{line.details}</p>}
      <p class="small source">{[line.source, line.confirmed].filter(Boolean).join("; ")}</p>
    </li>
  );
}

interface PhoneProps {
  readonly phone: CardHelpLine["phones"][number];
  /** The service's. */
  readonly id: string;
  readonly labels: CardLabels;
  readonly copying: Copying;
}

/** A number with what limits it beside it, and a way to copy the number alone. */
function Phone({ phone: { text, note, href }, id, labels, copying }: PhoneProps) {
  const named = labels.call.replace("{{number}}", () => (note ? `${text}, ${note}` : text));
  return (
    <span class="number">
      {href ? (
        <a class="phone" href={href} aria-label={named}>
          <bdi>{text}</bdi>
        </a>
      ) : (
        <bdi class="phone">{text}</bdi>
      )}
      {note && <span class="small">{note}</span>}
      {isLong(text) && (
        <CopyButton copying={copying} id={`${id}/${text}`} text={text} label={labels.copyNumber} copied={labels.copied} what={text} />
      )}
    </span>
  );
}
