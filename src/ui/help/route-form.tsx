import { useState } from "preact/hooks";
import { type Need, needs } from "../../core/help-query.ts";
import { NeedIcon } from "./need-icon.tsx";
import { Search } from "./search.tsx";
import type { HelpView } from "./view.ts";

/** Where from, where to, where now. */
export function RouteForm(props: HelpView) {
  const { words, query, countries, onQuery } = props;
  const { t } = words;
  const select = (key: "from" | "to") => (
    <label>
      {t(`help-page.route.${key}`)}
      <select value={query[key] ?? ""} onChange={({ currentTarget }) => onQuery({ [key]: currentTarget.value || undefined })}>
        <option value="">{t("help-page.route.none")}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="route" aria-labelledby="route-heading">
      <h2 id="route-heading">{t("help-page.route.heading")}</h2>
      <Search {...props} />
      <div class="choices">
        {select("from")}
        {select("to")}
      </div>
      {query.to && (
        <fieldset class="where">
          <legend>{t("help-page.route.where")}</legend>
          {(["home", "there"] as const).map((place) => (
            <label key={place}>
              <input
                type="radio"
                name="where"
                checked={query.there === (place === "there")}
                onChange={() => onQuery({ there: place === "there" })}
              />
              {t(`help-page.route.${place}`)}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

/** As wide as two columns need: beside the results the needs stand open, above them they would push the results away. */
const TWO_COLUMNS = "(min-width: 58rem)";

/** What for: a button for each need, one pressed. On a narrow window the list folds away once somebody has chosen. */
export function Needs({ words: { t }, query, onQuery }: HelpView) {
  const choices: readonly (Need | undefined)[] = [undefined, ...needs];
  const isWide = matchMedia(TWO_COLUMNS).matches;
  const [isOpen, setOpen] = useState(isWide);
  const choose = (need: Need | undefined) => {
    setOpen(isWide);
    onQuery({ need });
  };
  return (
    <details class="needs" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>{t("help-page.need.heading")}</h2>
        {!isOpen && <span>{t(`help-page.need.${query.need ?? "all"}`)}</span>}
      </summary>
      <ul>
        {choices.map((need) => (
          <li key={need ?? "all"}>
            <button type="button" aria-pressed={query.need === need} onClick={() => choose(need)}>
              <NeedIcon need={need} />
              <span>{t(`help-page.need.${need ?? "all"}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
