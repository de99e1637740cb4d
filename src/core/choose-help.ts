import type { HelpService } from "./help.ts";

/** Help for one route, in the order to show it, and the countries for which nothing may be shown. */
export interface ChosenHelp {
  readonly services: readonly HelpService[];
  readonly withoutNumber: readonly string[];
  /** Countries whose numbers are all dialled from inside only, and the reader is elsewhere: not the same as having none. */
  readonly insideOnly: readonly string[];
  /** Their services with these numbers: to be kept for when the reader is there, never to be dialled before. */
  readonly forThere: readonly HelpService[];
}

/** What else is known of the reader and the ad. */
export interface HelpSituation {
  /** The reader's own country, where it is another than the one they are in. */
  readonly home?: string | undefined;
  /** The ad looks for minors: a line for children comes first. */
  readonly minors?: boolean;
}

const euCountries = new Set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));

/** At most so many services of one country on a card. */
const PER_COUNTRY = 3;
/** And so many with numbers for later. */
const FOR_THERE = 2;

const typeOrder = ["trafficking", "migration", "labour-rights", "child", "women", "cybercrime", "police", "emergency"];

/**
 * Services for the country a person is in and the country of the job, by the directory's own display rules: nothing
 * marked `hide` or `staff-only`; short codes are left out for a reader known to be in another country; services for one
 * nationality only to readers from there.
 *
 * @param here country the reader is in, where known
 * @param jobs countries the ad speaks of
 */
export function chooseHelp(
  all: readonly HelpService[],
  here: string | undefined,
  jobs: readonly string[],
  { home = here, minors = false }: HelpSituation = {},
): ChosenHelp {
  const shown = helpInReach(all, here, home);
  const byUse = inOrderOfUse(minors ? ({ type, also }) => type === "child" || also.includes("child") : undefined);
  const countries = [...new Set([...(here ? [here] : []), ...jobs])];
  const services: HelpService[] = [];
  const withoutNumber: string[] = [];
  const insideOnly: string[] = [];
  const forThere: HelpService[] = [];
  const unionWide = shown.filter((service) => isUnionWideFor(service, countries)).sort(byUse);
  /** In most of the Union 112 is the number for danger: it belongs to the country the reader is in. */
  const emergencyIn = (country: string, own: readonly HelpService[]) =>
    country === here && !own.some(isForDanger) ? unionWide.filter((one) => isForDanger(one) && isUnionWideFor(one, [country])) : [];
  for (const country of countries) {
    const own = shown
      .filter((service) => service.country === country)
      .sort(byUse)
      .slice(0, PER_COUNTRY);
    services.push(...own, ...emergencyIn(country, own));
    if (own.some(hasPhone)) continue;
    const there = helpInReach(all, country, home).filter((service) => service.country === country && hasPhone(service));
    forThere.push(...there.sort(byUse).slice(0, FOR_THERE));
    (there.length > 0 ? insideOnly : withoutNumber).push(country);
  }
  services.push(...unionWide.filter((service) => !services.includes(service)));
  return { services, withoutNumber, insideOnly, forThere };
}

/**
 * What may be shown at all to a reader, with numbers that can be dialled from where the reader is.
 *
 * @param here country the reader is in; unknown: numbers that work inside a country only stay, and say so
 * @param nation the reader's own country
 */
export function helpInReach(all: readonly HelpService[], here: string | undefined, nation: string | undefined): HelpService[] {
  return all.filter((service) => isFor(service, nation)).flatMap((service) => withReachablePhones(service, here));
}

/** May it be shown to anybody? The rules of the directory: neither hidden nor for staff. */
export function isDisplayable({ display, audience }: HelpService): boolean {
  return (display === "show" || display === "show-with-date") && audience !== "professionals";
}

/** A number of the whole Union, or of some of its countries, for a reader who has to do with one of them. */
export function isUnionWideFor({ country, countries: places }: HelpService, countries: readonly string[]): boolean {
  if (country !== "EU") return false;
  return countries.some((code) => euCountries.has(code) && (places === null || places.includes(code)));
}

/** Services with a number first, then by kind, then by name; those that `isFirst` picks out before all others. */
export function inOrderOfUse(isFirst: (service: HelpService) => boolean = () => false) {
  const rank = ({ type }: HelpService) => typeOrder.indexOf(type);
  return (a: HelpService, b: HelpService): number =>
    Number(isFirst(b)) - Number(isFirst(a)) || Number(hasPhone(b)) - Number(hasPhone(a)) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

/** Dialled when somebody is in danger. */
export function isForDanger({ type }: HelpService): boolean {
  return type === "emergency" || type === "police";
}

const hasPhone = ({ phones }: HelpService): boolean => phones.length > 0;

function isFor(service: HelpService, nation: string | undefined): boolean {
  return isDisplayable(service) && (service.serves_nationals_of === null || service.serves_nationals_of === nation);
}

/** The service without numbers that cannot be dialled from where the reader is; nothing when no contact remains. */
function withReachablePhones(service: HelpService, here: string | undefined): HelpService[] {
  const inside = here === undefined || here === service.country || isUnionWideFor(service, [here]);
  const phones = service.phones.filter(({ kind, reach }) => inside || (kind !== "short-code" && kind !== "sms") || reach === "both");
  const reachable = phones.length > 0 || service.web || service.email || service.channels?.some(({ address }) => address);
  return reachable ? [{ ...service, phones }] : [];
}
