import type { TakeResult, UpdateStatus } from "../core/update-status.ts";
import { formatSourceDate } from "./dates.ts";
import type { Words } from "./i18n.ts";

/** What is said of the rules in use and their updates, a line each, most important first. */
export function updateLines(status: UpdateStatus, now: number, words: Words): string[] {
  const { t } = words;
  const { pack, retracted, clockInDoubt, problem } = status;
  const date = (moment: string) => formatSourceDate(moment.slice(0, 10), words.language);
  return [
    pack.created ? t("updates.rules", { maker: pack.maker, date: date(pack.created) }) : t("updates.rulesUndated", { maker: pack.maker }),
    t(`updates.from.${pack.from}`),
    ...(pack.isOld ? [t("updates.old", { date: date(pack.expires) })] : []),
    ...(clockInDoubt ? [t("updates.clock", { date: date(new Date(now).toISOString()) })] : []),
    ...(retracted > 0 ? [t("updates.retracted", { count: retracted })] : []),
    switchLine(status, words),
    ...(isOn(status) ? [lastLine(status, date, words)] : []),
    ...(isOn(status) && problem ? [t(`updates.problem.${problem}`), t("updates.kept")] : []),
  ];
}

/** What is said when an update was asked for or a file was brought. */
export function resultLines({ outcome, problem }: TakeResult, { t }: Words): string[] {
  return outcome === "refused" ? [t(`updates.problem.${problem ?? "bad-shape"}`), t("updates.kept")] : [t(`updates.${outcome}`)];
}

const isOn = ({ possible, allowed }: UpdateStatus) => possible && allowed === true;

function switchLine({ possible, allowed, byPolicy, mirrors }: UpdateStatus, { t }: Words): string {
  if (!possible) return t("updates.impossible");
  if (allowed === null) return t("updates.notAsked");
  if (!allowed) return t(byPolicy ? "updates.offByPolicy" : "updates.off");
  return t(byPolicy ? "updates.onByPolicy" : "updates.on", { mirrors: mirrors.join(", ") });
}

function lastLine({ lastGood }: UpdateStatus, date: (moment: string) => string, { t }: Words): string {
  return lastGood === null ? t("updates.never") : t("updates.lastGood", { date: date(new Date(lastGood).toISOString()) });
}
