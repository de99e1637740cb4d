import type { Flag } from "../core/flag.ts";
import type { AuthoredGroup } from "../core/rule.ts";
import type { BuiltPack } from "../pack/build.ts";
import { readMarks } from "../pack/examples.ts";
import { html, type Markup, page } from "./rule-cards-page.ts";
import type { FlagFigures } from "./rule-figures.ts";

/** What stands behind the cards. */
export interface CardInput {
  readonly built: Pick<BuiltPack, "pack" | "sources">;
  readonly gold: FlagFigures;
  readonly data: FlagFigures | undefined;
  /** Key of a source → its line in rules/SOURCES.md. */
  readonly sources: ReadonlyMap<string, string>;
}

const roles: Record<Flag["role"], string> = {
  flag: "Signs that warn",
  protective: "What speaks for an ad",
  context: "What calls signs off",
  offer: "What tells offers of work",
  fact: "Facts for conditions",
};

/** One page with a card for every flag: meaning, sources, phrases with their examples, known faults, measured hits. */
export function ruleCards(input: CardInput): string {
  const { flags } = input.built.pack;
  const sections = (Object.keys(roles) as Flag["role"][]).map((role): Markup => {
    const own = flags.filter((flag) => flag.role === role);
    return html`<h2>${roles[role]} (${own.length})</h2>${own.map((flag) => card(flag, input))}`;
  });
  const contents = html`<nav aria-label="Flags"><ul>${flags.map(({ id }) => html`<li><a href="#${id}">${id}</a></li>`)}</ul></nav>`;
  return page(`Rule cards, pack ${input.built.pack.version}`, html`${contents}${sections}`);
}

function card(flag: Flag, input: CardInput): Markup {
  const text = flag.texts?.en;
  const files = input.built.sources.phrases.filter((file) => file.flag === flag.id);
  return html`<article id="${flag.id}" aria-labelledby="${flag.id}-name">
<h3 id="${flag.id}-name"><code>${flag.id}</code> ${text?.title ?? ""}</h3>
<p class="facts">${facts(flag)}</p>
${text ? html`<p>${text.why}</p><p>${text.advice ?? ""}</p>` : ""}
${flag.ilo ? html`<p><b>ILO:</b> ${flag.ilo}</p>` : ""}
${flag.knownGaps ? html`<p><b>Known gaps:</b></p><ul>${flag.knownGaps.map((gap) => html`<li>${gap}</li>`)}</ul>` : ""}
${sourcesOf(flag, input.sources)}
${measured(flag, input)}
${files.map(({ file, path }) => languageOf(path, file.value.language, file.value.reviewed, file.value.phrases))}
</article>`;
}

function facts({ level, strength, family, status, derived }: Flag): string {
  const parts = [`alone: ${level}`, strength && `strength ${strength}`, family && `family ${family}`, status, derived && "calculated"];
  return parts.filter(Boolean).join(" · ");
}

function sourcesOf({ references }: Flag, sources: CardInput["sources"]): Markup | string {
  if (references.length === 0) return "";
  return html`<details><summary>Sources (${references.length})</summary><ul>${references.map((key) => html`<li><code>${key}</code> ${sources.get(key) ?? ""}</li>`)}</ul></details>`;
}

/** Languages in which the flag stood anywhere. */
function measured({ id, role }: Flag, { gold, data }: CardInput): Markup | string {
  if (role !== "flag") return "";
  const languages = [...new Set([...gold.keys(), ...(data?.keys() ?? [])])]
    .filter((key) => key.startsWith(`${id} `))
    .map((key) => key.slice(id.length + 1))
    .sort();
  if (languages.length === 0) return html`<p>Not seen in the gold sets${data ? " nor in the labelled texts" : ""} yet.</p>`;
  return html`<table><caption>Measured: texts in which it stands</caption><thead><tr><th>language</th><th>gold: risky</th><th>gold: ordinary</th><th>precision</th>${
    data ? html`<th>others: risky</th><th>others: ordinary</th><th>precision</th>` : ""
  }</tr></thead><tbody>${languages.map(
    (language) => html`<tr><th>${language}</th>${cells(gold, `${id} ${language}`)}${data ? cells(data, `${id} ${language}`) : ""}</tr>`,
  )}</tbody></table>`;
}

function cells(figures: FlagFigures, key: string): Markup {
  const { risky, ordinary } = figures.get(key) ?? { risky: 0, ordinary: 0 };
  const precision = risky + ordinary > 0 ? `${Math.round((risky / (risky + ordinary)) * 100)} %` : "–";
  return html`<td>${risky}</td><td>${ordinary}</td><td>${precision}</td>`;
}

function languageOf(path: string, language: string, reviewed: string, groups: readonly AuthoredGroup[]): Markup {
  const checked = reviewed === "none" ? "no native speaker has checked it yet" : `checked by ${reviewed}`;
  return html`<details lang="${language}"><summary>${language}: ${groups.length} groups (${checked})</summary><p><code>rules/${path}</code></p>${groups.map(groupOf)}</details>`;
}

function groupOf(group: AuthoredGroup): Markup {
  const pairs = [...(group.near ?? []), ...(group.followedBy ?? [])].map(([a, b, within]) => `${a}  near  ${b}  (${within} words)`);
  const called = [...(group.unlessClause ?? []), ...(group.unless ?? []), ...(group.unlessAnywhere ?? [])];
  return html`<section><h4>${group.id}${group.sign ? ` #${group.sign}` : ""}${group.level ? `, alone: ${group.level}` : ""}</h4>
${list("Looks for", [...(group.any ?? []), ...pairs], (phrase) => html`<code>${phrase}</code>`)}
${list("Called off by", called, (phrase) => html`<code>${phrase}</code>`)}
${list("Flags", group.should_flag, marked)}
${list("Lets pass", group.should_pass, marked)}
${list("Known misses", group.known_misses ?? [], marked)}
${list("Known false alarms", group.known_false_alarms ?? [], marked)}
</section>`;
}

function list(name: string, items: readonly string[], show: (item: string) => Markup): Markup | string {
  return items.length === 0 ? "" : html`<p>${name}</p><ul>${items.map((item) => html`<li>${show(item)}</li>`)}</ul>`;
}

/** An example with its evidence marked. */
function marked(example: string): Markup {
  const pieces = example.split(/(\[\[.+?\]\])/gs);
  return html`${pieces.map((piece) => (piece.startsWith("[[") ? html`<mark>${readMarks(piece).text}</mark>` : piece))}`;
}
