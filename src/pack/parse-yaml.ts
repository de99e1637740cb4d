import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod/mini";
import type { Problem } from "./problem.ts";

/** A parsed file with a way back from any value to its line. */
export interface ParsedFile<T> {
  readonly value: T;
  /** Line (1-based) of the value at a path such as `["phrases", 0, "any", 1]`; the nearest parent's if it has none. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export type YamlResult<T> = { ok: true; file: ParsedFile<T> } | { ok: false; problems: Problem[] };

/** No rule file is larger; more is a mistake or an attack on the parser. */
const MAX_BYTES = 2_000_000;

/**
 * Reads one YAML file and checks it against a schema. Errors name the line and what to write instead.
 * Aliases are refused: they make small files explode.
 */
export function parseYaml<T extends z.ZodMiniType>(file: string, text: string, schema: T): YamlResult<z.infer<T>> {
  if (text.length > MAX_BYTES) {
    return { ok: false, problems: [{ severity: "error", file, line: 0, message: `larger than ${MAX_BYTES} characters; split it` }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.map((error) => syntaxProblem(file, lines.linePos(error.pos[0]).line, error.message)) };
  }
  const lineOf = (path: readonly PropertyKey[]) => findLine(document, lines, path);
  const content = toPlain(document);
  if (content === undefined) {
    return {
      ok: false,
      problems: [
        { severity: "error", file, line: 1, message: "an alias (*name) stands in the file; write the text out instead", kind: "alias" },
      ],
    };
  }
  const parsed = schema.safeParse(content.value);
  if (parsed.success) return { ok: true, file: { value: parsed.data as z.infer<T>, lineOf } };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => explainIssue(file, issue, document, lineOf)) };
}

/** The document's content; undefined when it uses aliases. */
function toPlain(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch {
    return undefined;
  }
}

function syntaxProblem(file: string, line: number, message: string): Problem {
  const hint = /mapping|implicit|colon/i.test(message)
    ? '; a phrase with ":" or "#" or starting with "(" or "*" needs quotes around it'
    : "";
  return { severity: "error", file, line, message: `not valid YAML: ${message.replace(/\s+/g, " ")}${hint}`, kind: "syntax" };
}

function findLine(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    const range = isNode(node) ? node.range : undefined;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}

type Issue = z.core.$ZodIssue;

function explainIssue(file: string, issue: Issue, document: Document, lineOf: ParsedFile<unknown>["lineOf"]): Problem[] {
  const field = issue.path.map(String).join(".");
  const problem = (line: number, message: string, about: Pick<Problem, "kind" | "field"> = { kind: "value", field }): Problem => ({
    severity: "error",
    file,
    line,
    message,
    ...about,
  });
  const where = field || "the file";
  if (issue.code === "unrecognized_keys") {
    const allowed = issue.keys.length > 0 ? knownKeys(issue) : [];
    return issue.keys.map((key) =>
      problem(lineOfKey(document, issue.path, key, lineOf), unknownKey(key, where, allowed), { kind: "key", field: key }),
    );
  }
  if (issue.code === "invalid_type") {
    const missing = document.getIn(issue.path) === undefined;
    return [
      problem(
        lineOf(issue.path),
        missing ? `${where} is missing; add it (${issue.expected})` : `${where} must be ${article(issue.expected)}`,
        { kind: missing ? "missing" : "value", field },
      ),
    ];
  }
  if (issue.code === "invalid_value") {
    return [
      problem(
        lineOf(issue.path),
        `${where} is "${String(document.getIn(issue.path))}"; write one of: ${issue.values.map(String).join(", ")}`,
      ),
    ];
  }
  if (issue.code === "too_small" && issue.origin === "array")
    return [problem(lineOf(issue.path), `${where} is empty; write at least ${issue.minimum}`)];
  if (issue.code === "too_small") return [problem(lineOf(issue.path), `${where} is too short or too small; at least ${issue.minimum}`)];
  if (issue.code === "too_big") return [problem(lineOf(issue.path), `${where} is too long or too big; at most ${issue.maximum}`)];
  if (issue.code === "invalid_format")
    return [
      problem(
        lineOf(issue.path),
        `${where} is "${String(document.getIn(issue.path))}", which does not fit the pattern ${issue.pattern ?? ""}`,
      ),
    ];
  return [problem(lineOf(issue.path), `${where}: ${issue.message || "not valid here"}; see rules/README.md`)];
}

/** Every key a rule file may hold anywhere: near misses of these are worth suggesting. */
const vocabulary =
  "id role family level strength status derived ilo indicators references knownGaps texts title why advice language reviewed phrases sign any near unless unlessAnywhere negation fields should_flag should_pass known_misses known_false_alarms note name when order all atLeast of not country names risk tier services currencies periods multipliers usualPay trades hosts countries content list detail proven card fields drop description hiringOrganization jobLocation baseSalary labels url anchor".split(
    " ",
  );

function knownKeys(_issue: Issue): string[] {
  return vocabulary;
}

function unknownKey(key: string, where: string, allowed: readonly string[]): string {
  const [best] = allowed.map((word) => ({ word, cost: distance(key, word) })).sort((a, b) => a.cost - b.cost);
  const hint =
    best && best.cost <= Math.max(2, Math.floor(key.length / 3)) ? `; did you mean "${best.word}"?` : "; see rules/README.md for the keys";
  return `unknown key "${key}" in ${where}${hint}`;
}

function lineOfKey(document: Document, path: readonly PropertyKey[], key: string, lineOf: ParsedFile<unknown>["lineOf"]): number {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(parent) ? parent.items.find((item) => String(isNode(item.key) ? item.key.toJSON() : item.key) === key) : undefined;
  return pair?.value ? lineOf([...path, key]) : lineOf(path);
}

function article(expected: string): string {
  return expected === "array"
    ? "a list ([a, b] or lines with -)"
    : expected === "string"
      ? "text"
      : expected === "object"
        ? "a set of keys"
        : expected;
}

/** Edits (insert, delete, replace) between two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
