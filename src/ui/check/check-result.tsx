import { useMemo } from "preact/hooks";
import type { CardHelpLine, CardView } from "../../core/card-view.ts";
import type { Listing } from "../../core/listing.ts";
import type { Words } from "../../words/i18n.ts";
import { ForThisAd } from "../card/for-this-ad.tsx";
import { ReadAloud } from "../card/read-aloud.tsx";
import { CopyButton } from "../face/copy-button.tsx";
import type { Face } from "../face/face.ts";
import { speakerOf } from "../face/speaker.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { MarkedText } from "../kit/marked-text.tsx";

/** A listing that was looked at, with all that is said about it. */
export interface Checked {
  readonly listing: Listing;
  readonly view: CardView;
}

/** More help lines than these stand on the help page. */
const MAX_HELP = 3;

export interface CheckResultProps {
  readonly checked: Checked;
  readonly face: Face;
  /** So many reasons, questions and steps at most: for a first look. */
  readonly most?: number;
}

/** The text with the noticed words marked, and what a card says: why, what to ask, who can help, what to do next, what speaks for the ad. */
export function CheckResult({ checked: { listing, view: whole }, face, most }: CheckResultProps) {
  const view = {
    ...whole,
    reasons: whole.reasons.slice(0, most),
    meanings: whole.meanings.slice(0, most),
    questions: whole.questions.slice(0, most),
    steps: whole.steps.slice(0, most),
    help: whole.help.slice(0, Math.min(MAX_HELP, most ?? MAX_HELP)),
  };
  const { t } = face.words;
  const speaker = useMemo(() => speakerOf(face.port), [face.port]);
  const spans = whole.reasons.flatMap(({ quotes }) => quotes).filter(({ field }) => field === "description");
  return (
    <article class="stack" lang={view.language} dir={view.direction}>
      <div>
        <LevelMark level={view.level} words={view.heading} />
      </div>
      <p>{view.lead}</p>
      <ReadAloud view={view} speaker={speaker} />
      {listing.description && (
        <div class="ad">
          <MarkedText text={listing.description} spans={spans} />
        </div>
      )}
      <Reasons view={view} />
      <Meanings view={view} />
      <Questions view={view} t={t} />
      {view.help.length + view.helpNotes.length > 0 && (
        <section class="stack tight">
          <h3>{view.helpHeading}</h3>
          <ul class="stack tight">
            {view.help.map((line) => (
              <HelpItem key={line.id} line={line} labels={view.labels} />
            ))}
            {view.official.sites.map(({ text, url }) => (
              <li key={url}>
                {text}:{" "}
                <a href={url} target="_blank" rel="noreferrer noopener">
                  <bdi>{hostOf(url)}</bdi>
                </a>
              </li>
            ))}
          </ul>
          {view.official.sites.length > 0 && <p class="small">{view.official.note}</p>}
          {view.helpNotes.map((note) => (
            <p key={note} class="small">
              {note}
            </p>
          ))}
        </section>
      )}
      {view.steps.length > 0 && (
        <section class="stack tight">
          <h3>{view.stepsHeading}</h3>
          <ol class="steps">
            {view.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      <ForThisAd view={view} />
      <p class="small">{view.footer.join(" ")}</p>
    </article>
  );
}

function Reasons({ view }: { view: CardView }) {
  if (view.reasons.length === 0) return null;
  return (
    <section class="stack tight">
      <h3>{view.reasonsHeading}</h3>
      <ul class="stack tight">
        {view.reasons.map(({ id, title, quotes }) => (
          <li key={id} class="reason">
            <strong>{title}</strong>
            {quotes.length > 0 && (
              <p class="quotes">
                {quotes.map(({ field, start, text }) => (
                  <q key={`${field}${start}`}>
                    <bdi>{text}</bdi>
                  </q>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meanings({ view }: { view: CardView }) {
  if (view.meanings.length === 0) return null;
  return (
    <section class="stack tight">
      <h3>{view.meaningsHeading}</h3>
      <ul class="stack tight">
        {view.meanings.map(({ id, title, why, advice }) => (
          <li key={id} class="reason">
            {title && <strong>{title}</strong>}
            <p>
              {why} {advice}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions({ view, t }: { view: CardView; t: Words["t"] }) {
  if (view.questions.length === 0) return null;
  return (
    <section class="stack tight">
      <h3>{view.questionsHeading}</h3>
      <ul class="stack tight">
        {view.questions.map(({ id, mine, ad }) => (
          <li key={id} class="question">
            <span>{mine.text}</span>
            {ad && (
              <p class="small" lang={ad.language}>
                <bdi>{ad.text}</bdi>
              </p>
            )}
            <CopyButton text={(ad ?? mine).text} t={t} look="plain" label={`${view.labels.copy}: ${mine.text}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HelpItem({ line, labels }: { line: CardHelpLine; labels: CardView["labels"] }) {
  return (
    <li class="stack tight">
      <span>
        <strong>{line.country}</strong> · <span lang={line.nameLanguage}>{line.name}</span>
      </span>
      <span class="row">
        {line.phones.map(({ text, href }) =>
          href ? (
            <a key={text} class="button" href={href} aria-label={labels.call.replace("{{number}}", text)}>
              {text}
            </a>
          ) : (
            <bdi key={text}>{text}</bdi>
          ),
        )}
        {line.links.map(({ text, href }) => (
          <a key={href} class="button" href={href} target="_blank" rel="noreferrer noopener">
            {text}
          </a>
        ))}
        {line.web && line.phones.length === 0 && (
          <a class="button" href={line.web} target="_blank" rel="noreferrer noopener">
            {labels.website}: {hostOf(line.web)}
          </a>
        )}
      </span>
      <span class="small">{[line.source, line.confirmed].filter(Boolean).join("; ")}</span>
    </li>
  );
}

/** The host of an address, as people know it. */
function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "").split("/")[0] ?? "";
}
