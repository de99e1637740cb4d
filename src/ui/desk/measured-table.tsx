import { useEffect, useState } from "preact/hooks";
import type { Bench, Measured } from "../../pack/draft/bench.ts";
import type { Words } from "../../words/i18n.ts";

export interface MeasuredTableProps {
  readonly words: Words;
  readonly bench: Bench;
  readonly flag: string;
  readonly nameOf: (language: string) => string;
}

/** In how many ads of our own making a sign stands, by language. */
export function MeasuredTable({ words: { t }, bench, flag, nameOf }: MeasuredTableProps) {
  const [rows, setRows] = useState<readonly Measured[] | undefined>();
  useEffect(() => {
    let isOpen = true;
    bench.measure().then(
      (all) => isOpen && setRows(all[flag] ?? []),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [bench, flag]);
  if (!rows) return <p class="small">{t("updates.working")}</p>;
  if (rows.length === 0) return <p class="small">{t("desk.notMeasured")}</p>;
  return (
    <table class="figures">
      <caption class="small">{t("desk.measured")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("common.language")}</th>
          <th scope="col">{t("desk.risky")}</th>
          <th scope="col">{t("desk.ordinary")}</th>
          <th scope="col">{t("desk.right")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ language, risky, ordinary }) => (
          <tr key={language}>
            <th scope="row">{nameOf(language)}</th>
            <td>{risky}</td>
            <td>{ordinary}</td>
            <td>{Math.round((risky / (risky + ordinary)) * 100)} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
