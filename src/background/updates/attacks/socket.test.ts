// @vitest-environment node
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectOld, kept, lines, meet, partPath, update, words } from "../../../../tests/attack-world.ts";
import type { Pace } from "../fetch-capped.ts";

/*
 * Hosts that misbehave below what a test in memory can show: a real socket on this machine and the platform's own fetch. Only the
 * attacked file comes over the socket, all others from memory. Limits of time are small ones of the test; the hosts never end by
 * themselves, so that how fast the machine is decides nothing.
 */

/** A host's answer, and whether it is over only because the device hung up. */
interface Misbehaviour {
  readonly answer: (response: ServerResponse) => void;
  readonly problem: string;
  readonly hangsUp: boolean;
  readonly pace?: Pace;
}

const json = { "content-type": "application/json" };
const never = 600_000;
const hasty: Pace = { silence: never, patience: 1_000, slowest: 1e9, altogether: never };
const brief: Pace = { silence: never, patience: never, slowest: 1, altogether: 300 };
const impatient: Pace = { silence: 300, patience: never, slowest: 1, altogether: never };

let server: Server;
let base: string;
let answer: Misbehaviour["answer"];
let asked: string[] = [];
let ends: Promise<"hung up" | "finished">;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    ends = new Promise((done) => response.on("close", () => done(response.writableFinished ? "finished" : "hung up")));
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Writes pieces as fast as they are taken, until the other side is gone. */
function sendForEver(response: ServerResponse, piece: Uint8Array): void {
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on("drain", more);
  more();
}

/** A byte, and the next when the other side has had a moment for it. */
function drip(response: ServerResponse): void {
  response.writeHead(200, json);
  const next = () => {
    if (!response.destroyed) response.write(" ", () => setTimeout(next, 50));
  };
  next();
}

const misbehaviours: Record<string, Misbehaviour> = {
  "sends without end": {
    answer: (response) => sendForEver(response.writeHead(200, json), new Uint8Array(65_536)),
    problem: "too-large",
    hangsUp: true,
  },
  "sends little that unpacks to much": {
    answer: (response) => {
      response.writeHead(200, { ...json, "content-encoding": "gzip" });
      response.write(gzipSync(new Uint8Array(40_000_000)));
    },
    problem: "too-large",
    hangsUp: true,
  },
  "sends a byte now and then": { answer: drip, problem: "too-slow", hangsUp: true, pace: hasty },
  "takes longer than all files together may": { answer: drip, problem: "too-slow", hangsUp: true, pace: brief },
  "says nothing at all": { answer: () => undefined, problem: "too-slow", hangsUp: true, pace: impatient },
  "stops in the middle": {
    answer: (response) => void response.writeHead(200, json).write("{"),
    problem: "too-slow",
    hangsUp: true,
    pace: impatient,
  },
  "sends on to another address": {
    answer: (response) => void response.writeHead(302, { location: `${base}elsewhere.json` }).end(),
    problem: "moved",
    hangsUp: false,
  },
  "shows a page that never ends": {
    answer: (response) => sendForEver(response.writeHead(200, { "content-type": "text/html" }), new Uint8Array(65_536)),
    problem: "wrong-type",
    hangsUp: true,
  },
  "promises more than it sends": {
    answer: (response) => {
      response.writeHead(200, { ...json, "content-length": "1000" });
      response.write("{", () => response.destroy());
    },
    problem: "unreachable",
    hangsUp: true,
  },
  "ends the connection at once": { answer: (response) => response.destroy(), problem: "unreachable", hangsUp: true },
};

describe.each(Object.entries(misbehaviours))("a host that %s", (_name, { problem, hangsUp, pace, answer: given }) => {
  it.each([
    ["manifest", "pack.json"],
    ["part", partPath],
  ])(`in place of the %s is refused with "${words.t(`updates.problem.${problem}`)}", and the rules stay`, async (_what, path) => {
    const { device, host } = await meet();
    [answer, asked] = [given, []];
    const fetcher: typeof fetch = (input, options) =>
      String(input) === host.base + path ? fetch(base + path, options) : host.fetch(input, options);
    const attacked = device.wakeAnew({ fetcher, ...(pace && { pace }) });
    expect(await update(attacked)).toBe(kept(problem));
    expect(asked).toEqual([`/${path}`]);
    expect(await ends).toBe(hangsUp ? "hung up" : "finished");
    expect(await lines(attacked)).toContain(words.t(`updates.problem.${problem}`));
    await expectOld(attacked.wakeAnew());
  });
});
