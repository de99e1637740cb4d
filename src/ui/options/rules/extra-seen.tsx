import type { ExtraPreview } from "../../../core/update-status.ts";
import { inLanguage, type Words } from "../../../words/i18n.ts";
import { rulesLine } from "../../../words/update-words.ts";
import { Button } from "../../kit/button.tsx";
import { Notice } from "../../kit/notice.tsx";

export interface ExtraSeenProps {
  readonly words: Words;
  readonly preview: ExtraPreview;
  readonly busy: boolean;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** What an extra pack says of itself before it is added: who signs, the fingerprint to compare, and all it would add. */
export function ExtraSeen({ words, preview, busy, onAdd, onCancel }: ExtraSeenProps) {
  const { t, language } = words;
  const { owners, needed, fingerprint, flags, help, hosts } = preview;
  return (
    <Notice live>
      <p>
        <strong>{rulesLine(preview, words)}</strong>
      </p>
      <p>{t("updates.signers", { owners: owners.join(", "), needed })}</p>
      <p>{t("updates.compare")}</p>
      <p>
        <code dir="ltr">{inGroups(fingerprint)}</code>
      </p>
      {flags.length > 0 && (
        <p>{t("updates.addsSigns", { names: flags.map(({ id, titles }) => inLanguage(titles, language) ?? id).join(" · ") })}</p>
      )}
      {help > 0 && <p>{t("updates.addsHelp", { number: help })}</p>}
      {hosts.length > 0 && <p>{t("updates.addsSites", { sites: hosts.join(", ") })}</p>}
      {hosts.length > 0 && <p class="small">{t("options.sitesAsk")}</p>}
      <div class="row">
        <Button disabled={busy} onClick={onAdd}>
          {t("updates.add")}
        </Button>
        <Button look="plain" disabled={busy} onClick={onCancel}>
          {t("common.cancel")}
        </Button>
      </div>
    </Notice>
  );
}

/** In fours, as people read figures to one another. */
function inGroups(fingerprint: string): string {
  return fingerprint.replace(/.{4}(?=.)/g, "$& ");
}
