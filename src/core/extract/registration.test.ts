import { describe, expect, it } from "vitest";
import { readText, realTables } from "../../../tests/real-tables.ts";
import { schemes } from "./checksums.ts";
import { findRegistrations } from "./registration.ts";

const { registration } = realTables().pack;

function numbers(text: string): string[] {
  const { read, hits } = readText(text);
  return findRegistrations(read.view, "description", registration, hits).map(
    ({ kind, scheme, number, valid, start, end }) => `${scheme ?? kind} ${number} ${valid ?? "?"}: ${text.slice(start, end)}`,
  );
}

describe("company numbers beside their labels", () => {
  // Invented numbers with the right check digits.
  it.each([
    ["ТОО «Степь», БИН 990140000126.", "KZ-BIN 990140000126 true: БИН 990140000126"],
    ["ООО «Лес», ИНН: 7700000009", "RU-INN 7700000009 true: ИНН: 7700000009"],
    ["ИНН организации 7700000009", "RU-INN 7700000009 true: ИНН организации 7700000009"],
    ["ОГРН № 1027700000008", "RU-OGRN 1027700000008 true: ОГРН № 1027700000008"],
    ["УНП 190000005", "BY-UNP 190000005 true: УНП 190000005"],
    ["ИНН 00101200010123", "KG-INN 00101200010123 true: ИНН 00101200010123"],
    ["STIR 300000001", "UZ-STIR 300000001 ?: STIR 300000001"],
    ["РМА 020000001", "TJ-INN 020000001 ?: РМА 020000001"],
    ["ЄДРПОУ 30000125", "UA-EDRPOU 30000125 true: ЄДРПОУ 30000125"],
    ["NIP 123-456-32-18", "PL-NIP 1234563218 true: NIP 123-456-32-18"],
    ["REGON: 123456785", "PL-REGON 123456785 true: REGON: 123456785"],
    ["KRS 0000123456", "PL-KRS 0000123456 ?: KRS 0000123456"],
    ["P. IVA IT00000010215", "IT-PIVA 00000010215 true: P. IVA IT00000010215"],
    ["SIRET 732 829 320 00074", "FR-SIRET 73282932000074 true: SIRET 732 829 320 00074"],
    ["RCS Lyon, SIREN 732 829 320", "FR-SIREN 732829320 true: SIREN 732 829 320"],
    ["ΑΦΜ 123456783", "GR-AFM 123456783 true: ΑΦΜ 123456783"],
    ["VKN 4540536920", "TR-VKN 4540536920 true: VKN 4540536920"],
    ["IČO: 10000020", "CZ-ICO 10000020 true: IČO: 10000020"],
    ["IDNO 1000000000018", "MD-IDNO 1000000000018 true: IDNO 1000000000018"],
    ["Business registration number 100-00-00090", "KR-BRN 1000000090 true: Business registration number 100-00-00090"],
    ["ΓΕΜΗ 123456701000", "GR-GEMI 123456701000 ?: ΓΕΜΗ 123456701000"],
    ["Company number 01234567", "GB-CRN 01234567 ?: Company number 01234567"],
    ["БСН 990140000126", "KZ-BIN 990140000126 true: БСН 990140000126"],
    ["Vergi kimlik numarası 4540536920", "TR-VKN 4540536920 true: Vergi kimlik numarası 4540536920"],
    ["MERSİS No: 0454053692000015", "TR-MERSIS 0454053692000015 true: MERSİS No: 0454053692000015"],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual([expected]);
  });

  it.each(["БИН 990140000127", "ИНН 7700000006", "NIP 1234563219", "VKN 4540536921", "IČO 10000021"])(
    "with wrong check digits: %s",
    (text) => {
      expect(numbers(text)[0]).toContain(" false: ");
    },
  );

  it.each([
    "990140000126",
    "Нужны паспорт, ИНН, СНИЛС, 5 фото",
    "БИН 12345",
    "ИНН\n7700000009",
    "Bin 500 lira, elden",
    "тел. 87012345678",
    "Tax number of your employer and 10 other things 1234567890",
  ])("not: %s", (text) => {
    expect(numbers(text)).toEqual([]);
  });
});

describe("licence numbers", () => {
  it.each([
    ["Агентство занятости, лицензия № 000123", "licence 000123 ?: лицензия № 000123"],
    ["Лицензия номер КГ-0012", "licence КГ-0012 ?: Лицензия номер КГ-0012"],
    ["GLAA licence no ABCD0012", "licence ABCD0012 ?: licence no ABCD0012"],
    ["Дозвіл, ліцензія № 0012", "licence 0012 ?: ліцензія № 0012"],
    ["İŞKUR izin no 1234", "licence 1234 ?: İŞKUR izin no 1234"],
    ["KRAZ nr 1234", "licence 1234 ?: KRAZ nr 1234"],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual([expected]);
  });

  it.each(["Охранник, нужна лицензия 4 разряда", "Driving licence required, 5 years", "лицензия охранника, звоните 87012345678"])(
    "not: %s",
    (text) => {
      expect(numbers(text)).toEqual([]);
    },
  );
});

it("no scheme takes a number of equal digits or of zeros for a company's", () => {
  const taken = [...schemes].filter(([, { lengths, check }]) => lengths.some((length) => check("0".repeat(length)) === true));
  expect(taken.map(([name]) => name)).toEqual([]);
});
