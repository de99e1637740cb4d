import { describe, expect, it } from "vitest";
import { readText } from "../../../tests/real-tables.ts";

/** Messengers named, each once. */
function messengers(text: string): string {
  const { hits } = readText(text);
  return [...new Set(hits.flatMap(({ target }) => (target.kind === "messenger" ? [target.id] : [])))].sort().join(" ");
}

describe("messengers are known by their names in", () => {
  it.each([
    ["ru", "пишите в вотсап или в телегу", "telegram whatsapp"],
    ["ru", "звоните в вайбер", "viber"],
    ["kk", "уатсапқа жазыңыз, телеграмға жазыңыз", "telegram whatsapp"],
    ["ky", "ватсапка жазгыла", "whatsapp"],
    ["tg", "ба телеграм нависед", "telegram"],
    ["uz", "telegramga yozing, imo orqali", "imo telegram"],
    ["tk", "imo dan ýazyň, imoda", "imo"],
    ["uk", "пишіть у вайбер", "viber"],
    ["fr", "contactez-nous sur WhatsApp", "whatsapp"],
    ["it", "scrivi su WhatsApp", "whatsapp"],
    ["el", "επικοινωνία στο γουατσαπ", "whatsapp"],
    ["pl", "napisz na Messengerze", "facebook-messenger"],
    ["tr", "WhatsApp'tan yazın", "whatsapp"],
    ["tr", "WP hattından ulaşın", "whatsapp"],
    ["en", "add me: Zalo id, WeChat", "wechat zalo"],
  ])("%s: %s", (_language, text, expected) => {
    expect(messengers(text)).toBe(expected);
  });

  it.each(["production line, max 8 hours, signal man", "wire transfer, wp.pl", "вк-сервис, 300 000 тг"])("not: %s", (text) => {
    expect(messengers(text)).toBe("");
  });
});
