import { z } from "zod/mini";
import { CountryFacts } from "../core/country-facts.ts";
import { Directions, Months, People, Registration } from "../core/extractor-tables.ts";
import { Flag } from "../core/flag.ts";
import { HelpService } from "../core/help.ts";
import {
  Advice,
  Combination,
  ContactTables,
  Currency,
  LanguageFile,
  Maker,
  Money,
  NumberWords,
  type Pack,
  Period,
  Place,
  Question,
  TaxWords,
  TextFile,
  Trade,
  UsualPay,
} from "../core/pack.ts";
import { type Change, Changes, Release } from "../core/release.ts";
import { type AuthoredGroup, PhraseFile } from "../core/rule.ts";
import { ScoreFile } from "../core/score/model.ts";
import { SiteReader } from "../core/site-reader.ts";
import { type ConfirmationRecord, ConfirmedFile } from "./confirm-help.ts";
import { type ParsedFile, parseYaml } from "./parse-yaml.ts";
import type { Problem } from "./problem.ts";
import type { AuthoredTexts } from "./texts.ts";

/** A phrase file with where it stands. */
export interface AuthoredFile {
  readonly path: string;
  readonly flag: string;
  readonly file: ParsedFile<PhraseFile>;
}

/** All rule sources, read and checked one by one. Files with errors are left out and listed. */
export interface RuleSources {
  readonly flags: readonly { path: string; file: ParsedFile<Flag> }[];
  readonly phrases: readonly AuthoredFile[];
  readonly combinations: readonly { path: string; file: ParsedFile<Combination> }[];
  readonly questions: readonly { path: string; file: ParsedFile<Question> }[];
  readonly advice: readonly { path: string; file: ParsedFile<Advice> }[];
  /** Translations of everything a person reads. */
  readonly texts: readonly AuthoredTexts[];
  readonly languages: readonly LanguageFile[];
  readonly places: readonly Place[];
  readonly money: Money;
  readonly contacts: ContactTables;
  /** Tables for extractors; a pack may do without. */
  readonly extras: Pick<Pack, "people" | "months" | "registration" | "directions">;
  /** Facts by country; a pack may do without. */
  readonly countries: readonly CountryFacts[];
  /** What was learned of wording; a pack may do without. */
  readonly scores: readonly { path: string; file: ParsedFile<ScoreFile> }[];
  readonly help: readonly HelpService[];
  /** Checks of help services; they stand beside the services of `rules/help/`. */
  readonly confirmed: readonly ConfirmationRecord[];
  readonly sites: readonly SiteReader[];
  readonly maker: Maker;
  /** Which pack the rules become; rules that are only tried out need not say. */
  readonly release: ParsedFile<Release> | undefined;
  /** What readers are told of changes, newest first. */
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

const CONFIRMED = "help/confirmed.yaml";
const HelpFile = z.strictObject({ services: z.array(HelpService) });
const tables = {
  "money/currencies.yaml": z.strictObject({ currencies: z.array(Currency) }),
  "money/periods.yaml": z.strictObject({ periods: z.array(Period) }),
  "money/multipliers.yaml": z.strictObject({ multipliers: Money.shape.multipliers }),
  "money/pay.yaml": z.strictObject({ usualPay: z.array(UsualPay) }),
  "money/trades.yaml": z.strictObject({ trades: z.array(Trade) }),
  "dates.yaml": z.strictObject({ months: Months }),
};

/**
 * Reads all rule files.
 *
 * @param files path below `rules/` (with `/`) → text; anything that is not `.yaml` is passed over
 */
export function readRules(files: ReadonlyMap<string, string>): RuleSources {
  const problems: Problem[] = [];
  function read<T extends z.ZodMiniType>(path: string, schema: T): ParsedFile<z.infer<T>> | undefined {
    const text = files.get(path);
    if (text === undefined) {
      problems.push({ severity: "error", file: path, line: 0, message: "the file is missing; add it (see rules/README.md)" });
      return undefined;
    }
    const result = parseYaml(path, text, schema);
    if (result.ok) return result.file;
    problems.push(...result.problems);
    return undefined;
  }
  function folder<T extends z.ZodMiniType>(name: string, schema: T): { path: string; file: ParsedFile<z.infer<T>> }[] {
    return inFolder(files, name).flatMap((path) => {
      const file = read(path, schema);
      return file ? [{ path, file }] : [];
    });
  }
  function values<T>(list: readonly { file: ParsedFile<T> }[]): T[] {
    return list.map(({ file }) => file.value);
  }

  const flagFolders = [...files.keys()].filter((path) => path.endsWith("/flag.yaml")).sort();
  const flags = flagFolders.flatMap((path) => {
    const file = read(path, Flag);
    if (file && file.value.id !== path.slice(0, -"/flag.yaml".length)) {
      problems.push({
        severity: "error",
        file: path,
        line: file.lineOf(["id"]),
        message: `id is "${file.value.id}"; write the name of its folder`,
      });
    }
    return file ? [{ path, file }] : [];
  });
  const phrases = flagFolders.flatMap((path) => readPhraseFiles(files, path.slice(0, -"/flag.yaml".length), read));
  return {
    flags,
    phrases,
    combinations: folder("combinations", Combination),
    questions: folder("questions", Question),
    advice: folder("advice", Advice),
    texts: folder("texts", TextFile),
    languages: values(folder("languages", LanguageFile)),
    places: values(folder("places", Place)),
    money: readMoney(read, files),
    contacts: read("contacts.yaml", ContactTables)?.value ?? { messengers: [], freeMail: [], shorteners: [] },
    extras: readExtras(read, files),
    countries: values(folder("countries", CountryFacts).filter((facts) => isNamedByCountry(facts, problems))),
    scores: folder("score", ScoreFile),
    help: inFolder(files, "help")
      .filter((path) => path !== CONFIRMED)
      .flatMap((path) => read(path, HelpFile)?.value.services ?? []),
    confirmed: (files.has(CONFIRMED) && read(CONFIRMED, ConfirmedFile)?.value.confirmed) || [],
    sites: values(folder("sites", SiteReader)),
    maker: read("maker.yaml", Maker)?.value ?? { name: "?", objections: null },
    release: files.has("pack.yaml") ? read("pack.yaml", Release) : undefined,
    changes: files.has("changes.yaml") ? (read("changes.yaml", Changes)?.value.changes ?? []) : [],
    problems: [...problems, ...strayFiles(files)],
  };
}

/** Facts of another country than the file's name says would be two for one and none for the other. */
function isNamedByCountry({ path, file }: { path: string; file: ParsedFile<CountryFacts> }, problems: Problem[]): boolean {
  const { country } = file.value;
  if (path === `countries/${country}.yaml`) return true;
  const message = `country is "${country}"; write the code that the file is named by`;
  problems.push({ severity: "error", file: path, line: file.lineOf(["country"]), message });
  return false;
}

type Read = <T extends z.ZodMiniType>(path: string, schema: T) => ParsedFile<z.infer<T>> | undefined;

function inFolder(files: ReadonlyMap<string, string>, name: string): string[] {
  return [...files.keys()].filter((path) => path.startsWith(`${name}/`) && path.endsWith(".yaml")).sort();
}

function readPhraseFiles(files: ReadonlyMap<string, string>, flag: string, read: Read): AuthoredFile[] {
  return inFolder(files, flag)
    .filter((path) => !path.endsWith("/flag.yaml"))
    .flatMap((path) => {
      const file = read(path, PhraseFile);
      return file ? [{ path, flag, file }] : [];
    });
}

/** Tables that may be missing, as in packs that need no extractor of the kind. */
function readExtras(read: Read, files: ReadonlyMap<string, string>): RuleSources["extras"] {
  const people = files.has("people.yaml") && read("people.yaml", People)?.value;
  const months = files.has("dates.yaml") && read("dates.yaml", tables["dates.yaml"])?.value.months;
  const registration = files.has("registration.yaml") && read("registration.yaml", Registration)?.value;
  const directions = files.has("directions.yaml") && read("directions.yaml", Directions)?.value;
  return {
    ...(people && { people }),
    ...(months && { months }),
    ...(registration && { registration }),
    ...(directions && { directions }),
  };
}

function readMoney(read: Read, files: ReadonlyMap<string, string>): Money {
  const numberWords = files.has("money/number-words.yaml") && read("money/number-words.yaml", NumberWords)?.value;
  const taxWords = files.has("money/tax.yaml") && read("money/tax.yaml", TaxWords)?.value;
  return {
    ...(numberWords && { numberWords }),
    ...(taxWords && { taxWords }),
    currencies: read("money/currencies.yaml", tables["money/currencies.yaml"])?.value.currencies ?? [],
    periods: read("money/periods.yaml", tables["money/periods.yaml"])?.value.periods ?? [],
    multipliers: read("money/multipliers.yaml", tables["money/multipliers.yaml"])?.value.multipliers ?? [],
    usualPay: read("money/pay.yaml", tables["money/pay.yaml"])?.value.usualPay ?? [],
    trades: read("money/trades.yaml", tables["money/trades.yaml"])?.value.trades ?? [],
  };
}

const singleFiles = [
  "contacts.yaml",
  "maker.yaml",
  "pack.yaml",
  "changes.yaml",
  "people.yaml",
  "dates.yaml",
  "registration.yaml",
  "directions.yaml",
];
const folders = ["combinations", "questions", "advice", "texts", "languages", "places", "countries", "money", "help", "sites", "score"];

/** A YAML file nobody reads is a typo in a folder's name. */
function strayFiles(files: ReadonlyMap<string, string>): Problem[] {
  const known = new Set([...files.keys()].filter((path) => path.endsWith("/flag.yaml")).map((path) => path.slice(0, -"/flag.yaml".length)));
  return [...files.keys()]
    .filter((path) => path.endsWith(".yaml") && !singleFiles.includes(path))
    .filter((path) => !known.has(path.split("/")[0] ?? "") && !folders.includes(path.split("/")[0] ?? ""))
    .map((file) => ({
      severity: "error",
      file,
      line: 0,
      message: "no flag.yaml in this folder, so nothing reads the file; add one or move the file",
    }));
}

/** The group as it travels in a pack: examples and notes stay with the authors. */
export function stripExamples(group: AuthoredGroup): Pack["rules"][number]["groups"][number] {
  const { should_flag: _flag, should_pass: _pass, known_misses: _miss, known_false_alarms: _alarm, note: _note, ...rest } = group;
  return rest;
}
