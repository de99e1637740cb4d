import type { AssessContext, Assessment } from "../../core/assessment.ts";
import type { CardHelpLine, CardView } from "../../core/card-view.ts";
import { chooseHelp } from "../../core/choose-help.ts";
import type { Engine } from "../../core/engine.ts";
import type { HelpService } from "../../core/help.ts";
import { officialWays } from "../../core/help-route.ts";
import { toHelpLine } from "../help-line.ts";
import { countryName, type Words } from "../i18n.ts";
import { officialTitle } from "../official.ts";

/** Whom to call on this route: where the reader is, then where the job is, each under its heading. */
export function helpFor(
  engine: Engine,
  { facts, reasons }: Assessment,
  words: Words,
  context: AssessContext,
): Pick<CardView, "help" | "helpNotes" | "official" | "helpPage"> {
  const { t, language } = words;
  const here = context.homeCountry ?? context.pageCountry;
  const jobs = facts.filter((fact) => fact.startsWith("to-")).map((fact) => fact.slice("to-".length));
  const minors = facts.includes("minors-wanted") || reasons.includes("recruit.minors");
  const { services, withoutNumber, insideOnly, forThere } = chooseHelp(
    engine.pack.help.filter(({ id }) => !context.retracted?.has(id)),
    here,
    jobs,
    { minors },
  );
  const placeOf = (code: string): string => {
    if (code === here) return t("card.helpHere", { country: countryName(code, language) });
    return jobs.includes(code) ? t("card.helpJob", { country: countryName(code, language) }) : "";
  };
  const lineOf = (service: HelpService): CardHelpLine => {
    const line = toHelpLine(service, words, here);
    return { ...line, place: placeOf(service.country) || line.country, links: [] };
  };
  const later = forThere.map(lineOf).map((line) => ({ ...line, phones: line.phones.map((phone) => ({ ...phone, href: "" })) }));
  const now = services.filter(({ id }) => !forThere.some((one) => one.id === id)).map(lineOf);
  const help = [...now, ...later];
  const isShort = withoutNumber.length + insideOnly.length > 0;
  const route = [...new Set([...(here ? [here] : []), ...jobs])];
  const ways = isShort ? officialWays(services, engine.pack.countries ?? [], here, route) : [];
  const note = (key: string) => (country: string) => t(key, { country: countryName(country, language) });
  return {
    help,
    helpNotes: [
      t("help.emergencyFirst"),
      ...withoutNumber.map((country) => note(noneKey(country, here))(country)),
      ...insideOnly.map(note("help.insideOnly")),
      ...(here === undefined ? [t("card.helpUnknown")] : []),
      ...(help.length > 0 ? [t("help.unverified")] : []),
    ],
    official: {
      heading: t("help-page.official.heading"),
      sites: ways.map((way) => ({ text: officialTitle(way, words), url: way.site.url })),
      note: t("help-page.official.note"),
    },
    helpPage: { to: jobs.find((code) => code !== here) ?? "", need: minors ? "child" : "" },
  };
}

/** An embassy is no help to somebody who is at home. */
function noneKey(country: string, here: string | undefined): string {
  if (here === undefined) return "help.noNumber";
  return country === here ? "help.noNumberHome" : "help.noNumberThere";
}
