import { describe, expect, it } from "vitest";
import { readFurther } from "./read-further.ts";
import { readPage } from "./read-page.ts";

const parse = (html: string): Document => new DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
const read = (html: string) => readFurther(parse(html));
const texts = (html: string) => read(html).found.map(({ listing }) => [listing.title, listing.baseSalary, listing.hiringOrganization]);

const jobs = [
  ["Cook in a canteen", "900 €", "Soup House"],
  ["Welder, night shifts", "1 400 €", "Iron Works"],
  ["Seamstress at home", "700 €", "Needle and Thread"],
  ["Driver with own van", "1 100 €", "Quick Wheels"],
] as const;
const menu = '<nav><ul><li><a href="/page/1">Jobs by town, all of them</a></li><li><a href="/page/2">Jobs by trade</a></li></ul></nav>';
const longText =
  "<p>We look for a cook for our canteen near the river. You prepare soup and bread for eighty people a day.</p><p>The shift begins at six and ends at two, with a break of half an hour. We pay monthly, by contract, and give you working clothes.</p><p>Write to us what you cooked before, or come by on Monday morning between nine and eleven.</p>";

describe("readFurther: repeated cards", () => {
  it.each([
    ["addresses with a number", (index: number) => `/job/${100 + index}`],
    ["addresses with a name", (index: number) => `/vacancies/cook-and-bake-${"abcd"[index]}`],
    ["addresses that differ in the query", (index: number) => `/job?id=${index}&from=list`],
    ["addresses that tell nothing", (index: number) => "abcd"[index] ?? ""],
  ])("finds cards with %s, and their fields", (_name, address) => {
    const cards = jobs.map(
      ([title, pay, firm], index) =>
        `<li class="row"><h3><a href="${address(index)}">${title}</a></h3><span>${pay}</span><i class="company">${firm}</i><p>Near the centre, full time.</p></li>`,
    );
    const html = `${menu}<ul>${cards.join("")}</ul>`;
    expect(read(html).route).toBe("repeated");
    expect(texts(html)).toEqual(jobs.map((job) => [...job]));
  });

  it("takes menus, page numbers and bare links for no list", () => {
    const pages = [1, 2, 3, 4, 5].map((page) => `<a href="/list-${page}.html">${page}</a>`).join("");
    const towns = ["Oslo", "Bergen", "Narvik", "Molde"].map((town) => `<li><a href="/jobs-in-${town}">Jobs in ${town}</a></li>`).join("");
    expect(read(`${menu}<ul>${towns}</ul>${pages}`).found).toEqual([]);
  });

  it("leaves the links to further pages out of a list whose addresses they share", () => {
    const cards = jobs.map(([title], index) => `<li><a href="/list-${index}.html">${title}</a><p>Full time, near the centre.</p></li>`);
    const pages = [7, 8, 9].map((page) => `<a href="/list-${page}.html">${page}</a>`).join("");
    expect(read(`<ul>${cards.join("")}</ul><div>${pages}</div>`).found).toHaveLength(4);
  });

  it("finds posts of a feed, which need no links", () => {
    const posts = jobs.map(([title]) => `<div role="article"><p>${title}: who wants to work with us, write in private.</p></div>`);
    const { found } = read(`<div role="feed">${posts.join("")}</div>`);
    expect(found.map(({ listing }) => [listing.title, listing.reading])).toEqual(jobs.map(() => [undefined, "full"]));
  });

  it("calls cards partial: the ad stands behind their link", () => {
    const cards = jobs.map(([title], index) => `<li><a href="/job/${index}">${title}</a><p>Full time, near the centre.</p></li>`);
    expect(read(`<ul>${cards.join("")}</ul>`).found[0]?.listing).toMatchObject({
      reading: "partial",
      truncated: true,
      fromJobBoard: false,
    });
  });
});

describe("readFurther: main text", () => {
  const other = jobs.map(([title], index) => `<li><a href="/job/${index}">${title}</a> <span>900 €</span> now</li>`).join("");
  const page = `${menu}<main><h1>Cook in a canteen</h1><article>${longText}</article></main>
    <aside class="related"><h2>Other jobs</h2><ul>${other}</ul></aside>
    <section class="comments"><p>Nice people there, says one who worked with them for a year.</p></section><footer>About us</footer>`;

  it("reads the ad a page is about, without menus, other ads and comments", () => {
    const { route, found } = read(page);
    expect([route, found.length]).toEqual(["main-text", 1]);
    const { title, description } = found[0]?.listing ?? {};
    expect(title).toBe("Cook in a canteen");
    expect(description).toContain("eighty people a day");
    expect(description).toContain("Monday morning");
    for (const words of ["Welder", "Other jobs", "Nice people", "About us", "by town"]) expect(description).not.toContain(words);
  });

  it("reads the page's own elements, so that words can be found on it, and changes nothing", () => {
    const document_ = parse(page);
    const before = document_.documentElement.outerHTML;
    const [found] = readFurther(document_).found;
    expect(found?.elements.description?.every((element) => document_.contains(element))).toBe(true);
    expect(found?.anchor?.tagName).toBe("H1");
    expect(document_.documentElement.outerHTML).toBe(before);
  });

  it("finds nothing on a page of a few words", () => {
    expect(read("<h1>Hello</h1><p>Nothing here.</p>").found).toEqual([]);
  });
});

describe("readPage with a further way", () => {
  it("comes last: structured data are read first", () => {
    const posting = '<script type="application/ld+json">{"@type":"JobPosting","title":"Cook","description":"Soup"}</script>';
    const page = parse(`${posting}<h1>Cook</h1><article>${longText}</article>`);
    expect(readPage(page, undefined, readFurther).route).toBe("json-ld");
  });

  it("counts a broken block as unread only when nothing else was read", () => {
    const broken = '<script type="application/ld+json">{"@type":"JobPosting",</script>';
    expect(readPage(parse(broken), undefined, readFurther)).toMatchObject({ found: [], unreadBlocks: 1 });
    const page = parse(`${broken}<h1>Cook</h1><article>${longText}</article>`);
    expect(readPage(page, undefined, readFurther)).toMatchObject({ route: "main-text", unreadBlocks: 0 });
  });
});
