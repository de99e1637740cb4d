import { z } from "zod/mini";
import { Confirmation, type HelpService } from "../core/help.ts";

/** `rules/help/confirmed.yaml`: checks of services, each with the service's id. */
export const ConfirmedFile = z.strictObject({ confirmed: z.array(z.strictObject({ id: z.string(), ...Confirmation.shape })) });
export type ConfirmedFile = z.infer<typeof ConfirmedFile>;
export type ConfirmationRecord = ConfirmedFile["confirmed"][number];

/** A confirmation older than this is none: numbers change. */
export const MONTHS_VALID = 6;

/** Services with their newest confirmation beside them. */
export function withConfirmations(services: readonly HelpService[], records: readonly ConfirmationRecord[]): HelpService[] {
  const newest = new Map<string, ConfirmationRecord>();
  for (const record of records) {
    const known = newest.get(record.id);
    if (!known || record.on > known.on) newest.set(record.id, record);
  }
  return services.map((service) => {
    const record = newest.get(service.id);
    return record ? { ...service, confirmed: { by: record.by, how: record.how, on: record.on } } : service;
  });
}

/**
 * What a release may hold: services confirmed on the day of the build or at most six months before.
 *
 * @param day of the build, YYYY-MM-DD
 */
export function onlyConfirmed(services: readonly HelpService[], day: string): { kept: HelpService[]; dropped: string[] } {
  const oldest = monthsBefore(day, MONTHS_VALID);
  const isConfirmed = ({ confirmed }: HelpService) => confirmed !== undefined && confirmed.on >= oldest && confirmed.on <= day;
  return {
    kept: services.filter(isConfirmed),
    dropped: services.filter((service) => !isConfirmed(service)).map(({ id }) => id),
  };
}

/** The same day some months before; the last of the month where it has no such day. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDay));
  return first.toISOString().slice(0, 10);
}
