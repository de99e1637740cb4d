import type { OfficialWay } from "../core/help-route.ts";
import { countryName, type Words } from "./i18n.ts";

/** What an official site is for, such as "Embassies and consulates of Uzbekistan: ask the foreign ministry". */
export function officialTitle({ kind, country }: OfficialWay, { t, language }: Words): string {
  if (kind === "iom-world") return t("help-page.official.iomWorld");
  return t(`help-page.official.${kind}`, { country: countryName(country, language) });
}
