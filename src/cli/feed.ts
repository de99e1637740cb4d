import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Window } from "happy-dom";
import { readJsonLd } from "../page/structured-data.ts";
import { CannotRun } from "./output.ts";

export const feedFormats = ["ndjson", "csv", "xml", "jsonld"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** One record as it came, or why it could not be read. `line` is 1-based, of its first line. */
export type FeedItem = { line: number; value: unknown } | { line: number; error: string };

/** Reads a feed record by record. NDJSON and CSV are streamed; XML and JSON-LD are read whole. */
export async function* readFeed(file: string, format: FeedFormat): AsyncGenerator<FeedItem> {
  if (file !== "-" && !existsSync(file)) throw new CannotRun(`there is no file ${file}; give a path or "-" for standard input`);
  if (format === "ndjson") yield* readNdjson(open(file));
  else if (format === "csv") yield* readCsv(open(file));
  else if (format === "xml") yield* readXml(readFileSync(file === "-" ? 0 : file, "utf8"));
  else yield* readJsonLdFeed(readFileSync(file === "-" ? 0 : file, "utf8"));
}

function open(file: string): Readable {
  return file === "-" ? process.stdin : createReadStream(file);
}

/** A longer line is no listing; it is skipped without being parsed. */
const MAX_LINE = 5_000_000;

async function* readNdjson(input: Readable): AsyncGenerator<FeedItem> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    const trimmed = line === 1 ? text.replace(/^\ufeff/, "").trim() : text.trim();
    if (trimmed === "") continue;
    if (trimmed.length > MAX_LINE) yield { line, error: `longer than ${MAX_LINE} characters` };
    else yield parseLine(trimmed, line);
  }
}

function parseLine(text: string, line: number): FeedItem {
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch {
    return { line, error: "not valid JSON; one object a line is needed" };
  }
}

/** RFC 4180: quoted fields may hold commas, quotes (doubled) and line breaks; `;` and tab are recognised as separators. */
async function* readCsv(input: Readable): AsyncGenerator<FeedItem> {
  let head: string[] | undefined;
  let pending = "";
  let pendingLine = 0;
  let line = 0;
  let separator = ",";
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (pending === "") pendingLine = line;
    pending = pending === "" ? text.replace(/^\ufeff/, "") : `${pending}\n${text}`;
    if (quotes(pending) % 2 === 1) {
      if (pending.length <= MAX_LINE) continue;
      yield { line: pendingLine, error: "a quoted field never ends" };
      pending = "";
      continue;
    }
    const row = pending;
    pending = "";
    if (row.trim() === "") continue;
    if (!head) {
      separator = [",", ";", "\t"].sort((a, b) => row.split(b).length - row.split(a).length)[0] ?? ",";
      head = splitRow(row, separator).map((name) => name.trim());
      if (!head.includes("description") && !head.includes("text") && !head.includes("title")) {
        throw new CannotRun(`the first row of the CSV must name the columns (title, description…); it names: ${head.join(", ")}`);
      }
      continue;
    }
    const cells = splitRow(row, separator);
    if (cells.length !== head.length) yield { line: pendingLine, error: `${cells.length} columns where the head has ${head.length}` };
    else
      yield {
        line: pendingLine,
        value: Object.fromEntries(head.map((name, index) => [name, cells[index]]).filter(([, cell]) => cell !== "")),
      };
  }
  if (pending !== "") yield { line: pendingLine, error: "a quoted field never ends: the file is cut off" };
}

function quotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

function splitRow(row: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < row.length; at++) {
    const character = row[at] ?? "";
    if (quoted) {
      if (character !== '"') cell += character;
      else if (row[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === separator) {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell];
}

/** Names of the common job-feed XML (`<job>` or `<item>` with `<title>`, `<company>`, `<city>`…) by our own names. */
const xmlNames: Record<string, string> = {
  title: "title",
  description: "description",
  company: "hiringOrganization",
  city: "jobLocation",
  location: "jobLocation",
  salary: "baseSalary",
  url: "url",
  link: "url",
  referencenumber: "id",
  guid: "id",
  id: "id",
  country: "country",
};

function* readXml(xml: string): Generator<FeedItem> {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(xml, "application/xml");
  const jobs = [...document.querySelectorAll("job, item, vacancy, offer")];
  if (jobs.length === 0) throw new CannotRun("no <job>, <item>, <vacancy> or <offer> in the XML; is it a job feed, and is it whole?");
  let line = 0;
  for (const job of jobs) {
    line++;
    const record: Record<string, string> = {};
    for (const child of job.children) {
      const name = xmlNames[child.tagName.toLowerCase()];
      const text = child.textContent?.trim();
      if (name && text && record[name] === undefined) record[name] = text;
    }
    yield { line, value: record };
  }
  window.close();
}

function* readJsonLdFeed(text: string): Generator<FeedItem> {
  const window = new Window();
  const { document } = window;
  const blocks = /<script/i.test(text) ? text : `<script type="application/ld+json">${text}</script>`;
  document.write(blocks);
  const { listings, unread } = readJsonLd(document as unknown as Document);
  window.close();
  if (listings.length === 0 && unread === 0)
    throw new CannotRun('no schema.org JobPosting found; JSON-LD with "@type": "JobPosting" is needed');
  for (const [index, listing] of listings.entries()) yield { line: index + 1, value: listing };
  for (let block = 0; block < unread; block++)
    yield { line: listings.length + block + 1, error: "a block of JSON-LD that names a JobPosting could not be read" };
}
