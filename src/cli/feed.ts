import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Window } from "happy-dom";
import { htmlToText } from "../page/html-text.ts";
import { readJsonLd } from "../page/structured-data.ts";
import { type FeedItem, MAX_LINE, parseStretch, readStretches } from "./lines.ts";
import { CannotRun } from "./output.ts";

export const feedFormats = ["ndjson", "csv", "xml", "jsonld"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** Reads a feed record by record. NDJSON and CSV are streamed; XML and JSON-LD are read whole. */
export async function* readFeed(file: string, format: FeedFormat): AsyncGenerator<FeedItem> {
  if (file !== "-" && !existsSync(file)) throw missingFile(file);
  if (format === "ndjson") for await (const stretch of readStretches(file)) yield* parseStretch(stretch);
  else if (format === "csv") yield* readCsv(open(file));
  else if (format === "xml") yield* readXml(readFileSync(file === "-" ? 0 : file, "utf8"));
  else yield* readJsonLdFeed(readFileSync(file === "-" ? 0 : file, "utf8"));
}

/** What to say when a file is not there. */
export function missingFile(file: string): CannotRun {
  return new CannotRun(`there is no file ${file}; give a path or "-" for standard input`);
}

function open(file: string): Readable {
  return file === "-" ? process.stdin : createReadStream(file);
}

/** One row of a CSV as it grows: a quoted cell may go on over many lines. */
class Row {
  readonly cells: string[] = [];
  /** Parts of the cell being read, lines included. */
  private parts: string[] = [];
  private quoted = false;
  length = 0;

  /** True while a quoted cell has not ended. */
  get isOpen(): boolean {
    return this.quoted;
  }

  /** Takes one line; time is linear in its length. A quote opens a cell only at its beginning (`5"` stays as it is). */
  add(line: string, separator: string): void {
    this.length += line.length;
    if (this.quoted) this.parts.push("\n");
    let from = 0;
    for (let at = 0; at <= line.length; at++) {
      const character = line[at];
      if (this.quoted) {
        if (character === undefined) this.take(line, from, at);
        if (character !== '"') continue;
        this.take(line, from, at);
        from = at + 1;
        if (line[from] === '"') at++;
        else this.quoted = false;
      } else if (character === '"' && from === at && this.parts.length === 0) {
        this.quoted = true;
        from = at + 1;
      } else if (character === undefined || character === separator) {
        this.take(line, from, at);
        this.cells.push(this.parts.join(""));
        this.parts = [];
        from = at + 1;
      }
    }
  }

  private take(line: string, from: number, to: number): void {
    if (to > from) this.parts.push(line.slice(from, to));
  }
}

/** RFC 4180: quoted cells may hold separators, quotes (doubled) and line breaks; `;` and tab are recognised as separators. */
async function* readCsv(input: Readable): AsyncGenerator<FeedItem> {
  let head: string[] | undefined;
  let row = new Row();
  let rowLine = 1;
  let line = 0;
  let separator = ",";
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    const text = line === 1 ? raw.replace(/^\ufeff/, "") : raw;
    if (!row.isOpen) {
      if (text.trim() === "") continue;
      row = new Row();
      rowLine = line;
      if (!head) separator = separatorOf(text);
    }
    row.add(text, separator);
    if (row.isOpen && row.length <= MAX_LINE) continue;
    if (row.isOpen) {
      yield { line: rowLine, error: "a quoted field never ends" };
      row = new Row();
    } else if (head) yield toItem(head, row.cells, rowLine);
    else head = checkHead(row.cells);
  }
  if (row.isOpen) yield { line: rowLine, error: "a quoted field never ends: the file is cut off" };
}

function separatorOf(line: string): string {
  return [",", ";", "\t"].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ",";
}

function checkHead(cells: readonly string[]): string[] {
  const head = cells.map((name) => name.trim());
  if (head.includes("description") || head.includes("text") || head.includes("title")) return head;
  throw new CannotRun(`the first row of the CSV must name the columns (title, description…); it names: ${head.join(", ")}`);
}

function toItem(head: readonly string[], cells: readonly string[], line: number): FeedItem {
  if (cells.length !== head.length) return { line, error: `${cells.length} columns where the head has ${head.length}` };
  return { line, value: Object.fromEntries(head.map((name, index) => [name, cells[index]]).filter(([, cell]) => cell !== "")) };
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

/** CDATA as escaped text: the parser used here drops it. */
function withoutCdata(xml: string): string {
  return xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_all, text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  );
}

function* readXml(xml: string): Generator<FeedItem> {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(withoutCdata(xml), "application/xml");
  const jobs = [...document.querySelectorAll("job, item, vacancy, offer")];
  if (jobs.length === 0) throw new CannotRun("no <job>, <item>, <vacancy> or <offer> in the XML; is it a job feed, and is it whole?");
  let line = 0;
  for (const job of jobs) {
    line++;
    const record: Record<string, string> = {};
    for (const child of job.children) {
      const name = xmlNames[child.tagName.toLowerCase()];
      const text = htmlToText(child.textContent ?? "");
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
