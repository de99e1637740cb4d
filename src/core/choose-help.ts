import type { HelpService } from "./help.ts";

/** Help for one route, in the order to show it, and the countries for which nothing may be shown. */
export interface ChosenHelp {
  readonly services: readonly HelpService[];
  readonly withoutNumber: readonly string[];
}

const euCountries = new Set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));

/** At most so many services of one country on a card. */
const PER_COUNTRY = 3;

const typeOrder = ["trafficking", "migration", "labour-rights", "child", "women", "cybercrime", "police", "emergency"];

/**
 * Services for the country a person is in and the country of the job, by the directory's own display rules: nothing
 * marked `hide` or `staff-only`; short codes are left out for a reader known to be in another country; services for one
 * nationality only to readers from there.
 *
 * @param here country the reader is in, where known
 * @param jobs countries the ad speaks of
 */
export function chooseHelp(all: readonly HelpService[], here: string | undefined, jobs: readonly string[]): ChosenHelp {
  const shown = all.filter((service) => isFor(service, here)).flatMap((service) => withReachablePhones(service, here));
  const countries = [...new Set([...(here ? [here] : []), ...jobs])];
  const services: HelpService[] = [];
  const withoutNumber: string[] = [];
  for (const country of countries) {
    const own = shown
      .filter((service) => service.country === country)
      .sort(byUse)
      .slice(0, PER_COUNTRY);
    services.push(...own);
    if (!own.some(({ phones }) => phones.length > 0)) withoutNumber.push(country);
  }
  const inEu = countries.filter((country) => euCountries.has(country));
  const unionWide = shown.filter(
    ({ country, countries: places }) => country === "EU" && inEu.some((code) => places === null || places.includes(code)),
  );
  services.push(...unionWide.sort(byUse));
  return { services, withoutNumber };
}

function isFor({ display, audience, serves_nationals_of }: HelpService, here: string | undefined): boolean {
  const displayable = display === "show" || display === "show-with-date";
  return displayable && audience !== "professionals" && (serves_nationals_of === null || serves_nationals_of === here);
}

/** The service without numbers that cannot be dialled from where the reader is; nothing when no contact remains. */
function withReachablePhones(service: HelpService, here: string | undefined): HelpService[] {
  const inside = here === undefined || here === service.country || (service.country === "EU" && euCountries.has(here));
  const phones = service.phones.filter(({ kind, reach }) => inside || kind !== "short-code" || reach === "both");
  return phones.length > 0 || service.web || service.email ? [{ ...service, phones }] : [];
}

function byUse(a: HelpService, b: HelpService): number {
  const rank = ({ type }: HelpService) => typeOrder.indexOf(type);
  return Number(b.phones.length > 0) - Number(a.phones.length > 0) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}
