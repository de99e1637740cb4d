import type { ListingField } from "../listing-fields.ts";
import type { TableHit } from "../match/find.ts";
import type { EnginePack } from "../split-pack.ts";
import type { TextView } from "../text/text-view.ts";
import { findAges, type StatedAge } from "./ages.ts";
import { type DirectedPlace, findDirections } from "./corridor.ts";
import { findDates, type StatedDate } from "./dates.ts";
import type { Points } from "./points.ts";
import { findRegistrations, type RegistrationNumber } from "./registration.ts";
import { findSexes, type WantedSex } from "./sexes.ts";

/** What an ad states beside pay and contacts. Offsets are those of the field each was found in. */
export interface Stated {
  readonly ages: readonly StatedAge[];
  readonly sexes: readonly WantedSex[];
  readonly dates: readonly StatedDate[];
  readonly registrations: readonly RegistrationNumber[];
  readonly places: readonly DirectedPlace[];
}

const none: readonly never[] = [];
const nothing: Stated = { ages: none, sexes: none, dates: none, registrations: none, places: none };

/** Runs those extractors over one field that its table hits and numbers give reason to. */
export function findStated(view: TextView, field: ListingField, pack: EnginePack, hits: readonly TableHit[], points: Points): Stated {
  let people = false;
  let month = false;
  let registration = false;
  let place = false;
  for (const { target } of hits) {
    if (target.kind === "people") people = true;
    else if (target.kind === "month") month = true;
    else if (target.kind === "registration" || target.kind === "licence") registration = true;
    else if (target.kind === "place" || target.kind === "origin") place = true;
  }
  if (!people && !month && !registration && !place && points.numbers.length === 0) return nothing;
  return {
    ages: findAges(view, field, pack.people, hits, points),
    sexes: people ? findSexes(view, field, pack.people, hits) : none,
    dates: month || points.numbers.length > 2 ? findDates(view, field, hits, points) : none,
    registrations: registration ? findRegistrations(view, field, pack.registration, hits) : none,
    places: place ? findDirections(view, pack.directions, hits) : none,
  };
}
