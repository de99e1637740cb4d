import type { Engine } from "../core/engine.ts";
import type { ExtraInUse, PackInUse, TakeResult } from "../core/update-status.ts";
import { hasExpired } from "../trust/judge.ts";
import { type Checked, refuse } from "../trust/problem.ts";
import type { PackOrigin } from "./engine-host.ts";
import { isOldExtra, type LoadedExtra } from "./updates/extras.ts";
import type { Journal } from "./updates/journal.ts";
import type { Taking } from "./updates/take-pack.ts";

/** What is said of the pack in use; `bundled`: what the one in the package says of itself. */
export function inUse({ from, manifest }: PackOrigin, bundled: PackOrigin["manifest"], { pack }: Engine, now: number): PackInUse {
  const said = manifest ?? bundled;
  return {
    version: said?.version ?? 0,
    maker: pack.maker.name,
    created: said?.created ?? "",
    expires: said?.expires ?? "",
    from,
    isOld: said !== undefined && hasExpired(said, now),
  };
}

/** What is said of an extra pack, but for who set it. */
export function extraInUse(extra: LoadedExtra, { lastGood, problem }: Journal, now: number): Omit<ExtraInUse, "byPolicy"> {
  const { id, pack, manifest, address } = extra;
  return {
    id,
    maker: pack.maker.name,
    version: manifest.version,
    created: manifest.created,
    isOld: isOldExtra(extra, now),
    hosts: pack.sites.flatMap(({ hosts }) => hosts),
    address,
    lastGood: lastGood ?? null,
    problem: problem ?? null,
  };
}

/** One answer for all that was asked: what failed is said, and what was taken before what was not. */
export function inShort(own: Checked<Taking> | undefined, others: readonly Checked<Taking>[]): Checked<Taking> {
  const answers = [...(own ? [own] : []), ...others];
  const refused = own && !own.ok ? own : undefined;
  const said = (taking: Taking) => answers.find((answer) => answer.ok && answer.value === taking);
  const nothing = refuse("not-found", "there is nothing to update");
  return refused ?? said("taken") ?? answers.find(({ ok }) => !ok) ?? said("waiting") ?? answers[0] ?? nothing;
}

/** How taking a pack ended, as messages tell it. */
export function toResult(taken: Checked<"taken" | "current" | "waiting">): TakeResult {
  return taken.ok ? { outcome: taken.value, problem: null } : { outcome: "refused", problem: taken.problem.code };
}
