import type { Face } from "./face.ts";

/** Whoever publishes a language nobody checked. */
const NOBODY = "none";

/** The quiet note of a language that no speaker has checked, with a way to help. */
export function Unreviewed({ face: { words, pack } }: { face: Face }) {
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
