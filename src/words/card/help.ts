import type { AssessContext, Assessment } from "../../core/assessment.ts";
import type { CardView } from "../../core/card-view.ts";
import { chooseHelp } from "../../core/choose-help.ts";
import type { Engine } from "../../core/engine.ts";
import { toHelpLine } from "../help-line.ts";
import { countryName, type Words } from "../i18n.ts";

/** Whom to call on this route: where the reader is, then where the job is, each under its heading. */
export function helpFor(
  engine: Engine,
  { facts, reasons }: Assessment,
  words: Words,
  context: AssessContext,
): Pick<CardView, "help" | "helpNotes" | "helpPage"> {
  const { t, language } = words;
  const here = context.homeCountry ?? context.pageCountry;
  const jobs = facts.filter((fact) => fact.startsWith("to-")).map((fact) => fact.slice("to-".length));
  const minors = facts.includes("minors-wanted") || reasons.includes("recruit.minors");
  const { services, withoutNumber } = chooseHelp(
    engine.pack.help.filter(({ id }) => !context.retracted?.has(id)),
    here,
    jobs,
    { minors },
  );
  const placeOf = (code: string): string => {
    if (code === here) return t("card.helpHere", { country: countryName(code, language) });
    return jobs.includes(code) ? t("card.helpJob", { country: countryName(code, language) }) : "";
  };
  const none = withoutNumber.map((country) => t("help.noNumber", { country: countryName(country, language) }));
  return {
    help: services.map((service) => {
      const line = toHelpLine(service, words);
      return { ...line, place: placeOf(service.country) || line.country };
    }),
    helpNotes: [
      t("help.emergencyFirst"),
      ...none,
      ...(here === undefined ? [t("card.helpUnknown")] : []),
      ...(services.length > 0 ? [t("help.unverified")] : []),
    ],
    helpPage: { to: jobs.find((code) => code !== here) ?? "", need: minors ? "child" : "" },
  };
}
