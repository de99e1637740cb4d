import { Window } from "happy-dom";
import { afterEach, describe, expect, it } from "vitest";
import { SiteReader } from "../core/site-reader.ts";
import { countUnfoundPosts } from "./post-test.ts";
import { readPage } from "./read-page.ts";

const reader = SiteReader.parse({
  id: "wall",
  name: "Wall",
  hosts: ["wall.example"],
  content: "mixed",
  lists: [{ card: ".post", fields: { description: [".words"] } }],
  feeds: [{ posts: ["/status/"], blocks: '[role="feed"] > *, [role="article"]' }],
  proven: { state: "untested" },
});

const windows: Window[] = [];
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

function page(path: string, html: string): Document {
  const window = new Window({ url: `https://wall.example${path}` });
  windows.push(window);
  window.document.write(`<body>${html}</body>`);
  return window.document as unknown as Document;
}
const words = "We look for two people who want to help in our kitchen from Monday to Friday.";
const many = (count: number, one: (number: number) => string) => Array.from({ length: count }, (_, number) => one(number)).join("");
const linked = (number: number, text = words) =>
  `<div class="x1"><a href="/anna">Anna</a><a href="https://wall.example/anna/status/${number}?s=1">2 h</a><p>${text}</p><a href="/anna/status/${number}/photo/1">more</a></div>`;

describe("countUnfoundPosts", () => {
  it("counts posts by their addresses, each once, where the reader found none", () => {
    const document = page("/home", `<main>${many(4, linked)}</main>`);
    expect(countUnfoundPosts(document, reader)).toBe(4);
    expect(readPage(document, reader)).toMatchObject({ found: [], unreadBlocks: 0, unreadPosts: 4 });
  });

  it("counts posts by their roles", () => {
    const article = () => `<div role="article"><span>Anna</span><div>${words}</div></div>`;
    expect(countUnfoundPosts(page("/home", many(3, article)), reader)).toBe(3);
    expect(countUnfoundPosts(page("/home", `<div role="feed">${many(5, () => `<div><div>${words}</div></div>`)}</div>`), reader)).toBe(5);
    const wrapped = `<div role="feed"><div>${many(3, article)}</div></div>`;
    expect(countUnfoundPosts(page("/home", wrapped), reader)).toBe(3);
  });

  it("does not look through blocks without end", () => {
    const empty = many(400, () => '<div role="article"><span>2 h</span></div>');
    const written = many(3, () => `<div role="article"><p>${words}</p></div>`);
    expect(countUnfoundPosts(page("/home", written + empty), reader)).toBe(3);
    expect(countUnfoundPosts(page("/home", empty + written), reader)).toBe(0);
  });

  it("knows the page of a single post", () => {
    expect(countUnfoundPosts(page("/anna/status/77", `<main><h1>Post</h1><p>${words}</p></main>`), reader)).toBe(1);
  });

  it.each([
    ["settings", "/settings", `<main><h1>Settings</h1>${many(9, (n) => `<label>${words}<input name="n${n}"></label>`)}</main>`],
    ["an empty group", "/groups/7", `<main><h1>Group</h1><div role="feed"></div><p>${words}</p></main>`],
    ["a feed that is still loading", "/home", many(6, () => '<div role="article"><div></div></div>')],
    ["pictures without words", "/home", `<main>${many(6, (n) => linked(n, "2 likes"))}</main>`],
    ["links to posts beside something else", "/home", `<aside>${many(6, linked)}</aside>`],
    ["two posts", "/home", `<main>${many(2, linked)}</main>`],
    ["the page of one post that is gone", "/anna/status/77", "<main><h1>This post is gone</h1></main>"],
  ])("says nothing of %s", (_name, path, html) => {
    expect(countUnfoundPosts(page(path, html), reader)).toBe(0);
  });

  it("is not asked where cards were found", () => {
    const found = readPage(page("/home", `<div class="post"><p class="words">${words}</p></div>${many(4, linked)}`), reader);
    expect(found.found).toHaveLength(1);
    expect(found.unreadPosts).toBeUndefined();
  });

  it("keeps to the pages that the reader names as feeds", () => {
    const [feed] = reader.feeds;
    const narrow = { ...reader, feeds: [{ ...feed, paths: ["/home"] }] };
    const html = `<main>${many(4, linked)}</main>`;
    expect(countUnfoundPosts(page("/home", html), narrow)).toBe(4);
    expect(countUnfoundPosts(page("/anna", html), narrow)).toBe(0);
  });
});
