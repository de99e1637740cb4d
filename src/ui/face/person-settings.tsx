import { countryName } from "../../words/i18n.ts";
import { Select } from "../kit/field.tsx";
import type { Face } from "./face.ts";

/** Countries a reader can say they are at home in: those the rules speak of. Shown in the order of the reader's alphabet. */
export const homeCountries = "KZ KG TJ UZ TM RU BY UA GE AM AZ MD TR PL LT LV EE CZ DE IT GR FR ES GB AE KR".split(" ");

interface Props {
  readonly face: Face;
  readonly onProblem: (problem: string) => void;
}

/** The interface language, each under its own name. */
export function LanguageSelect({ face, onProblem }: Props) {
  const { t } = face.words;
  return (
    <Select
      label={t("common.language")}
      value={face.languages.find(({ code }) => code === face.settings.language)?.code ?? ""}
      options={[
        { value: "", label: t("common.automatic") },
        ...face.languages.map(({ code, name }) => ({ value: code, label: name, lang: code })),
      ]}
      locked={face.managed.language && t("common.byOrganisation")}
      onChange={async (value) => onProblem(await face.change({ language: value || null }))}
    />
  );
}

/** Where the reader is at home; not saying is a choice like any other. */
export function HomeSelect({ face, onProblem }: Props) {
  const { t, language } = face.words;
  const names = homeCountries.map((code) => ({ value: code, label: countryName(code, language) }));
  return (
    <Select
      label={t("common.home")}
      value={face.settings.homeCountry ?? ""}
      options={[{ value: "", label: t("common.homeUnknown") }, ...names.sort((a, b) => a.label.localeCompare(b.label, language))]}
      locked={face.managed.homeCountry && t("common.byOrganisation")}
      onChange={async (value) => onProblem(await face.change({ homeCountry: value || null }))}
    />
  );
}

/** Says that a choice was not kept, and why. */
export function NotKept({ face, problem }: { face: Face; problem: string }) {
  return (
    <p class={problem ? "notice" : ""} role="status">
      {problem && face.words.t("common.notKept", { message: problem })}
    </p>
  );
}
