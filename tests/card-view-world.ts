import { readLocales, wordsFromFiles } from "../src/cli/locale-files.ts";
import type { AssessContext, Assessment, Finding } from "../src/core/assessment.ts";
import type { CardView } from "../src/core/card-view.ts";
import { createEngine } from "../src/core/engine.ts";
import type { Listing } from "../src/core/listing.ts";
import { Pack } from "../src/core/pack.ts";
import { toCardView } from "../src/words/card-view.ts";

/*
 * What tests of the card's words share: a small pack with a bit of everything, and assessments made by hand.
 */

export const languages = [...readLocales(process.cwd()).keys()];
export const text = (title: string, more: object = {}) => ({ en: { title, why: `Why ${title} matters.`, ...more } });
export const flag = (id: string, level: string, more: object = {}) => ({
  id,
  level,
  strength: "M",
  status: "stable",
  texts: text(id),
  ...more,
});

export const service = (id: string, country: string, more: object = {}) => ({
  id,
  country,
  countries: null,
  name: { en: `Line of ${country}`, local: null, local_lang: null },
  organisation: null,
  type: "trafficking",
  also: [],
  audience: "anyone",
  serves_nationals_of: null,
  phones: [{ local: "22 33 44", e164: "+4722334455", kind: "landline", reach: "both" }],
  email: null,
  web: null,
  hours: null,
  languages: [],
  free: null,
  anonymous: null,
  sources: [{ title: "List", publisher: "Board", year: 2026, url: null, kind: "official" }],
  last_seen_in_source: "2026",
  stale: false,
  confidence: "high",
  display: "show",
  ...more,
});

export const pack = Pack.parse({
  format: 1,
  version: "7",
  maker: { name: "Maker", objections: "https://maker.example/object" },
  flags: [
    flag("papers.kept", "danger", {
      family: "B",
      ilo: "retention",
      indicators: ["papers", "debt"],
      references: ["LIST", "BOOK", "GONE"],
      knownGaps: ["On arrival."],
      texts: text("Papers kept", { advice: "Keep your papers yourself." }),
    }),
    flag("fee.paid", "caution"),
    flag("job.vague", "info"),
    flag("wordless.flag", "info", { texts: undefined }),
    flag("protective.contract", "none", { role: "protective" }),
  ],
  rules: [
    { flag: "papers.kept", language: "en", reviewed: "none", groups: [{ id: "x", any: ["unheard words"] }] },
    { flag: "papers.kept", language: "ru", reviewed: "Anna", groups: [{ id: "x", any: ["неслыханные слова"] }] },
    { flag: "papers.kept", language: "kk", reviewed: "none", status: "experimental", groups: [{ id: "x", any: ["естілмеген сөз"] }] },
  ],
  combinations: [
    { id: "C01", name: "loud", level: "danger", when: { all: ["papers.kept", "fee.paid"] }, texts: text("Papers and a fee") },
    { id: "C02", name: "quiet", level: "caution", when: "job.vague", texts: text("Vague abroad", { advice: "Ask first, then decide." }) },
  ],
  questions: [
    { id: "who-pays", when: "abroad", order: 2, texts: { en: "Who pays the visa?", ru: "Кто платит за визу?" } },
    { id: "address", when: "abroad", order: 1, texts: { en: "Where is the work?" } },
    ...["three", "four", "five"].map((id, at) => ({ id, when: "abroad", order: 3 + at, texts: { en: `Question ${id}?` } })),
  ],
  advice: [
    { id: "last", order: 9, texts: { en: "Tell somebody." } },
    { id: "papers", when: "papers.kept", order: 1, texts: { en: "Take your papers back." } },
    { id: "contract", when: "protective.contract", order: 2, texts: { en: "Read the contract." } },
    { id: "korea", when: "to-KR", order: 3, texts: { en: "Ask the embassy." } },
    ...[4, 5, 6].map((order) => ({ id: `more-${order}`, order, texts: { en: `More ${order}.` } })),
  ],
  languages: [],
  places: [],
  money: { currencies: [], periods: [], multipliers: [], usualPay: [], trades: [] },
  contacts: { messengers: [], freeMail: [], shorteners: [] },
  help: [
    service("NO-LINE", "NO"),
    service("KZ-SHORT", "KZ", { phones: [{ local: "111", e164: null, kind: "short-code", reach: "inside" }] }),
    service("KZ-WEB", "KZ", { phones: [], web: "https://help.example" }),
  ],
  countries: [
    {
      country: "UZ",
      workerFees: "unknown",
      register: null,
      foreignMinistry: { name: "Ministry", url: "https://mfa.example/" },
      iomMission: { name: "IOM", url: "https://iom.example/" },
      sources: ["invented"],
      year: 2026,
    },
  ],
  sites: [],
  sources: { LIST: { title: "A list of signs", url: "https://list.example/signs" }, BOOK: { title: "A book" } },
});
export const engine = createEngine(pack);

export const listing: Listing = { id: "1", title: "Cook, Oslo", description: "We keep your papers. Pay a fee.", reading: "full" };

export function assessment(change: Partial<Assessment> = {}): Assessment {
  return {
    id: "1",
    level: "danger",
    reading: "full",
    offer: "job",
    language: "en",
    packVersion: "7",
    findings: [],
    combinations: [],
    because: [],
    reasons: [],
    questions: [],
    protective: [],
    facts: [],
    score: 0,
    ...change,
  };
}

export const found = (id: string, evidence: string, start = 0, more: Partial<Finding> = {}): Finding => ({
  flag: id,
  rule: `${id}/en/x`,
  field: "description",
  start,
  end: start + evidence.length,
  evidence,
  cancelled: false,
  ...more,
});
export const quote = (words: string, start = 0) => ({ field: "description" as const, start, end: start + words.length, text: words });

export const viewOf = (change: Partial<Assessment>, language = "en", context: AssessContext = {}, of = listing): CardView =>
  toCardView(engine, of, assessment(change), wordsFromFiles(language), context);
