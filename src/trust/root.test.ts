// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import { makeSigners, rootOf, type Signer, signBy, signedBy } from "../../tests/signers.ts";
import { toBytes } from "./bytes.ts";
import type { Checked } from "./problem.ts";
import { followRoot, readRoot } from "./root.ts";
import { envelopeBytes } from "./signed.ts";

const { subtle } = globalThis.crypto;
let [anna, boris, cholpon, dana]: Signer[] = [];
let three: Signer[];

beforeAll(async () => {
  [anna, boris, cholpon, dana] = await makeSigners("Anna", "Boris", "Cholpon", "Dana");
  three = [anna, boris, cholpon] as Signer[];
});

const who = (...signers: (Signer | undefined)[]) => signers as Signer[];
const codeOf = (checked: Checked<unknown>) => (checked.ok ? "taken" : checked.problem.code);

describe("readRoot", () => {
  it("takes a root that two of its three keys signed", async () => {
    expect(codeOf(await readRoot(subtle, await signedBy(rootOf(three), who(anna, cholpon))))).toBe("taken");
  });

  it.each([
    ["one of three", (): Signer[] => who(anna)],
    ["one of three, twice", (): Signer[] => who(anna, anna)],
    ["one of three and a stranger", (): Signer[] => who(anna, dana)],
    ["nobody", (): Signer[] => []],
  ])("refuses a root that %s signed", async (_name, signers) => {
    expect(codeOf(await readRoot(subtle, await signedBy(rootOf(three), signers())))).toBe("bad-root");
  });

  it.each([
    ["asks for no signature", { threshold: 0 }],
    ["asks for less than none", { threshold: -1 }],
    ["asks for more signatures than there are keys", { threshold: 4 }],
    ["asks for half a signature", { threshold: 1.5 }],
    ["names a key twice", {}],
    ["names no key", { keyids: [] }],
  ])("refuses a root that %s", async (name, change) => {
    const root = rootOf(three);
    const keyids = name === "names a key twice" ? [anna?.keyid ?? "", anna?.keyid ?? "", boris?.keyid ?? ""] : root.roles.pack.keyids;
    const bad = { ...root, roles: { ...root.roles, pack: { ...root.roles.pack, keyids, ...change } } };
    expect(codeOf(await readRoot(subtle, await signedBy(bad, three)))).toBe("bad-shape");
  });

  it("refuses a key under another key's id", async () => {
    const root = rootOf(three);
    const keys = { ...root.keys, [boris?.keyid ?? ""]: root.keys[anna?.keyid ?? ""] };
    expect(codeOf(await readRoot(subtle, await signedBy({ ...root, keys }, three)))).toBe("bad-root");
  });

  it("refuses a point that is on no curve without failing", async () => {
    const root = rootOf(three);
    const point = `04${"11".repeat(64)}`;
    const keys = { ...root.keys, [anna?.keyid ?? ""]: { scheme: "ecdsa-p256-sha256" as const, public: point, owner: "?" } };
    expect(codeOf(await readRoot(subtle, await signedBy({ ...root, keys }, three)))).toBe("bad-root");
  });

  it("says of a root of a later form that it is too new", async () => {
    expect(codeOf(await readRoot(subtle, await signedBy({ ...rootOf(three), format: 2 }, three)))).toBe("too-new");
  });

  it("refuses the same statement in another spelling", async () => {
    const envelope = await signBy(rootOf(three), three);
    const spaced = toBytes(JSON.stringify(envelope, null, 1));
    expect(codeOf(await readRoot(subtle, spaced))).toBe("damaged");
    expect(codeOf(await readRoot(subtle, envelopeBytes(envelope)))).toBe("taken");
  });
});

describe("followRoot", () => {
  it("takes the next root when enough of the old keys and enough of the new ones signed it", async () => {
    const next = rootOf(who(anna, boris, dana), { version: 2 });
    expect(codeOf(await followRoot(subtle, rootOf(three), await signedBy(next, who(anna, boris))))).toBe("taken");
  });

  it("refuses one that only its own keys signed", async () => {
    const next = rootOf(who(anna, dana), { version: 2 });
    expect(codeOf(await followRoot(subtle, rootOf(three), await signedBy(next, who(anna, dana))))).toBe("bad-root");
  });

  it("refuses one that only the old keys signed", async () => {
    const next = rootOf(who(anna, dana), { version: 2 });
    expect(codeOf(await followRoot(subtle, rootOf(three), await signedBy(next, who(anna, boris))))).toBe("bad-root");
  });

  it.each([
    ["the same number", { version: 1 }],
    ["a number left out", { version: 3 }],
    ["another pack", { version: 2, id: "another-pack" }],
  ])("refuses %s", async (_name, change) => {
    expect(codeOf(await followRoot(subtle, rootOf(three), await signedBy(rootOf(three, change), three)))).toBe("bad-root");
  });
});
