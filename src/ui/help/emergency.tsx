import { countryName } from "../../words/i18n.ts";
import { Service } from "./service.tsx";
import type { HelpView } from "./view.ts";

/** The first thing on the page: what to dial in danger, from where the reader is. */
export function Emergency(view: HelpView) {
  const { words, query, route } = view;
  const here = query.there ? query.to : query.from;
  const { t, language } = words;
  return (
    <section class="emergency" aria-labelledby="emergency-heading">
      <h2 id="emergency-heading">{t("help-page.emergency.heading")}</h2>
      {!here && <p>{t("help.emergencyFirst")}</p>}
      {here && route.emergency.length === 0 && <p>{t("help-page.emergency.none", { country: countryName(here, language) })}</p>}
      {route.emergency.length > 0 && <p>{t("help-page.emergency.sayWhere")}</p>}
      {route.emergency.length > 0 && (
        <ul class="services">
          {route.emergency.map((service) => (
            <Service key={service.id} service={service} view={view} heading="h3" />
          ))}
        </ul>
      )}
      <p class="small">{t("help-page.emergency.police")}</p>
    </section>
  );
}
