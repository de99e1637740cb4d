import { useRef } from "preact/hooks";
import { officialTitle } from "../../words/official.ts";
import { Button } from "../kit/button.tsx";
import { keyNumbers } from "./key-numbers.ts";
import { RouteForm } from "./route-form.tsx";
import { hostOf } from "./service.tsx";
import type { HelpView } from "./view.ts";

/** Fields of the plan by section. */
const sections: readonly { readonly id: string; readonly fields: readonly string[] }[] = [
  { id: "me", fields: ["name", "passport", "home"] },
  { id: "trust", fields: ["name", "phone", "times", "word", "days"] },
  { id: "job", fields: ["employer", "address", "phone", "ad"] },
  { id: "way", fields: ["ticket", "car", "lodging"] },
];
const papers = ["passport", "visa", "contract", "ticket", "recruiter"];

/** A plan to fill in and print. What is typed lives in the fields alone: nothing reads it, nothing keeps it. */
export function Plan(view: HelpView) {
  const { words, route, contacts, query, onPrint } = view;
  const { t } = words;
  const form = useRef<HTMLFormElement>(null);
  const numbers = keyNumbers(route, contacts, query, words);
  return (
    <div class="columns">
      <div class="aside no-print">
        <RouteForm {...view} />
        <p>{t("plan.lead")}</p>
        <div class="row">
          <Button look="main" onClick={onPrint}>
            {t("plan.print")}
          </Button>
          <Button onClick={() => form.current?.reset()}>{t("plan.clear")}</Button>
        </div>
      </div>
      <form class="plan" ref={form} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <h2>{t("plan.heading")}</h2>
        {sections.map(({ id, fields }) => (
          <fieldset key={id}>
            <legend>{t(`plan.${id}.title`)}</legend>
            {fields.map((field) => (
              <label key={field}>
                {t(`plan.${id}.${field}`)}
                <input class="input" type="text" autocomplete="off" spellcheck={false} maxLength={200} />
              </label>
            ))}
          </fieldset>
        ))}
        <fieldset class="papers">
          <legend>{t("plan.papers.title")}</legend>
          {papers.map((paper) => (
            <label key={paper}>
              <input type="checkbox" autocomplete="off" />
              {t(`plan.papers.${paper}`)}
            </label>
          ))}
        </fieldset>
        <section class="plan-numbers">
          <h3>{t("plan.numbers.title")}</h3>
          {numbers.length === 0 && !query.from && !query.to && <p>{t("plan.numbers.none")}</p>}
          <ul>
            {numbers.map(({ id, name, country, number, limit, known }) => (
              <li key={id}>
                <strong>
                  <bdi>{number}</bdi>
                </strong>{" "}
                {[limit, name, country].filter(Boolean).join(", ")} <span class="small">{known}</span>
              </li>
            ))}
            {numbers.length === 0 &&
              (query.from || query.to) &&
              route.official.map((way) => (
                <li key={way.kind + way.country}>
                  <strong>
                    <bdi>{hostOf(way.site.url)}</bdi>
                  </strong>{" "}
                  {officialTitle(way, words)}
                </li>
              ))}
          </ul>
        </section>
      </form>
    </div>
  );
}
