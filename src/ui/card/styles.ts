import card from "./card.css?inline";
import parts from "./parts.css?inline";

/** All that gives a card its looks, for a root of its own. */
export const cardStyles = parts + card;
