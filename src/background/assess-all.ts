import { assess, understand } from "../core/assess/assess.ts";
import { levelWithout } from "../core/assess/hidden-kinds.ts";
import type { AssessContext, Assessment } from "../core/assessment.ts";
import type { CardView } from "../core/card-view.ts";
import type { Engine } from "../core/engine.ts";
import type { AddedContacts } from "../core/help-directory.ts";
import { type Level, louder } from "../core/level.ts";
import type { Listing } from "../core/listing.ts";
import { ownLines } from "../words/card/own-lines.ts";
import { toCardView } from "../words/card-view.ts";
import type { Words } from "../words/i18n.ts";
import type { LoadedExtra } from "./updates/extras.ts";

/** The rules in use: the main pack's, what of it is taken back, and the packs added to it. */
export interface RulesInUse {
  readonly engine: Engine;
  readonly retracted: ReadonlySet<string>;
  readonly extras: readonly LoadedExtra[];
  /** The engine with all that people read, in these languages and in English. */
  readonly withTexts: (languages: readonly string[]) => Promise<Engine>;
}

/** An assessment by the main pack, and beside it one of every extra pack that has something to say. */
export interface AssessedByAll {
  readonly main: Assessment;
  /** The louder of all. */
  readonly level: Level;
  readonly extras: readonly { readonly extra: LoadedExtra; readonly assessment: Assessment }[];
}

/**
 * Assesses a listing by all packs. Each extra pack reads it by itself, so none can call off, lower or change what the main pack says; it
 * is not asked about what the main pack knows to be no offer, or a warning about such offers.
 */
export function assessByAll(
  { engine, retracted, extras }: Omit<RulesInUse, "withTexts">,
  listing: Listing,
  context: AssessContext,
): AssessedByAll {
  const main = assess(engine, listing, { ...context, retracted });
  if (extras.length === 0 || main.offer === "other" || understand(engine, listing, context).read.isWarning) {
    return { main, level: main.level, extras: [] };
  }
  const asked = { ...listing, ...(main.offer === "job" && { fromJobBoard: true }) };
  const heard = extras
    .map((extra) => ({ extra, assessment: assess(extra.engine, asked, { ...context, retracted: extra.retracted }) }))
    .filter(({ assessment }) => assessment.level !== "none");
  return { main, level: heard.reduce((level, { assessment }) => louder(level, assessment.level), main.level), extras: heard };
}

/**
 * The level for a reader to whom some signs are no problem.
 *
 * @param hidden ids of reasons as cards show them: those of extra packs begin with the id of their pack
 */
export function levelForReader(engine: Engine, { main, extras }: AssessedByAll, hidden: readonly string[]): Level {
  const own = levelWithout(engine, main, hidden);
  return extras.reduce((level, { extra, assessment }) => {
    const beginning = `${extra.id}:`;
    const hiddenThere = hidden.filter((id) => id.startsWith(beginning)).map((id) => id.slice(beginning.length));
    return louder(level, levelWithout(extra.engine, assessment, hiddenThere));
  }, own);
}

/**
 * The card of a listing: the main pack's, with the reasons and help lines of extra packs behind it, each with who says so.
 *
 * @param contacts of an organisation; its own stand before all other help
 */
export async function cardByAll(
  rules: RulesInUse,
  listing: Listing,
  words: Words,
  context: AssessContext,
  contacts: AddedContacts = { managed: null, own: null },
): Promise<CardView> {
  const { main, level, extras } = assessByAll(rules, listing, context);
  const own = { ...context, retracted: rules.retracted };
  const engine = await rules.withTexts([words.language, main.language]);
  const card = toCardView(engine, listing, { ...main, level }, words, own);
  const cards = extras.map(({ extra, assessment }) => ({
    extra,
    card: toCardView(extra.engine, listing, assessment, words, { ...context, retracted: extra.retracted }),
  }));
  const says = ({ pack }: LoadedExtra) => words.t("updates.saidBy", { maker: pack.maker.name });
  return {
    ...card,
    reasons: [
      ...card.reasons,
      ...cards.flatMap(({ extra, card: { reasons } }) => reasons.map((reason) => ({ ...reason, id: `${extra.id}:${reason.id}` }))),
    ],
    meanings: [
      ...card.meanings,
      ...cards.flatMap(({ extra, card: { meanings } }) =>
        meanings.map((meaning) => ({ ...meaning, id: `${extra.id}:${meaning.id}`, why: `${meaning.why} ${says(extra)}` })),
      ),
    ],
    help: [
      ...ownLines(contacts, main, words, context),
      ...card.help,
      ...cards.flatMap(({ extra, card: { help } }) =>
        help.map((line) => ({ ...line, id: `${extra.id}:${line.id}`, source: `${line.source} ${says(extra)}` })),
      ),
    ],
    ruleCards: [
      ...card.ruleCards,
      ...cards.flatMap(({ extra, card: { ruleCards } }) =>
        ruleCards.map((rule) => ({ ...rule, id: `${extra.id}:${rule.id}`, why: `${rule.why} ${says(extra)}` })),
      ),
    ],
    kinds: [...card.kinds, ...cards.flatMap(({ extra, card: { kinds } }) => kinds.map((kind) => `${extra.id}:${kind}`))],
    footer: [
      ...card.footer,
      ...cards.map(({ extra }) => words.t("card.pack", { maker: extra.pack.maker.name, version: String(extra.manifest.version) })),
    ],
  };
}
