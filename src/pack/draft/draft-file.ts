import { Document, isScalar, visit } from "yaml";
import type { Pack } from "../../core/pack.ts";
import { type AuthoredGroup, PhraseFile } from "../../core/rule.ts";
import { parseYaml } from "../parse-yaml.ts";
import type { Problem } from "../problem.ts";
import { type Draft, type DraftGroup, entriesOf, toDraftGroup } from "./draft.ts";
import { readGroup } from "./read-group.ts";

/** Where the file of a draft belongs in the folder of rules. */
export function pathOf({ flag, language }: Pick<Draft, "flag" | "language">): string {
  return `rules/${flag}/${language}.yaml`;
}

/**
 * The file of a draft: groups as typed, marked as a draft that nobody checked. Whoever signs it off looks at both lines first.
 *
 * @param languages of the pack, whose endings phrases may use
 * @returns nothing while a group has an error: a file must not silently lack what was typed
 */
export function writeDraftFile({ flag, language, groups }: Draft, languages: Pack["languages"]): string | undefined {
  const ids = groups.map(({ id }) => id);
  const phrases = groups.map((group, at) => toAuthored(group, languages, ids.slice(0, at)));
  if (phrases.length === 0 || phrases.some((group) => !group)) return undefined;
  const file = new Document({ language, reviewed: "none", status: "experimental", phrases });
  visit(file, {
    // Pairs stand on one line each, as people write them.
    Seq: (_key, node) => {
      if (node.items.length === 3 && isScalar(node.items[2]) && typeof node.items[2].value === "number") node.flow = true;
    },
  });
  return `# ${pathOf({ flag, language })}\n# yaml-language-server: $schema=../phrases.schema.json\n${file.toString({ lineWidth: 0 })}`;
}

function toAuthored(draft: DraftGroup, languages: Pack["languages"], others: readonly string[]): AuthoredGroup | undefined {
  const { group, problems } = readGroup(draft, languages, others);
  if (!group || problems.some(({ severity }) => severity === "error")) return undefined;
  const { id, sign, level, fields, negation, ...lists } = group;
  const examples = (text: string) => entriesOf(text).map(({ entry }) => entry);
  const { fields: _kept, ...rest } = draft.rest;
  return {
    id,
    ...(sign && { sign }),
    ...(level && { level }),
    ...(fields && { fields }),
    ...lists,
    // The other is what holds where nothing is said.
    ...((negation === "ignored" && { negation }) as { negation: "ignored" }),
    should_flag: examples(draft.should_flag),
    should_pass: examples(draft.should_pass),
    ...rest,
  };
}

/** A draft out of a file, or what is wrong with it. */
export type ReadDraft = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads `rules/<flag>/<lang>.yaml`, of the desk or of the folder of rules. The file names its language itself, its flag by the path in
 * its first line.
 *
 * @param flag the flag where the file does not say
 */
export function readDraftFile(text: string, flag: string): ReadDraft {
  const read = parseYaml("draft", text, PhraseFile);
  if (!read.ok) return read;
  const said = /^# rules\/([a-z0-9.-]+)\/[a-zA-Z-]+\.yaml\s*$/m.exec(text.slice(0, 200))?.[1];
  const { language, phrases } = read.file.value;
  return { ok: true, draft: { flag: said ?? flag, language, groups: phrases.map(toDraftGroup) } };
}
