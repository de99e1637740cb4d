import { useState } from "preact/hooks";
import type { Channel, HelpService } from "../../core/help.ts";
import { toHelpLine } from "../../words/help-line.ts";
import { Button } from "../kit/button.tsx";
import type { HelpView } from "./view.ts";

interface ServiceProps {
  readonly service: HelpService;
  readonly view: HelpView;
  /** Its name is a heading below the heading it stands under. */
  readonly heading: "h3" | "h4";
}

/** One service: what it is, every way to reach it, where that is known from. */
export function Service({ service, view, heading: Heading }: ServiceProps) {
  const { words, query, onCopy } = view;
  const { t } = words;
  // Old information is said once, in its own line.
  const line = toHelpLine({ ...service, stale: false }, words, query.there ? query.to : query.from);
  return (
    <li class="service">
      <Heading lang={line.nameLanguage}>{line.name}</Heading>
      <p class="small">
        {line.serves}
        {line.details && ` · ${line.details}`}
      </p>
      <ul class="ways">
        {line.phones.map(({ text, note, href }) => (
          <li key={href}>
            <a class="phone" href={href} aria-label={t("card.call", { number: note ? `${text}, ${note}` : text })}>
              <bdi>{text}</bdi>
            </a>
            {note && <span class="small">{note}</span>}
            <CopyButton number={text} words={words} onCopy={onCopy} />
          </li>
        ))}
        {service.channels?.map((channel) => (
          <li key={channel.kind}>
            <ChannelWay channel={channel} words={words} />
          </li>
        ))}
        {service.email && (
          <li>
            {t("help-page.line.mail")}: <a href={`mailto:${service.email}`}>{service.email}</a>
          </li>
        )}
        {line.web && (
          <li>
            <SiteLink name={line.name} url={line.web} words={words} />
          </li>
        )}
      </ul>
      {service.stale && <p class="old">{t("help-page.line.old")}</p>}
      <p class="small source">
        {line.source} · {line.confirmed}
      </p>
    </li>
  );
}

/** Opens a site without telling it where the reader comes from. Its host stands in plain letters, so that it can be checked. */
export function SiteLink({ name, url, words: { t } }: { name: string; url: string; words: HelpView["words"] }) {
  return (
    <>
      {t("help-page.line.site")}:{" "}
      <a href={url} target="_blank" rel="noreferrer noopener" aria-label={t("help-page.line.siteOf", { name: `${name}, ${hostOf(url)}` })}>
        <bdi>{hostOf(url)}</bdi>
      </a>
    </>
  );
}

/** @example hostOf("https://www.mfa.gov.tm/en") // "www.mfa.gov.tm" */
export function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
}

function ChannelWay({ channel: { kind, address }, words: { t } }: { channel: Channel; words: HelpView["words"] }) {
  const channel = t(`help.channel.${kind}`);
  if (!address) return <>{t("help-page.line.seeSite", { channel })}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {channel}
    </a>
  );
}

interface CopyProps {
  readonly number: string;
  readonly words: HelpView["words"];
  readonly onCopy: HelpView["onCopy"];
}

/** Says in its own place that it is done, or that the browser refused and how to do without. */
export function CopyButton({ number, words: { t }, onCopy }: CopyProps) {
  const [done, setDone] = useState<boolean | undefined>();
  return (
    <>
      <Button label={t("help-page.line.copyNumber", { number })} onClick={() => void onCopy(number).then((copied) => setDone(copied))}>
        {done ? t("help-page.line.copied") : t("help-page.line.copy")}
      </Button>
      <span class={done === false ? "small" : "hidden-text"} role="status">
        {done && t("help-page.line.copied")}
        {done === false && t("common.notCopied")}
      </span>
    </>
  );
}
