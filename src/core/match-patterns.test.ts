import { expect, it } from "vitest";
import { originsOf, pagesOf } from "./match-patterns.ts";

it("a permission is for hosts, whatever the path", () => {
  expect(originsOf({ hosts: ["hh.ru", "localhost"] })).toEqual(["*://*.hh.ru/*", "http://localhost/*"]);
});

it("a content script is for the reader's own pages", () => {
  expect(pagesOf({ hosts: ["a.example", "b.example"], paths: ["/jobs/*", "/job/*"] })).toEqual([
    "*://*.a.example/jobs/*",
    "*://*.a.example/job/*",
    "*://*.b.example/jobs/*",
    "*://*.b.example/job/*",
  ]);
  expect(pagesOf({ hosts: ["localhost"] })).toEqual(["http://localhost/*"]);
});
