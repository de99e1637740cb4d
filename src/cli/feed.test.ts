import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FeedFormat, readFeed } from "./feed.ts";
import type { FeedItem } from "./lines.ts";
import { CannotRun } from "./output.ts";

let folder = "";
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "second-look-feed-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a feed with this content from a file of its own. */
async function read(content: string, format: FeedFormat): Promise<FeedItem[]> {
  const file = join(folder, `${files++}.${format}`);
  writeFileSync(file, content);
  const items: FeedItem[] = [];
  for await (const item of readFeed(file, format)) items.push(item);
  return items;
}

const values = (items: readonly FeedItem[]) => items.map((item) => ("value" in item ? item.value : item.error));

describe("NDJSON", () => {
  it("gives each line with its number", async () => {
    expect(await read('{"title":"Повар"}\n{"title":"Швея"}\n', "ndjson")).toEqual([
      { line: 1, value: { title: "Повар" } },
      { line: 2, value: { title: "Швея" } },
    ]);
  });

  it("goes on after a broken line, and says which it was", async () => {
    expect(await read('{"title":"Повар"}\n{"title":"Шв\n{"title":"Маляр"}', "ndjson")).toEqual([
      { line: 1, value: { title: "Повар" } },
      { line: 2, error: "not valid JSON; one object a line is needed" },
      { line: 3, value: { title: "Маляр" } },
    ]);
  });

  it("passes over empty lines but counts them", async () => {
    expect(await read('\n  \n{"title":"Повар"}\n\n', "ndjson")).toEqual([{ line: 3, value: { title: "Повар" } }]);
  });

  it("may begin with a byte order mark and end lines as Windows does", async () => {
    expect(await read('\ufeff{"title":"Повар"}\r\n{"title":"Швея"}\r\n', "ndjson")).toEqual([
      { line: 1, value: { title: "Повар" } },
      { line: 2, value: { title: "Швея" } },
    ]);
  });

  it("keeps a line separator inside a text", async () => {
    expect(values(await read('{"title":"Суп\u2028хлеб"}\n', "ndjson"))).toEqual([{ title: "Суп\u2028хлеб" }]);
  });

  it("leaves it to others what kind of value a line holds", async () => {
    expect(values(await read('[1]\n"x"\nnull\n', "ndjson"))).toEqual([[1], "x", null]);
  });

  it("skips a line too long to be a listing", async () => {
    const items = await read(`{"title":"${"x".repeat(5_000_000)}"}\n{"title":"Повар"}\n`, "ndjson");
    expect(items).toEqual([
      { line: 1, error: "longer than 5000000 characters" },
      { line: 2, value: { title: "Повар" } },
    ]);
  });

  it("may be empty", async () => {
    expect(await read("", "ndjson")).toEqual([]);
  });
});

describe("CSV", () => {
  it.each([
    ["commas", "title,description\nПовар,Суп\n"],
    ["semicolons", "title;description\nПовар;Суп\n"],
    ["tabs", "title\tdescription\nПовар\tСуп\n"],
    ["quotes around everything", '"title","description"\n"Повар","Суп"\n'],
    ["spaces around the names", " title , description \nПовар,Суп\n"],
    ["a byte order mark", "\ufefftitle,description\nПовар,Суп\n"],
    ["Windows line ends", "title,description\r\nПовар,Суп\r\n"],
    ["no end of the last line", "title,description\nПовар,Суп"],
    ["empty lines", "\ntitle,description\n\nПовар,Суп\n\n"],
  ])("may have %s", async (_what, content) => {
    expect(values(await read(content, "csv"))).toEqual([{ title: "Повар", description: "Суп" }]);
  });

  it.each([
    ["the separator", '"Суп, хлеб"', "Суп, хлеб"],
    ["another separator", "Суп; хлеб", "Суп; хлеб"],
    ["quotes", '"Кафе ""Мята"""', 'Кафе "Мята"'],
    ["a line break", '"Суп\nи хлеб"', "Суп\nи хлеб"],
    ["an empty line", '"Суп\n\nхлеб"', "Суп\n\nхлеб"],
    ["a line break beside a quote", '"Кафе ""\nМята"""', 'Кафе "\nМята"'],
  ])("keeps %s inside a quoted field", async (_what, cell, description) => {
    expect(values(await read(`title,description\nПовар,${cell}\nШвея,Шить\n`, "csv"))).toEqual([
      { title: "Повар", description },
      { title: "Швея", description: "Шить" },
    ]);
  });

  it("counts lines by the first of a record", async () => {
    expect((await read('title,description\nПовар,"Суп\nи\nхлеб"\nШвея,Шить\n', "csv")).map(({ line }) => line)).toEqual([2, 5]);
  });

  it("leaves out empty cells", async () => {
    expect(values(await read("id,title,description\n1,,Суп\n2,Швея,\n", "csv"))).toEqual([
      { id: "1", description: "Суп" },
      { id: "2", title: "Швея" },
    ]);
  });

  it("skips a row with too few or too many cells and goes on", async () => {
    expect(await read("title,description\nПовар\nШвея,Шить,Много\nМаляр,Красить\n", "csv")).toEqual([
      { line: 2, error: "1 columns where the head has 2" },
      { line: 3, error: "3 columns where the head has 2" },
      { line: 4, value: { title: "Маляр", description: "Красить" } },
    ]);
  });

  it("says so when it is cut off inside a quoted field", async () => {
    expect(await read('title,description\nПовар,Суп\nШвея,"Шить и\nгла', "csv")).toEqual([
      { line: 2, value: { title: "Повар", description: "Суп" } },
      { line: 3, error: "a quoted field never ends: the file is cut off" },
    ]);
  });

  it("must name its columns in the first row", async () => {
    await expect(read("имя,возраст\nАнна,30\n", "csv")).rejects.toThrow(
      new CannotRun("the first row of the CSV must name the columns (title, description…); it names: имя, возраст"),
    );
  });

  it.each(["title", "description", "text"])("needs no more than %s", async (name) => {
    expect(values(await read(`${name}\nСуп\n`, "csv"))).toEqual([{ [name]: "Суп" }]);
  });
});

describe("XML", () => {
  const job = "<title>Повар</title><description>Суп &amp; хлеб</description>";
  const record = { title: "Повар", description: "Суп & хлеб" };

  it.each([
    ["jobs", `<source><job>${job}</job></source>`],
    ["items of a feed", `<rss><channel><title>Работа</title><item>${job}</item></channel></rss>`],
    ["vacancies", `<vacancies><vacancy>${job}</vacancy></vacancies>`],
    ["offers", `<list><offer>${job}</offer></list>`],
    ["a head", `<?xml version="1.0" encoding="UTF-8"?>\n<source><job>${job}</job></source>`],
  ])("may hold %s", async (_what, content) => {
    expect(values(await read(content, "xml"))).toEqual([record]);
  });

  it("gives each job its number and our names", async () => {
    const content = `<source>
      <job><referencenumber>7</referencenumber><title>Повар</title><company>ТОО Ромашка</company><city>Алматы</city>
        <salary>300 000 тенге</salary><url>https://jobs.example/7</url><country>KZ</country><sponsored>no</sponsored></job>
      <job><guid>8</guid><title>Швея</title><location>Астана</location><link>https://jobs.example/8</link></job>
    </source>`;
    expect(await read(content, "xml")).toEqual([
      {
        line: 1,
        value: {
          id: "7",
          title: "Повар",
          hiringOrganization: "ТОО Ромашка",
          jobLocation: "Алматы",
          baseSalary: "300 000 тенге",
          url: "https://jobs.example/7",
          country: "KZ",
        },
      },
      { line: 2, value: { id: "8", title: "Швея", jobLocation: "Астана", url: "https://jobs.example/8" } },
    ]);
  });

  it("leaves out what is empty", async () => {
    expect(values(await read("<source><job><title>Повар</title><company> </company></job></source>", "xml"))).toEqual([{ title: "Повар" }]);
  });

  it.each(["<source></source>", "", "plain text"])("without any job cannot be read: %j", async (content) => {
    await expect(read(content, "xml")).rejects.toBeInstanceOf(CannotRun);
  });
});

describe("JSON-LD", () => {
  const posting = (title: string) => ({ "@context": "https://schema.org", "@type": "JobPosting", title, description: "<p>Суп</p>" });

  it("may be one posting", async () => {
    expect(await read(JSON.stringify(posting("Повар")), "jsonld")).toMatchObject([
      { line: 1, value: { title: "Повар", description: "Суп", reading: "full" } },
    ]);
  });

  it("may be a list", async () => {
    expect(await read(JSON.stringify([posting("Повар"), posting("Швея")]), "jsonld")).toMatchObject([
      { line: 1, value: { title: "Повар" } },
      { line: 2, value: { title: "Швея" } },
    ]);
  });

  it("may be a page", async () => {
    const page = `<html><body><h1>Работа</h1><script type="application/ld+json">${JSON.stringify(posting("Повар"))}</script></body></html>`;
    expect(values(await read(page, "jsonld"))).toMatchObject([{ title: "Повар" }]);
  });

  it("names a block that cannot be read", async () => {
    expect(await read('{"@type": "JobPosting", "title": "Пов', "jsonld")).toEqual([
      { line: 1, error: "a block of JSON-LD that names a JobPosting could not be read" },
    ]);
  });

  it.each(['{"@type": "Person"}', "[]", ""])("without a posting cannot be read: %j", async (content) => {
    await expect(read(content, "jsonld")).rejects.toBeInstanceOf(CannotRun);
  });
});

describe("a file that is not there", () => {
  it.each<[FeedFormat]>([["ndjson"], ["csv"], ["xml"], ["jsonld"]])("says so: %s", async (format) => {
    const file = join(folder, "nowhere");
    const first = readFeed(file, format).next();
    await expect(first).rejects.toThrow(new CannotRun(`there is no file ${file}; give a path or "-" for standard input`));
  });
});

describe("what feeds do", () => {
  it("XML wraps texts in CDATA", async () => {
    const content = `<source><job><title><![CDATA[Повар & пекарь]]></title>
      <description><![CDATA[<p>Суп &amp; хлеб</p><p>5 > 3</p>]]></description></job></source>`;
    expect(values(await read(content, "xml"))).toEqual([{ title: "Повар & пекарь", description: "Суп & хлеб\n5 > 3" }]);
  });

  it("a stray quote in a CSV cell leaves the following rows whole", async () => {
    expect(await read('title,description\nСлесарь,Труба 5" дюймов\nШвея,Шить\nМаляр,"Красить, белить"\n', "csv")).toEqual([
      { line: 2, value: { title: "Слесарь", description: 'Труба 5" дюймов' } },
      { line: 3, value: { title: "Швея", description: "Шить" } },
      { line: 4, value: { title: "Маляр", description: "Красить, белить" } },
    ]);
  });
});
