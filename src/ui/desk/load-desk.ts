import { GoldAds, GroupExamples } from "../../core/gold-ad.ts";
import type { Pack } from "../../core/pack.ts";
import { wholePack } from "../../core/read-parts.ts";
import type { BenchInput } from "../../pack/draft/bench.ts";
import { fromBase64 } from "../../platform/base64.ts";
import type { PagePort } from "../../platform/page-port.ts";

/**
 * The rules in use and the ads of our own making. The background checked the rules before they came into use.
 *
 * @throws when there are no rules to be had
 */
export async function loadDesk(port: PagePort): Promise<BenchInput> {
  const [answer, ads] = await Promise.all([port.ask("getRulesInUse", {}), readJson(port, "desk/ads.json")]);
  if (!answer.ok) throw new Error(answer.error.message);
  const { arrived } = answer.value;
  const parsed = GoldAds.safeParse(ads);
  const own = parsed.success ? parsed.data : [];
  if (!arrived) {
    const { pack, compiled } = await port.readPackageRules();
    // The package was built and checked as a whole; its rules lie in several files of it.
    return { pack: (await wholePack(pack, (name) => readJson(port, name))) as Pack, compiled, ads: own };
  }
  return { pack: JSON.parse(arrived.rules) as Pack, compiled: arrived.tables ? fromBase64(arrived.tables) : undefined, ads: own };
}

/** What the groups of a flag were written with; nothing for rules that did not come with the package. */
export async function loadExamples(port: PagePort, flag: string): Promise<GroupExamples> {
  const parsed = GroupExamples.safeParse(await readJson(port, `desk/${flag}.json`));
  return parsed.success ? parsed.data : {};
}

async function readJson(port: PagePort, name: string): Promise<unknown> {
  try {
    const bytes = await port.readPackageFile(name);
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  } catch {
    return undefined;
  }
}
