import type { CountryFacts } from "../../core/country-facts.ts";
import { countryName } from "../../words/i18n.ts";
import { SiteLink } from "./service.tsx";
import type { HelpView } from "./view.ts";

/** What the law of each country of the route allows, and where firms and agencies are looked up there. */
export function CountryFactsList(view: HelpView) {
  const { words, query, directory } = view;
  const { t } = words;
  const route = [...new Set([query.from, query.to])];
  const facts = route.flatMap((code) => directory.facts.find(({ country }) => country === code) ?? []);
  return (
    <section class="facts" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{t("advice.facts.heading")}</h2>
      {facts.length === 0 && <p>{t("advice.facts.choose")}</p>}
      {facts.map((one) => (
        <Facts key={one.country} facts={one} words={words} />
      ))}
    </section>
  );
}

function Facts({ facts, words }: { facts: CountryFacts; words: HelpView["words"] }) {
  const { t, language } = words;
  const { country, workerFees, register, employmentRegister, year, sources } = facts;
  const site = (label: string, { name, url }: { name: string; url: string }) => (
    <li>
      {label}: {name} · <SiteLink name={name} url={url} words={words} />
    </li>
  );
  return (
    <div class="service">
      <p>{t(`advice.facts.${workerFees}`, { country: countryName(country, language) })}</p>
      <ul class="ways">
        {employmentRegister && site(t("advice.facts.agencies"), employmentRegister)}
        {register ? site(t("advice.facts.register"), register) : <li>{t("advice.facts.none")}</li>}
      </ul>
      <p class="small">{t("advice.facts.state", { year: String(year) })}</p>
      <p class="small source">{sources.join("; ")}</p>
    </div>
  );
}
