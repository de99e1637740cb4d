import { useState } from "preact/hooks";
import { type Need, needs } from "../../core/help-query.ts";
import { Button } from "../kit/button.tsx";
import { Choices, Select } from "../kit/field.tsx";
import { NeedIcon } from "./need-icon.tsx";
import { Search } from "./search.tsx";
import type { HelpView } from "./view.ts";

/** Where from, where to, where now. */
export function RouteForm(props: HelpView) {
  const { words, query, countries, onQuery } = props;
  const { t } = words;
  const options = [{ value: "", label: t("help-page.route.none") }, ...countries.map(({ code, name }) => ({ value: code, label: name }))];
  const select = (key: "from" | "to") => (
    <Select
      label={t(`help-page.route.${key}`)}
      value={query[key] ?? ""}
      options={options}
      onChange={(code) => onQuery({ [key]: code || undefined })}
    />
  );
  return (
    <section class="route" aria-labelledby="route-heading">
      <h2 id="route-heading">{t("help-page.route.heading")}</h2>
      <Search {...props} />
      {select("from")}
      {select("to")}
      {query.to && (
        <Choices
          label={t("help-page.route.where")}
          value={query.there ? "there" : "home"}
          choices={(["home", "there"] as const).map((place) => ({ value: place, label: t(`help-page.route.${place}`) }))}
          onChange={(place) => onQuery({ there: place === "there" })}
        />
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
            <Button wide icon={<NeedIcon need={need} />} pressed={query.need === need} onClick={() => choose(need)}>
              {t(`help-page.need.${need ?? "all"}`)}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
