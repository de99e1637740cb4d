import { describe, expect, it } from "vitest";
import { mailLink } from "./mail-link.ts";

describe("mailLink", () => {
  it("holds the message whole, whatever is in it, for the person's own mail", () => {
    const link = mailLink("mailto:", "A & B?", "one\ntwo & three=4 #5");
    const [address, query = ""] = link.split("?");
    expect(address).toBe("mailto:");
    expect(new URLSearchParams(query).get("body")).toBe("one\r\ntwo & three=4 #5");
    expect(new URLSearchParams(query).get("subject")).toBe("A & B?");
  });

  it.each([
    ["mailto:rules@maker.example", "mailto:rules@maker.example?subject=S&body=T"],
    ["mailto:rules@maker.example?cc=b@maker.example", "mailto:rules@maker.example?cc=b@maker.example&subject=S&body=T"],
    ["https://maker.example/object", ""],
    ["", ""],
  ])("begins with the address given: %j", (address, link) => {
    expect(mailLink(address, "S", "T")).toBe(link);
  });
});
