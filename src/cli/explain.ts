import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { assess } from "../core/assess/assess.ts";
import type { CardView } from "../core/card-view.ts";
import type { Listing } from "../core/listing.ts";
import { toCardView } from "../words/card-view.ts";
import type { Words } from "../words/i18n.ts";
import { wordsFromFiles } from "./locale-files.ts";
import { countryOption } from "./options.ts";
import { CannotRun, EXIT, print } from "./output.ts";
import { loadEngine } from "./rules-folder.ts";

/** `second-look explain TEXT|FILE|- [--language xx] [--country XX] [--home XX]`: one ad as a person would see it. */
export function explain(args: readonly string[], root: string): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { language: { type: "string" }, country: { type: "string" }, home: { type: "string" }, title: { type: "string" } },
    allowPositionals: true,
  });
  const text = readInput(positionals);
  const words = wordsFromFiles(values.language ?? process.env.LC_ALL ?? process.env.LANG ?? "en", root);
  const engine = loadEngine(root);
  const listing: Listing = { id: "text", ...(values.title && { title: values.title }), description: text, reading: "full" };
  const context = { pageCountry: countryOption(values.country, "--country"), homeCountry: countryOption(values.home, "--home") };
  const view = toCardView(engine, listing, assess(engine, listing, context), words, context);
  print(asText(view, words.t));
  return EXIT.done;
}

function readInput(positionals: readonly string[]): string {
  const [only] = positionals;
  if (only === undefined) throw new CannotRun('give the text of an ad in quotes, a file, or "-" for standard input');
  const text =
    only === "-"
      ? readFileSync(0, "utf8")
      : positionals.length === 1 && existsSync(only)
        ? readFileSync(only, "utf8")
        : positionals.join(" ");
  if (text.trim() === "") throw new CannotRun("the text is empty; give the words of an ad");
  return text;
}

type Translate = Words["t"];

function asText(view: CardView, t: Translate): string {
  const lines: string[] = [view.heading, view.lead];
  const section = (heading: string, items: readonly string[]) => {
    if (items.length > 0) lines.push("", heading, ...items.map((item) => `  • ${item}`));
  };
  section(
    view.reasonsHeading,
    view.reasons.map(({ title, quotes }) =>
      [title, ...quotes.map(({ field, text }) => `      «${text}» (${t(`field.${field}`)})`)].join("\n"),
    ),
  );
  section(
    view.meaningsHeading,
    view.meanings.map(({ title, why, advice }) => [title, why, advice].filter(Boolean).join("\n      ")),
  );
  section(
    view.questionsHeading,
    view.questions.map(({ mine, ad }) => (ad ? `${mine.text}\n      → ${ad.text}` : mine.text)),
  );
  section(
    view.helpHeading,
    view.help.map(({ country, name, serves, phones, web, details, source, confirmed }) =>
      [
        `${country}: ${name} (${serves})`,
        [...phones.map(({ text, note }) => (note ? `${text} (${note})` : text)), web].filter(Boolean).join("  "),
        details,
        `${source}, ${confirmed}`,
      ]
        .filter(Boolean)
        .join("\n      "),
    ),
  );
  lines.push(...view.official.sites.map(({ text, url }) => `  ${text}: ${url}`));
  lines.push(...view.helpNotes.map((note) => `  ${note}`));
  section(
    view.stepsHeading,
    view.steps.map(({ text }) => text),
  );
  section(
    view.forHeading,
    view.forThisAd.map(({ title, why }) => `${title}: ${why}`),
  );
  lines.push("", ...view.footer);
  return lines.join("\n");
}
