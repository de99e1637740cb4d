import type { HelpGroup, OfficialWay } from "../../core/help-route.ts";
import { countryName } from "../../words/i18n.ts";
import { officialTitle } from "../../words/official.ts";
import { Notice } from "../kit/notice.tsx";
import { AddedHelp } from "./added-help.tsx";
import { CountryFactsList } from "./country-facts.tsx";
import { OwnContactList, OwnContactsForm } from "./own-contacts.tsx";
import { Service, SiteLink } from "./service.tsx";
import type { HelpView } from "./view.ts";

/** Whom to call on this route, after the numbers for danger: the organisation's own contacts, services by country, official addresses. */
export function Directory(view: HelpView) {
  const { words, query, route } = view;
  const { t, language } = words;
  const name = (code: string) => countryName(code, language);
  const isMetByUnion = route.groups.some(({ country, fitting }) => country === "EU" && fitting.length > 0);
  return (
    <>
      <OwnContactList {...view} />
      {!query.from && !query.to && !query.need && <Notice>{t("help-page.start")}</Notice>}
      {query.need === "check" && <CountryFactsList {...view} />}
      {(route.groups.length > 0 || route.withoutNumber.length > 0 || route.insideOnly.length > 0) && (
        <section aria-labelledby="services-heading">
          <h2 id="services-heading">{t("help-page.services.heading")}</h2>
          {route.withoutNumber.map((code) => (
            <Notice key={code}>{t("help-page.services.withoutNumber", { country: name(code) })}</Notice>
          ))}
          {route.insideOnly.map((code) => (
            <Notice key={code}>
              {t("help-page.services.insideOnly", {
                country: name(code),
                there: t(`help-page.route.${code === query.to ? "there" : "home"}`),
              })}
            </Notice>
          ))}
          {route.groups.map((group) => (
            <Group key={group.country} group={group} isMet={group.country !== "EU" && isMetByUnion} view={view} />
          ))}
        </section>
      )}
      <AddedHelp view={view} />
      <Official ways={route.official} view={view} />
      <OwnContactsForm {...view} />
    </>
  );
}

/**
 * What was asked for stands open; the rest waits below, or is all there is.
 *
 * @param isMet a line of the whole Union above it does what is asked for
 */
function Group({ group: { country, fitting, others }, isMet, view }: { group: HelpGroup; isMet: boolean; view: HelpView }) {
  const { t, language } = view.words;
  const list = (services: HelpGroup["fitting"]) => (
    <ul class="services">
      {services.map((service) => (
        <Service key={service.id} service={service} view={view} heading="h4" />
      ))}
    </ul>
  );
  return (
    <>
      <h3>{country === "EU" ? t("help-page.services.eu") : countryName(country, language)}</h3>
      {fitting.length > 0 && list(fitting)}
      {fitting.length === 0 && !isMet && <p>{t("help-page.services.noFit")}</p>}
      {fitting.length === 0 && list(others)}
      {fitting.length > 0 && others.length > 0 && (
        <details>
          <summary>{t("help-page.services.others", { count: others.length })}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}

/** Official sites from the data; where none is known for the person's embassies, that is said, and nothing is guessed. */
function Official({ ways, view }: { ways: readonly OfficialWay[]; view: HelpView }) {
  const { words, query } = view;
  const { t, language } = words;
  const isEmbassyKnown = ways.some(({ kind }) => kind === "embassy");
  return (
    <section aria-labelledby="official-heading">
      <h2 id="official-heading">{t("help-page.official.heading")}</h2>
      <ul class="services">
        {ways.map((way) => (
          <li class="service" key={way.kind + way.country}>
            <h3>{officialTitle(way, words)}</h3>
            <p>
              {way.site.name} · <SiteLink name={way.site.name} url={way.site.url} words={words} />
            </p>
          </li>
        ))}
      </ul>
      {query.from && !isEmbassyKnown && <p>{t("help-page.official.noEmbassy", { country: countryName(query.from, language) })}</p>}
      <p class="small">{t("help-page.official.note")}</p>
    </section>
  );
}
