import type { ExtraInUse, TakeResult, UpdateStatus } from "../core/update-status.ts";
import { formatSourceDate } from "./dates.ts";
import type { Words } from "./i18n.ts";

/** What is said of the rules in use and their updates, a line each, most important first. */
export function updateLines(status: UpdateStatus, now: number, words: Words): string[] {
  return [rulesLine(status.pack, words), fromLine(status, words), ...doubtLines(status, now, words), ...fetchLines(status, words)];
}

/** Who made rules and when. An empty `created`: they do not say. */
export function rulesLine({ maker, created }: { readonly maker: string; readonly created: string }, words: Words): string {
  return created ? words.t("updates.rules", { maker, date: dateOf(created, words) }) : words.t("updates.rulesUndated", { maker });
}

/** How the rules in use came here. */
export function fromLine({ pack }: UpdateStatus, { t }: Words): string {
  return t(`updates.from.${pack.from}`);
}

/** That the rules in use are old; nothing while they are fresh. */
export function oldLine({ pack }: UpdateStatus, words: Words): string | undefined {
  return pack.isOld ? words.t("updates.old", { date: dateOf(pack.expires, words) }) : undefined;
}

/** What a person should know before trusting the rules: their age, the device's date, rules taken back. */
export function doubtLines(status: UpdateStatus, now: number, words: Words): string[] {
  const { retracted, clockInDoubt } = status;
  const old = oldLine(status, words);
  return [
    ...(old ? [old] : []),
    ...(clockInDoubt ? [words.t("updates.clock", { date: dateOf(now, words) })] : []),
    ...(retracted > 0 ? [words.t("updates.retracted", { count: retracted })] : []),
  ];
}

/** Whether rules are fetched, from where, when last, and what went wrong then. */
export function fetchLines(status: UpdateStatus, words: Words): string[] {
  const { t } = words;
  const { possible, fetchable, problem } = status;
  if (!fetchable) return [t("updates.impossible")];
  const of = [...(possible ? [] : [t("updates.impossibleMain")]), switchLine(status, words)];
  if (!isOn(status) || !possible) return of;
  return [...of, lastLine(status, words), ...problemLines(problem, words)];
}

/** Whether news of an extra pack arrive: of what is newer, and of what its makers take back. */
export function extraLines({ address, lastGood, problem }: ExtraInUse, status: UpdateStatus, words: Words): string[] {
  if (address === "") return [words.t("updates.extraByFile")];
  if (!isOn(status)) return [words.t("updates.extraOff")];
  return [lastLine({ lastGood }, words), ...problemLines(problem, words)];
}

function problemLines(problem: string | null, { t }: Words): string[] {
  return problem ? [t(`updates.problem.${problem}`), t("updates.kept")] : [];
}

/** What is said when an update was asked for or a file was brought. */
export function resultLines({ outcome, problem }: TakeResult, { t }: Words): string[] {
  return outcome === "refused" ? [t(`updates.problem.${problem ?? "bad-shape"}`), t("updates.kept")] : [t(`updates.${outcome}`)];
}

/** Rules are fetched: there is somebody to fetch them from, and the person (or an organisation) said yes. */
export const isOn = ({ fetchable, allowed }: UpdateStatus): boolean => fetchable && allowed === true;

/** Where rules come from: the hosts of the main pack, and those that extra packs name. */
export function addressesOf({ possible, mirrors, extras }: UpdateStatus): string {
  return [...(possible ? mirrors : []), ...extras.map(({ address }) => address).filter(Boolean)].join(", ");
}

function switchLine(status: UpdateStatus, { t }: Words): string {
  const { allowed, byPolicy } = status;
  if (allowed === null) return t("updates.notAsked");
  if (!allowed) return t(byPolicy ? "updates.offByPolicy" : "updates.off");
  return t(byPolicy ? "updates.onByPolicy" : "updates.on", { mirrors: addressesOf(status) });
}

function lastLine({ lastGood }: Pick<UpdateStatus, "lastGood">, words: Words): string {
  return lastGood === null ? words.t("updates.never") : words.t("updates.lastGood", { date: dateOf(lastGood, words) });
}

/** @param moment as packs write it, or milliseconds since 1970 */
function dateOf(moment: string | number, { language }: Words): string {
  const text = typeof moment === "string" ? moment : new Date(moment).toISOString();
  return formatSourceDate(text.slice(0, 10), language);
}
