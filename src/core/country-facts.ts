import { z } from "zod/mini";
import { CountryCode } from "./listing.ts";

/** May those who find work for a person take money from that person there? */
export const WorkerFees = z.enum(["forbidden", "limited", "allowed", "unknown"]);
export type WorkerFees = z.infer<typeof WorkerFees>;

/** An official register that anybody can look into. */
export const Register = z.strictObject({
  /** As it is called there, so that people recognise it. */
  name: z.string().check(z.minLength(2), z.maxLength(120)),
  url: z.string().check(z.regex(/^https:\/\/[^\s@]+$/), z.maxLength(200)),
});
export type Register = z.infer<typeof Register>;

/** What changes the advice from one country to another: `rules/countries/<CC>.yaml`. */
export const CountryFacts = z.strictObject({
  country: CountryCode,
  workerFees: WorkerFees,
  /** Where firms are looked up; null when no public register is known. */
  register: z.nullable(Register),
  /** Licensed recruiters and agencies, where there is a list of them. */
  employmentRegister: z.optional(Register),
  /** The foreign ministry's own site: it names the embassies and consulates of this country. */
  foreignMinistry: z.optional(Register),
  /** The site of the mission of the International Organization for Migration there, where no help service is it. */
  iomMission: z.optional(Register),
  /** Where the facts come from. */
  sources: z.array(z.string().check(z.minLength(3))).check(z.minLength(1)),
  /** Of the newest source. */
  year: z.int().check(z.gte(2000), z.lte(2100)),
});
export type CountryFacts = z.infer<typeof CountryFacts>;
