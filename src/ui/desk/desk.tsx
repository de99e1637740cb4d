import { useEffect, useMemo, useState } from "preact/hooks";
import type { Bench, BenchInput } from "../../pack/draft/bench.ts";
import { type Draft, emptyGroup } from "../../pack/draft/draft.ts";
import type { Face } from "../face/face.ts";
import { Unreviewed } from "../face/unreviewed.tsx";
import { Section } from "../kit/section.tsx";
import { Browse } from "./browse.tsx";
import { DraftFile } from "./draft-file.tsx";
import { Editor } from "./editor.tsx";
import { loadDesk } from "./load-desk.ts";
import { OwnAds } from "./own-ads.tsx";
import { Results } from "./results.tsx";
import { useDraftResult } from "./use-draft-result.ts";

export interface DeskProps {
  readonly face: Face;
  /** Makes a bench that works beside the page. */
  readonly open: (input: BenchInput) => Bench;
}

/** Every sign with its rules, and a place to try a change of them. What is typed or pasted here stays in the fields. */
export function Desk({ face, open }: DeskProps) {
  const { t } = face.words;
  const [input, setInput] = useState<BenchInput | undefined>();
  const [problem, setProblem] = useState("");
  useEffect(() => {
    loadDesk(face.port).then(setInput, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }, []);
  return (
    <div class="sheet">
      <h1>{t("desk.heading")}</h1>
      <Unreviewed face={face} />
      <p>{t("desk.intro")}</p>
      {input ? (
        <Work face={face} input={input} open={open} />
      ) : (
        <p role="status">{problem ? t("options.rulesMissing", { message: problem }) : t("updates.working")}</p>
      )}
    </div>
  );
}

function Work({ face, input, open }: DeskProps & { readonly input: BenchInput }) {
  const { t } = face.words;
  const { pack } = input;
  const bench = useMemo(() => open(input), [input]);
  const first = pack.rules[0];
  const [draft, setDraft] = useState<Draft>({ flag: first?.flag ?? "", language: first?.language ?? "en", groups: [emptyGroup("draft")] });
  const [before, setBefore] = useState<Draft | undefined>();
  const [at, setAt] = useState(0);
  const { result, isWorking } = useDraftResult(bench, draft);
  /** Puts another draft in the place of this one, which can be had back. */
  const replace = (next: Draft): void => {
    setBefore(draft);
    setDraft(next);
    setAt(0);
  };
  return (
    <>
      <Section heading={t("desk.browse")}>
        <Browse face={face} pack={pack} bench={bench} onCopy={replace} />
      </Section>
      <Section heading={t("desk.draft")}>
        <Editor
          face={face}
          pack={pack}
          draft={draft}
          at={at}
          problems={result?.problems[at] ?? []}
          onDraft={setDraft}
          onAt={setAt}
          undo={before && (() => replace(before))}
        />
      </Section>
      <Section heading={t("desk.results")}>
        {/* Keeps its line, so that nothing jumps while somebody types. */}
        <p class="small">{isWorking ? t("updates.working") : "\u00a0"}</p>
        <Results words={face.words} comparison={result?.comparison} />
      </Section>
      <Section heading={t("desk.own")}>
        <OwnAds face={face} bench={bench} draft={draft} />
      </Section>
      <Section heading={t("desk.file")}>
        <DraftFile face={face} pack={pack} draft={draft} onDraft={replace} />
      </Section>
    </>
  );
}
