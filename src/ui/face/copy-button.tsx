import { useState } from "preact/hooks";
import type { Words } from "../../words/i18n.ts";
import { Button } from "../kit/button.tsx";
import { copyText } from "../kit/copy-text.ts";

export interface CopyButtonProps {
  readonly text: string;
  readonly t: Words["t"];
  readonly look?: "main" | "normal" | "plain";
  /** Its name for screen readers, where several such buttons stand on a page. */
  readonly label?: string;
}

/** Copies a text and says so; says how to do without when the browser refuses. */
export function CopyButton({ text, t, look = "normal", label }: CopyButtonProps) {
  const [state, setState] = useState<{ of: string; copied: boolean } | undefined>();
  const copy = async (): Promise<void> => {
    setState({ of: text, copied: await copyText(text) });
  };
  const said = state?.of === text ? state : undefined;
  return (
    <span class="row">
      <Button look={look} label={label} onClick={() => void copy()}>
        {t("common.copy")}
      </Button>
      <span role="status" class="small">
        {said && t(said.copied ? "common.copied" : "common.notCopied")}
      </span>
    </span>
  );
}
