import { useState } from "preact/hooks";
import { toHelpLine } from "../../words/help-line.ts";
import { countryName } from "../../words/i18n.ts";
import { Button } from "../kit/button.tsx";
import { countryOf } from "./help-lookup.ts";
import type { HelpView } from "./view.ts";

const MOST = 6;

/** One field for countries and services, in any language and script. */
export function Search({ words, directory, query, lookup, onQuery }: HelpView) {
  const { t, language } = words;
  const [typed, setTyped] = useState("");
  const found = typed.trim() === "" ? [] : lookup().find(typed).slice(0, MOST);
  const services = [...directory.services, ...directory.added.flatMap((extra) => extra.services)];
  const choose = (change: { from?: string; to?: string }) => {
    setTyped("");
    onQuery(change);
  };
  return (
    <form class="search" onSubmit={(event) => event.preventDefault()}>
      <label for="search">{t("help-page.search.label")}</label>
      <input
        id="search"
        class="input"
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-describedby="search-hint"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p id="search-hint" class="small">
        {t("help-page.search.hint")}
      </p>
      <p class="hidden-text" role="status">
        {typed.trim() !== "" && found.length > 0 ? t("help-page.search.found", { count: found.length }) : ""}
      </p>
      {typed.trim() !== "" && found.length === 0 && <p role="status">{t("help-page.search.nothing")}</p>}
      <ul class="found">
        {found.map((id) => {
          const country = countryOf(id);
          if (country)
            return <FoundCountry key={id} name={countryName(country, language)} code={country} words={words} onChoose={choose} />;
          const service = services.find((one) => one.id === id);
          if (!service) return null;
          const line = toHelpLine(service, words);
          const where = service.country === "EU" ? (service.countries?.[0] ?? "") : service.country;
          return (
            <li key={id}>
              <Button wide onClick={() => choose(query.from ? { to: where } : { from: where })}>
                <bdi lang={line.nameLanguage}>{line.name}</bdi> <span class="small">{line.country}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </form>
  );
}

interface FoundCountryProps {
  readonly name: string;
  readonly code: string;
  readonly words: HelpView["words"];
  readonly onChoose: (change: { from?: string; to?: string }) => void;
}

function FoundCountry({ name, code, words: { t }, onChoose }: FoundCountryProps) {
  return (
    <li class="country">
      <bdi>{name}</bdi>
      <span class="row">
        <Button label={`${name}: ${t("help-page.search.asFrom")}`} onClick={() => onChoose({ from: code })}>
          {t("help-page.search.asFrom")}
        </Button>
        <Button label={`${name}: ${t("help-page.search.asTo")}`} onClick={() => onChoose({ to: code })}>
          {t("help-page.search.asTo")}
        </Button>
      </span>
    </li>
  );
}
