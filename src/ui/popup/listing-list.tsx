import type { PageListing } from "../../platform/messages/protocol.ts";
import type { Words } from "../../words/i18n.ts";
import { Button } from "../kit/button.tsx";
import { LevelShape } from "../kit/level-mark.tsx";

export type OnListing = (listing: PageListing) => void;

export interface ListingListProps {
  readonly listings: readonly PageListing[];
  readonly t: Words["t"];
  readonly onJump: OnListing;
  readonly onWhy: OnListing;
}

/** Ads to go to, each with the way to what is said about it: not every page carries marks, and not every ad has one. */
export function ListingList({ listings, t, onJump, onWhy }: ListingListProps) {
  return (
    <ul class="listings">
      {listings.map((listing) => {
        const { id, level } = listing;
        const title = listing.title || t("popup.untitled");
        const words = t(`level.${level ?? "none"}`);
        return (
          <li key={id} data-ad={id}>
            <button
              type="button"
              class={`listing ${level}`}
              onClick={() => onJump(listing)}
              aria-label={`${t("popup.jump", { title })}. ${words}`}
            >
              <LevelShape level={level ?? "none"} />
              <span>
                <bdi>{title}</bdi>
                <small>{words}</small>
              </span>
            </button>
            <Button look="plain" onClick={() => onWhy(listing)} label={`${t("popup.why")} ${title}`}>
              {t("popup.why")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** Back where somebody came from: on the button beside this ad; false when it is no longer in the list. */
export function focusOnWhy(root: HTMLElement | null, ad: string): boolean {
  const entry = [...(root?.querySelectorAll<HTMLElement>("[data-ad]") ?? [])].find(({ dataset }) => dataset.ad === ad);
  const button = entry?.querySelector<HTMLElement>(".plain");
  button?.focus();
  return button !== undefined && button !== null;
}
