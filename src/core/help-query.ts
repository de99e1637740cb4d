/** What a person needs; each is a question that a help service can answer. */
export const needs = ["danger", "exploited", "labour", "papers", "child", "women", "lawyer", "shelter", "return", "check"] as const;
export type Need = (typeof needs)[number];

/** Parts of the help page. */
export const helpViews = ["directory", "advice", "plan", "leaflet"] as const;
export type HelpView = (typeof helpViews)[number];

/** What the help page shows. Lives in its address after `#`, which no server ever sees. */
export interface HelpQuery {
  readonly view: HelpView;
  /** The person's own country. */
  readonly from?: string;
  /** Country of the job. */
  readonly to?: string;
  /** The person is in the country of the job already. */
  readonly there: boolean;
  readonly need?: Need;
  /** One chapter of the advice. */
  readonly topic?: string;
}

export const emptyQuery: HelpQuery = { view: "directory", there: false };

/**
 * Reads the part of an address after `#`. Whatever is not understood is left out; never an error.
 *
 * @example parseHelpQuery("#from=KG&to=RU&need=labour") // { view: "directory", there: false, from: "KG", to: "RU", need: "labour" }
 */
export function parseHelpQuery(hash: string): HelpQuery {
  const given = new Map(
    hash
      .replace(/^#/, "")
      .split("&")
      .map((pair) => pair.split("=", 2))
      .map(([key = "", value = ""]) => [key, value] as const),
  );
  const country = (key: string) => {
    const code = (given.get(key) ?? "").toUpperCase();
    return /^[A-Z]{2}$/.test(code) ? code : undefined;
  };
  const from = country("from");
  const to = country("to");
  const need = needs.find((one) => one === given.get("need"));
  const topic = /^[a-z]{2,20}$/.exec(given.get("topic") ?? "")?.[0];
  return {
    view: helpViews.find((one) => one === given.get("view")) ?? "directory",
    there: given.get("there") === "1",
    ...(from && { from }),
    ...(to && { to }),
    ...(need && { need }),
    ...(topic && { topic }),
  };
}

/** The way back: the part of an address after `#`, without it; `""` for a page that shows nothing in particular. */
export function formatHelpQuery({ view, from, to, there, need, topic }: HelpQuery): string {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ["view", view === "directory" ? undefined : view],
    ["from", from],
    ["to", to],
    ["there", there ? "1" : undefined],
    ["need", need],
    ["topic", topic],
  ];
  return parts.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])).join("&");
}
