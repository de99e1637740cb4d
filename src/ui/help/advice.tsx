import { Button } from "../kit/button.tsx";
import { adviceTopics } from "./advice-topics.ts";
import { CountryFactsList } from "./country-facts.tsx";
import { RouteForm } from "./route-form.tsx";
import type { HelpView } from "./view.ts";

/** One chapter at a time, all of them a tap away. */
export function Advice(view: HelpView) {
  const { words, query, onQuery } = view;
  const { t } = words;
  const chosen = adviceTopics.find(({ id }) => id === query.topic) ?? adviceTopics[0];
  return (
    <div class="columns">
      <nav class="topics" aria-label={t("advice.heading")}>
        <ul>
          {adviceTopics.map(({ id }) => (
            <li key={id}>
              <Button wide look="plain" current={id === chosen?.id ? "true" : undefined} onClick={() => onQuery({ topic: id })}>
                {t(`advice.${id}.title`)}
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      {chosen && (
        <article>
          <h2>{t(`advice.${chosen.id}.title`)}</h2>
          <ul class="sentences">
            {chosen.items.map((item) => (
              <li key={item}>{t(`advice.${chosen.id}.${item}`)}</li>
            ))}
          </ul>
          {chosen.id === "verify" && <RouteForm {...view} />}
          {chosen.id === "verify" && <CountryFactsList {...view} />}
          <p class="small source">
            {t("advice.sources")}: {chosen.sources.join("; ")}
          </p>
        </article>
      )}
    </div>
  );
}
