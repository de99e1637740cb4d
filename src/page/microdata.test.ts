import { describe, expect, it } from "vitest";
import { readMicrodata } from "./microdata.ts";

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const posting = (inside: string, extra = ""): string => `<div itemscope itemtype="https://schema.org/JobPosting" ${extra}>${inside}</div>`;

describe("readMicrodata", () => {
  it("reads all fields of a posting, with the elements they stand in", () => {
    const [found] = readMicrodata(
      parse(
        posting(`
          <h2 itemprop="title">Cook</h2>
          <b itemprop="hiringOrganization" itemscope><i itemprop="name">Cafe</i></b>
          <p itemprop="jobLocation" itemscope><span itemprop="addressLocality">Oslo</span>, <span itemprop="addressCountry">Norway</span></p>
          <p itemprop="baseSalary">30 000 NOK</p>
          <div itemprop="description"><p>Soup</p><p>Bread</p></div>`),
      ),
    );
    expect(found?.listing).toEqual({
      id: "microdata-1",
      title: "Cook",
      hiringOrganization: "Cafe",
      jobLocation: "Oslo, Norway",
      baseSalary: "30 000 NOK",
      description: "Soup\nBread",
      reading: "full",
      route: "microdata",
      fromJobBoard: true,
    });
    expect(found?.card?.hasAttribute("itemscope")).toBe(true);
    expect(found?.anchor?.tagName).toBe("H2");
    expect(found?.elements.description?.map(({ tagName }) => tagName)).toEqual(["DIV"]);
    expect(found?.drop).toEqual([]);
  });

  it("reads a value that stands in the content attribute", () => {
    const [found] = readMicrodata(parse(posting('<meta itemprop="title" content="Cook"><meta itemprop="baseSalary" content="30000">')));
    expect(found?.listing).toMatchObject({ title: "Cook", baseSalary: "30000" });
  });

  it("joins several texts of one property", () => {
    const [found] = readMicrodata(parse(posting('<p itemprop="description">Soup</p><p itemprop="description">Bread</p>')));
    expect(found?.listing.description).toBe("Soup\nBread");
  });

  it("takes the name the page gives the posting", () => {
    const [found] = readMicrodata(parse(posting('<h2 itemprop="title">Cook</h2>', 'itemid="job-7"')));
    expect(found?.listing.id).toBe("job-7");
  });

  it.each([
    ["a title alone", '<h2 itemprop="title">Cook</h2>', "partial"],
    ["a text alone", '<p itemprop="description">Soup</p>', "full"],
  ])("calls %s %s", (_name, inside, reading) => {
    expect(readMicrodata(parse(posting(inside)))[0]?.listing.reading).toBe(reading);
  });

  it.each([
    ["a type with http", 1, '<div itemscope itemtype="http://schema.org/JobPosting"><h2 itemprop="title">Cook</h2></div>'],
    ["another type", 0, '<div itemscope itemtype="https://schema.org/Product"><h2 itemprop="title">Cook</h2></div>'],
    ["no type", 0, '<div itemscope><h2 itemprop="title">Cook</h2></div>'],
    ["neither title nor text", 0, posting('<b itemprop="hiringOrganization">Cafe</b>')],
    ["an empty title", 0, posting('<h2 itemprop="title"> </h2>')],
    ["no markup at all", 0, "<h2>Cook</h2>"],
  ])("with %s it finds %i", (_name, count, html) => {
    expect(readMicrodata(parse(html))).toHaveLength(count);
  });

  it("reads several postings in page order and at most 200", () => {
    const many = Array.from({ length: 250 }, (_, index) => posting(`<h2 itemprop="title">Cook ${index}</h2>`)).join("");
    const found = readMicrodata(parse(many));
    expect(found).toHaveLength(200);
    expect(found.at(-1)?.listing).toMatchObject({ id: "microdata-200", title: "Cook 199" });
  });

  it("leaves out what is hidden in a text", () => {
    const [found] = readMicrodata(parse(posting('<p itemprop="description">Soup<span hidden> bad</span><script>bad</script></p>')));
    expect(found?.listing.description).toBe("Soup");
  });
});

describe("readMicrodata: an employer that is an item of its own", () => {
  const employer = `<div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
    <b itemprop="name">Cafe</b><p itemprop="description">Open since 1999</p></div>`;

  it("has a description that is neither the ad's text nor the employer's name", () => {
    const [found] = readMicrodata(parse(posting(`<h2 itemprop="title">Cook</h2>${employer}`)));
    expect(found?.listing).toMatchObject({ title: "Cook", hiringOrganization: "Cafe", reading: "partial" });
    expect(found?.listing.description).toBeUndefined();
  });

  it("leaves the ad its own text", () => {
    const [found] = readMicrodata(parse(posting(`${employer}<p itemprop="description">Soup</p>`)));
    expect(found?.listing).toMatchObject({ hiringOrganization: "Cafe", description: "Soup", reading: "full" });
  });
});
