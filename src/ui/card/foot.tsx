import type { CardView } from "../../core/card-view.ts";
import { Hide, type Hiding, Objection, Report } from "./answer.tsx";
import type { Copying } from "./copy-button.tsx";
import { RuleCards } from "./rule-cards.tsx";

interface FootProps {
  readonly view: CardView;
  readonly copying: Copying;
  readonly onHide: ((what: Hiding) => void) | undefined;
}

/** Folded away below what is said of an ad: why, not a problem for me, a false alarm, how an advertiser can object. */
export function Foot({ view, copying, onHide }: FootProps) {
  return (
    <footer>
      <RuleCards view={view} />
      <Hide view={view} onHide={onHide} />
      <Report view={view} copying={copying} />
      <Objection view={view} />
      {view.footer.map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
    </footer>
  );
}
