import { describe, expect, it } from "vitest";
import { readText } from "../../../tests/real-tables.ts";

/** Countries named, each once. */
function countries(text: string): string[] {
  const { hits } = readText(text);
  return [...new Set(hits.flatMap(({ target }) => (target.kind === "place" ? [target.country] : [])))].sort();
}

describe("countries and places of work are known by their names in", () => {
  it.each([
    ["Russian", "Работа в Турции, Дубай, в Германии", "AE DE TR"],
    ["Russian", "Вакансии: Камбоджа, Мьянма, Лаос", "KH LA MM"],
    ["English", "Jobs in Korea, Myawaddy and Sihanoukville", "KH KR MM"],
    ["Kazakh", "Түркияда, Кореяға және Ресейге жұмыс", "KR RU TR"],
    ["Kazakh in Latin letters", "Koreiada, Qyrǵyzstanda jumys", "KG KR"],
    ["Kyrgyz", "Москвада, Дубайда, Түркияга жумуш", "AE RU TR"],
    ["Tajik", "Кор дар Русия, ба Туркия ва дар Олмон", "DE RU TR"],
    ["Uzbek", "Germaniyada, Koreyaga, Moskvada ish bor", "DE KR RU"],
    ["Uzbek in Cyrillic letters", "Германияда, Туркияга, Польшада иш бор", "DE PL TR"],
    ["Turkmen", "Türkiýede, Dubaýda we Orsýete iş", "AE RU TR"],
    ["French", "Postes en Suisse, Allemagne, Dubaï, Turquie", "AE CH DE TR"],
    ["Italian", "Lavoro in Germania, Svizzera, Grecia, in Cina", "CH CN DE GR"],
    ["Greek", "Εργασία στη Γερμανία, την Ολλανδία και το Ντουμπάι", "AE DE NL"],
    ["Polish", "Praca w Niemczech, do Holandii, na terenie Belgii, w Dubaju", "AE BE DE NL"],
    ["Ukrainian", "Робота в Польщі, до Німеччини, у Туреччині", "DE PL TR"],
    ["Turkish", "Almanya'da, Dubai'ye, Güney Kore'de, Rusya'ya iş", "AE DE KR RU"],
  ])("%s: %s", (_language, text, expected) => {
    expect(countries(text).join(" ")).toBe(expected);
  });
});

describe("words that only look like a country or town are not taken for one", () => {
  it.each([
    ["Italian: uses", "Ogni persona usa il computer, cena inclusa"],
    ["Polish: dishes, catarrh, hostel", "Dania kuchni polskiej i katar; bursa szkolna"],
    ["Polish: a quarter of Warsaw", "Praga Południe, Włochy"],
    ["Greek: agriculture, people, weather, hare", "γεωργία, ο λαός, τον καιρό, λαγός, σοφία"],
    ["Turkish: maize, genie, ocean", "mısır, cin, umman"],
    ["Turkish and Uzbek: train, row", "Қатарда тұр, катарда"],
    ["French: alone, malt, water", "Travailler seule, malte, eau, une suisse"],
    ["English", "Georgia Power is hiring; a nice office; fried turkey; you will be read in full"],
    ["Uzbek: against, threshold, plov", "qarshi, ostonada, oshga"],
    ["Kazakh: look at it", "Караганда, берген"],
  ])("%s", (_why, text) => {
    expect(countries(text).filter((country) => country !== "PL")).toEqual([]);
  });
});

describe("places known for scam compounds are of the first tier in", () => {
  it.each([
    ["Kazakh", "Мьянмада жұмыс"],
    ["Uzbek", "Myanmaga ish"],
    ["Polish", "praca w Mjanmie"],
    ["Turkish", "Myanmar'da iş"],
    ["Ukrainian", "робота у М'янмі"],
    ["French", "emploi au Cambodge"],
    ["Greek", "δουλειά στην Καμπότζη"],
  ])("%s: %s", (_language, text) => {
    const { hits } = readText(text);
    expect(hits.map(({ target }) => (target.kind === "place" ? target.tier : 0))).toContain(1);
  });
});
