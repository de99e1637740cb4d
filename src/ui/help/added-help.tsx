import { listForRoute } from "../../core/help-route.ts";
import { Service } from "./service.tsx";
import type { HelpView } from "./view.ts";

/** Help lines of extra packs on this route, below the others and under the name of whoever answers for them. */
export function AddedHelp({ view }: { view: HelpView }) {
  const { words, query, directory } = view;
  const { t } = words;
  return (
    <>
      {directory.added
        .map((extra) => ({ ...extra, listed: listForRoute(extra.services, query) }))
        .filter(({ listed }) => listed.length > 0)
        .map(({ id, maker, listed }) => (
          <section key={id} aria-labelledby={`added-${id}`}>
            <h2 id={`added-${id}`}>{t("updates.helpOf", { maker })}</h2>
            <p class="small">{t("updates.helpOfNote")}</p>
            <ul class="services">
              {listed.map((service) => (
                <Service key={service.id} service={service} view={view} heading="h3" />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
