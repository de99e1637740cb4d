import { type HelpView as HelpPart, helpViews } from "../../core/help-query.ts";
import { Unreviewed } from "../face/unreviewed.tsx";
import { Button } from "../kit/button.tsx";
import { Advice } from "./advice.tsx";
import { Directory } from "./directory.tsx";
import { Emergency } from "./emergency.tsx";
import { Leaflet } from "./leaflet.tsx";
import { Plan } from "./plan.tsx";
import { Needs, RouteForm } from "./route-form.tsx";
import type { HelpView } from "./view.ts";

/** The help page: its parts, and the way out. */
export function HelpPage(view: HelpView) {
  const { words, query, directory, problem, onQuery, onLeave } = view;
  const { t } = words;
  return (
    <div class={`help view-${query.view}`}>
      <header class="top no-print">
        <h1>{t("help-page.heading")}</h1>
        <Button icon="leave" onClick={onLeave}>
          {t("help-page.leave")}
        </Button>
        <nav aria-label={t("help-page.nav.label")}>
          <ul>
            {helpViews.map((part) => (
              <li key={part}>
                <Button look="plain" current={part === query.view ? "page" : undefined} onClick={() => onQuery({ view: part })}>
                  {t(`help-page.nav.${part}`)}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {problem && (
          <p class="notice" role="alert">
            {t("help-page.failed", { message: problem })}
          </p>
        )}
        <Part part={query.view} view={view} />
      </main>
      <footer class="no-print">
        <Unreviewed face={{ words, pack: directory }} />
        <p>{t("help-page.private")}</p>
        <p>{t("help-page.leaveNote")}</p>
      </footer>
    </div>
  );
}

function Part({ part, view }: { part: HelpPart; view: HelpView }) {
  switch (part) {
    case "advice":
      return <Advice {...view} />;
    case "plan":
      return <Plan {...view} />;
    case "leaflet":
      return <Leaflet {...view} />;
    case "directory":
      return (
        <div class="columns with-emergency">
          <Emergency {...view} />
          <div class="aside no-print">
            <RouteForm {...view} />
            <Needs {...view} />
          </div>
          <div class="results">
            <Directory {...view} />
          </div>
        </div>
      );
  }
}
