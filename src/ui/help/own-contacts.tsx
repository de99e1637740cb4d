import { useState } from "preact/hooks";
import { messengersOf, type OwnContact, type OwnContacts } from "../../core/own-contacts.ts";
import { formatSourceDate } from "../../words/dates.ts";
import { countryName } from "../../words/i18n.ts";
import { Button } from "../kit/button.tsx";
import { FilePick } from "../kit/file-pick.tsx";
import { CopyButton, SiteLink } from "./service.tsx";
import type { HelpView } from "./view.ts";

/** Contacts an organisation added, for the route or all of them. */
export function OwnContactList(view: HelpView) {
  const { managed, own } = view.contacts;
  return (
    <>
      {managed && <Organisation list={managed} view={view} />}
      {own && <Organisation list={own} view={view} />}
    </>
  );
}

function Organisation({ list, view }: { list: OwnContacts; view: HelpView }) {
  const { words, query } = view;
  const { t, language } = words;
  const route = [query.from, query.to].filter((code) => code !== undefined);
  const contacts = list.contacts.filter(({ country }) => route.length === 0 || route.includes(country));
  if (contacts.length === 0) return null;
  return (
    <section class="own">
      <h2>{t("help-page.own.heading", { organisation: list.organisation })}</h2>
      <ul class="services">
        {contacts.map((contact) => (
          <Contact key={contact.name + contact.country} contact={contact} view={view} />
        ))}
      </ul>
      <p class="small">{t("help-page.own.checked", { date: formatSourceDate(list.checked, language) })}</p>
    </section>
  );
}

function Contact({ contact, view }: { contact: OwnContact; view: HelpView }) {
  const { words, onCopy } = view;
  const { t, language } = words;
  const { name, country, phones, email, web, hours, note } = contact;
  return (
    <li class="service">
      <h3>{name}</h3>
      <p class="small">{[countryName(country, language), hours].filter(Boolean).join(" · ")}</p>
      <ul class="ways">
        {phones.map((number) => (
          <li key={number}>
            <a class="phone" href={`tel:${number.replace(/[^\d+*]/g, "")}`} aria-label={t("card.call", { number })}>
              <bdi>{number}</bdi>
            </a>
            <CopyButton number={number} words={words} onCopy={onCopy} />
          </li>
        ))}
        {messengersOf(contact).map(([kind, address]) => (
          <li key={kind}>
            <a href={address} target="_blank" rel="noreferrer noopener">
              {t(`help.channel.${kind}`)}
            </a>
          </li>
        ))}
        {email && (
          <li>
            {t("help-page.line.mail")}: <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {web && (
          <li>
            <SiteLink name={name} url={web} words={words} />
          </li>
        )}
      </ul>
      {note && <p>{note}</p>}
    </li>
  );
}

/** Shown as it is, so that nobody needs a document that is not in the package. All but `name` and `country` may be left out. */
const EXAMPLE = `{
  "organisation": "Our network",
  "checked": "2026-11-01",
  "contacts": [
    {
      "name": "Evening line",
      "country": "KG",
      "phones": ["+996 312 00 00 00"],
      "whatsapp": "+996312000000",
      "telegram": "evening_line",
      "email": "help@organisation.example",
      "web": "https://organisation.example/",
      "hours": "18:00–22:00",
      "note": "Kyrgyz and Russian"
    }
  ]
}`;

/** Where an organisation adds its contacts by a file, or takes them away. */
export function OwnContactsForm({ words: { t }, contacts, onContacts }: HelpView) {
  const [said, setSaid] = useState("");
  const take = async (file: File) => setSaid(await onContacts(await file.text()));
  return (
    <details class="manage">
      <summary>{t("help-page.own.manage")}</summary>
      <p>{t("help-page.own.explain")}</p>
      <pre class="small example" dir="ltr" translate={false}>
        {EXAMPLE}
      </pre>
      {contacts.managed && <p>{t("help-page.own.managed")}</p>}
      <div class="row">
        <FilePick label={t("help-page.own.choose")} accept=".json,application/json" onFile={(file) => void take(file)} />
        {contacts.own && <Button onClick={() => void onContacts(null).then(setSaid)}>{t("help-page.own.remove")}</Button>}
      </div>
      <p role="status">{said}</p>
    </details>
  );
}
