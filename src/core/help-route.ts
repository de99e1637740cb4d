import { helpInReach, inOrderOfUse, isForDanger, isUnionWideFor } from "./choose-help.ts";
import type { CountryFacts, Register } from "./country-facts.ts";
import type { HelpService } from "./help.ts";
import type { HelpQuery, Need } from "./help-query.ts";

/** Services of one country; `EU` are numbers of the whole Union. */
export interface HelpGroup {
  readonly country: string;
  /** What was asked for; without a need, everything. */
  readonly fitting: readonly HelpService[];
  readonly others: readonly HelpService[];
}

/** An official address for when no number is known, or beside one. */
export interface OfficialWay {
  readonly kind: "embassy" | "iom" | "iom-world";
  /** Whose it is; `""` for the whole world. */
  readonly country: string;
  readonly site: Register;
}

/** Everything the directory shows for a route, in the order to show it. */
export interface RouteHelp {
  /** Dialled in danger, from where the reader is. */
  readonly emergency: readonly HelpService[];
  /** The same in the country the reader is not in: for paper that is taken along. */
  readonly emergencyThere: readonly HelpService[];
  readonly groups: readonly HelpGroup[];
  readonly official: readonly OfficialWay[];
  /** Countries of the route for which no help line is known that may be shown. */
  readonly withoutNumber: readonly string[];
  /** Countries of the route whose help lines are all dialled from inside only: shown to nobody who is elsewhere. */
  readonly insideOnly: readonly string[];
}

/** Numbers of the whole Union are filed under this code. */
const EU = "EU";

/** Its list of missions in all countries; the site is named by sources of several services of the directory. */
const iomWorld: OfficialWay = { kind: "iom-world", country: "", site: { name: "IOM", url: "https://www.iom.int/" } };

/**
 * Who can help on a route. The reader is in `from`, or in `to` when they are `there`. Without a route, a need lists all
 * services that meet it by country; without both nothing is listed but the site of IOM.
 */
export function helpForRoute(all: readonly HelpService[], facts: readonly CountryFacts[], query: HelpQuery): RouteHelp {
  const { from, to, need } = query;
  const here = query.there ? to : from;
  const inReach = helpInReach(all, here, from).sort(inOrderOfUse());
  const route = [...new Set([here, query.there ? from : to].filter((code) => code !== undefined))];
  const listed =
    route.length > 0 || !need ? route : [...new Set(inReach.map(({ country }) => country))].filter((code) => code !== EU).sort();
  const other = query.there ? from : to;
  const dangerIn = (country: string | undefined, services: readonly HelpService[]) =>
    country === undefined ? [] : services.filter((service) => isForDanger(service) && isOf(service, country));
  const emergency = dangerIn(here, inReach);
  const emergencyThere = other === here ? [] : dangerIn(other, helpInReach(all, other, from).sort(inOrderOfUse()));
  const rest = inReach.filter((service) => !emergency.includes(service));
  const isListed = (service: HelpService, country: string) =>
    country === EU && route.length > 0 ? isUnionWideFor(service, route) : service.country === country;
  // What was asked for comes first, also where a line of the whole Union is all that meets it.
  const order = need && route.length > 0 ? [EU, ...listed] : [...listed, EU];
  const groups = order.flatMap((country) => {
    const own = rest.filter((service) => isListed(service, country));
    const group = { country, fitting: own.filter((one) => meets(one, need)), others: own.filter((one) => !meets(one, need)) };
    // Lines of the whole Union are no stand-in for a service of a country.
    if (route.length === 0 && !need) return [];
    if (route.length === 0 || country === EU) return group.fitting.length > 0 ? [{ ...group, others: [] }] : [];
    return own.length > 0 ? [group] : [];
  });
  const hasLine = (services: readonly HelpService[], country: string) =>
    services.some((one) => one.country === country && one.phones.length > 0 && !isForDanger(one));
  const silent = route.filter((country) => !hasLine(inReach, country));
  const insideOnly = silent.filter((country) => hasLine(helpInReach(all, country, from), country));
  return {
    emergency,
    emergencyThere,
    groups,
    official: officialWays(inReach, facts, from, route),
    withoutNumber: silent.filter((country) => !insideOnly.includes(country)),
    insideOnly,
  };
}

/** The services of a route in one list, what was asked for first: for lines that stand beside a directory. */
export function listForRoute(services: readonly HelpService[], query: HelpQuery): readonly HelpService[] {
  const { emergency, groups } = helpForRoute(services, [], query);
  return [...emergency, ...groups.flatMap(({ fitting }) => fitting), ...groups.flatMap(({ others }) => others)];
}

/** Is it what the person asks for? Without a need everything is. */
export function meets(service: HelpService, need: Need | undefined): boolean {
  const { type, also, offers = [] } = service;
  const is = (...types: readonly HelpService["type"][]) => types.some((one) => type === one || also.includes(one));
  switch (need) {
    case undefined:
      return true;
    case "danger":
      return is("emergency", "police");
    case "exploited":
      return is("trafficking");
    case "labour":
      return is("labour-rights");
    case "papers":
    case "check":
    case "return":
      return is("migration");
    case "child":
      return is("child");
    case "women":
      return is("women");
    case "lawyer":
      return offers.includes("legal-aid");
    case "shelter":
      return offers.includes("shelter");
  }
}

function isOf(service: HelpService, country: string): boolean {
  return service.country === country || isUnionWideFor(service, [country]);
}

/** The reader's own embassies, missions of IOM on the route that the list does not hold already, then IOM's own list of missions. */
export function officialWays(
  shown: readonly HelpService[],
  facts: readonly CountryFacts[],
  home: string | undefined,
  route: readonly string[],
): OfficialWay[] {
  const factsOf = (country: string) => facts.find((one) => one.country === country);
  const embassy = home ? factsOf(home)?.foreignMinistry : undefined;
  const missions = route.flatMap((country): OfficialWay[] => {
    const site = factsOf(country)?.iomMission;
    return site ? [{ kind: "iom", country, site }] : [];
  });
  // The mission that counts is the one where the reader is.
  const [here] = route;
  const isNear =
    missions.some(({ country }) => country === here) || shown.some(({ country, web }) => country === here && web?.includes(".iom.int"));
  return [
    ...(home && embassy ? [{ kind: "embassy", country: home, site: embassy } as const] : []),
    ...missions,
    ...(isNear ? [] : [iomWorld]),
  ];
}
