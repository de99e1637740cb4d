import type { PackStatus } from "../../platform/messages/protocol.ts";
import type { Words } from "../../words/i18n.ts";

/** Whoever publishes a language nobody checked. */
const NOBODY = "none";

interface UnreviewedProps {
  readonly face: { readonly words: Words; readonly pack: Pick<PackStatus, "maker" | "contact"> | undefined };
}

/** The quiet note of a language that no speaker has checked, with a way to help. */
export function Unreviewed({ face: { words, pack } }: UnreviewedProps) {
  const { t, reviewed } = words;
  if (reviewed !== NOBODY) return null;
  return (
    <details class="small">
      <summary>
        {t("common.unreviewed")} <span class="link">{t("common.unreviewedHow")}</span>
      </summary>
      <p>
        {pack?.contact
          ? t("common.unreviewedHelp", { maker: pack.maker, contact: pack.contact.replace(/^mailto:/, "") })
          : t("common.unreviewedHelpNoContact")}
      </p>
    </details>
  );
}
