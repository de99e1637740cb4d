import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadEngine } from "../src/cli/rules-folder.ts";
import { assess } from "../src/core/assess/assess.ts";
import type { Assessment } from "../src/core/assessment.ts";
import { compareLevels, type Level } from "../src/core/level.ts";

/** Where the reader is at home, the text, and the employer where the ad names one. All invented. */
type Ad = readonly [home: string, text: string, employer?: string];

interface Cases {
  /** Ads in which the combination must hold. */
  readonly holds: readonly Ad[];
  /** Ordinary ads that come near it and must stay quiet. */
  readonly quiet: readonly Ad[];
  /** How loud it is; "danger" unless said. */
  readonly least?: Level;
}

const cases: Record<string, Cases> = {
  C01: {
    holds: [
      [
        "KZ",
        "Приглашаем на работу в Польшу! Упаковщики на склад, без опыта и без языка. Зарплата 2500 евро, жильё рядом. Вопросы в ватсап.",
      ],
      ["KZ", "Срочный набор в Южную Корею, разнорабочие. Опыт не нужен, всему научим. Доход от 3000 долларов в месяц. Пишите в телеграм."],
      ["KG", "Горничные в отель, Дубай. Возраст не важен, язык не нужен. Оплата 2000$ на руки. Контакт в вотсапе."],
      [
        "GB",
        "Fruit pickers wanted in Germany. No experience needed, no language needed. 3,500 euro a month, room included. WhatsApp only.",
      ],
      ["KG", "Hotel cleaners for Dubai, no experience required. Salary 2500 USD per month. Write to us on Telegram."],
    ],
    quiet: [
      ["KZ", "Упаковщики на склад в Алматы, без опыта. Оклад 250 000 тенге, соцпакет. Подробности в ватсапе."],
      ["KZ", "Сварщик в Польшу, опыт от трёх лет. 1900 евро в месяц. Договор, сайт https://dab-spawanie.example"],
      ["KZ", "Сезонная работа в Германии, сбор яблок, без опыта. 1400 евро, трудовой договор.", "Hof Lindenau GmbH"],
      ["GB", "Warehouse packers in Leeds, no experience needed. £12.50 per hour, paid weekly.", "Northgate Storage Ltd"],
      ["GB", "Experienced chef for a hotel in Austria, five years in a similar kitchen. 2,600 euro a month.", "Hotel Alpenrose GmbH"],
    ],
  },
  C03: {
    holds: [
      ["KZ", "Операторы чата в Камбоджу, возраст до 35. Перелёт и жильё за счёт компании, зарплата в долларах."],
      ["RU", "Требуется специалист колл-центра, Бангкок. Билет оплачиваем, проживание и питание бесплатно, визу сделаем."],
      ["UZ", "Набор текста, работа в Азии, офис у моря. Встретим в аэропорту, общежитие и питание бесплатно."],
      ["KG", "Customer service staff for an office in Cambodia. Flight and visa paid by us, free accommodation, meals."],
      ["GB", "Data entry jobs in Laos, Golden Triangle. We pay for your ticket, free room and food. No experience."],
      ["IN", "Chat support agents, Bangkok, Thailand. Air ticket provided, accommodation and food free."],
    ],
    quiet: [
      ["KZ", "Оператор колл-центра в Алматы, обучение, график 2/2, оклад 250 000 тенге. Общежитие для иногородних."],
      ["RU", "Удалённый оператор чата поддержки, клиенты из Таиланда. Работа из дома, оклад 50 000 рублей."],
      ["RU", "Менеджер по туризму: Таиланд, Вьетнам. Подбор туров, оформление виз туристам, офис в Казани.", "ООО Пальма Тур"],
      ["GB", "Customer service agent in Manchester, weekend shifts, free parking, canteen meals.", "Birch Telecom Ltd"],
      [
        "GB",
        "English teacher for a primary school in Bangkok. Degree required, flight paid by the school, housing provided.",
        "Riverside School",
      ],
      ["GB", "Remote customer support for guests of hotels in Thailand, work from home in the UK.", "Blue Lagoon Stays Ltd"],
    ],
  },
  C04: {
    holds: [
      ["KZ", "Девушки 18-27! Хостес в ночной клуб, Сеул. Жильё и билет за наш счёт, приятная внешность."],
      ["RU", "Приглашаем девушек на работу в Турцию, танцовщицы go-go, Стамбул. Контракт три месяца."],
      ["KG", "Консумация, Бахрейн. Только девушки, красивая внешность, от 3000 долларов."],
      ["UA", "Girls wanted: hostess for karaoke clubs in Seoul, age 18-28, good looking. Ticket paid."],
      ["GB", "Dancers needed in Dubai night clubs, young ladies only, attractive appearance, contract 3 months."],
    ],
    quiet: [
      ["KZ", "Хостес в ресторан, Алматы. Встреча и рассадка гостей, девушки и парни, оклад 220 000 тенге.", "Ресторан Тюльпан"],
      ["RU", "Хореограф в студию танца для детей, Казань. Девушки и мужчины с опытом преподавания.", "Студия Шаг"],
      ["KZ", "Официантки и официанты в Турцию, отель пять звёзд, трудовой договор, рабочая виза.", "Hotel Mavi Deniz"],
      ["KZ", "Девушки 18-30, промоутеры на выставку в Астане, приятная внешность, 15 000 тенге в день.", "ТОО Экспо Лайн"],
      ["GB", "Hostess for a restaurant in Leeds, greeting and seating guests, part time.", "The Copper Kettle"],
      ["GB", "Ballet dancers for a theatre in Vienna, male and female, audition in May, contract for a year.", "Stadttheater Lindenhof"],
    ],
  },
  C06: {
    holds: [
      ["KG", "Работа в Великобритании, ферма. Виза гарантирована. Предоплата 500 долларов за оформление, остальное после визы."],
      ["KZ", "Канада: рабочая виза 100%. Сначала внести взнос за оформление документов 300 долларов."],
      ["KG", "Jobs in Canada, guaranteed work visa. Registration fee 200 USD must be paid before the interview."],
      ["IN", "Work abroad in Poland, 100% visa. Pay the visa processing fee of 500 euro in advance."],
    ],
    quiet: [
      ["KZ", "Работа в Польше, швея. Визу оформляет работодатель и ничего не берёт с работника. Опыт от года.", "Szycie Sp. z o.o."],
      [
        "KG",
        "Набор на сезон в Великобритании через государственный центр, участие бесплатно. Гарантии визы нет, решает посольство.",
        "Центр трудоустройства",
      ],
      ["KZ", "Менеджер по визам в турфирму, Алматы. Приём оплаты от клиентов, оклад 250 000 тенге.", "ТОО Караван Тур"],
      ["GB", "Nurse in Ireland. Visa and registration fees are paid by the hospital. The visa is not guaranteed.", "St Brendan Hospital"],
      ["GB", "Fruit farm in Denmark, seasonal. We never charge a recruitment fee. The state decides on permits.", "Solgaard Frugt"],
      ["GB", "Conference assistant in London, collects the registration fee from visitors.", "Hall Events Ltd"],
    ],
  },
  C09: {
    holds: [
      ["KZ", "Курьер, пеший или с авто. Залог 20000 тенге. Оставляете посылку, присылаете фото и координаты. Куратор на связи."],
      ["RU", "Нужны курьеры, оплата в крипте, полная анонимность, 2-3 часа в день."],
      ["KG", "Доставка небольших посылок. Ни с кем не нужно встречаться, никому не рассказывать. Выплаты в криптовалюте каждый день."],
      ["GB", "Couriers wanted. Complete anonymity, paid in bitcoin, two hours a day. Your handler will explain everything."],
      ["GB", "Foot courier, you leave small packages, send photo and coordinates. You never meet anyone. Refundable deposit required."],
    ],
    quiet: [
      ["KZ", "Курьер на велосипеде, доставка обедов по офисам. Оплата ежедневно, термосумку выдаём.", "Кафе Базилик"],
      ["RU", "Курьер, 2-3 часа в день после учёбы, доставка цветов. Оклад и чаевые.", "Салон Пион"],
      ["RU", "Водитель-экспедитор, доставка груза по маршруту, путевой лист, фото накладной в отчёт.", "ООО Тракт"],
      ["GB", "Delivery driver for a bakery, early mornings, van provided, £13 per hour.", "Hearth Bakery"],
      ["GB", "Courier for medical samples between two hospitals, full licence, four hours a day, paid weekly.", "Meadow Labs Ltd"],
    ],
  },
  C11: {
    holds: [
      ["KZ", "Ставь лайки товарам и зарабатывай до 30 000 тенге в день! Пишите в телеграм."],
      ["RU", "Удалённая подработка: оценивать отели с телефона, комиссия за каждое задание. Для вывода пополните рабочий баланс."],
      ["KG", "Ваше резюме одобрено! Нужно ставить лайки видео, платим за каждый лайк. Вотсап для связи."],
      ["GB", "Get paid to like videos from home, 50 USD a day. Message us on Telegram."],
      ["GB", "Hotel boosting tasks, commission per task. Top up your account to unlock the next set."],
    ],
    quiet: [
      ["KZ", "SMM-менеджер в кафе: посты, сторис, рост подписчиков и лайков. Оклад 200 000 тенге, связь в телеграм.", "Кафе Базилик"],
      ["RU", "Оператор поддержки мобильной связи: помогаем клиентам пополнить баланс. График 2/2.", "ООО Волна Телеком"],
      ["RU", "Тестировщик мобильных приложений, отчёты об ошибках, отзывы пользователей. Вопросы в телеграм.", "ООО Кедр Софт"],
      ["RU", "Товаровед-оценщик в ломбард, оценка товаров, опыт от года. Телефон и ватсап.", "Ломбард Янтарь"],
      ["GB", "Social media manager for a bakery, grow likes and followers, contact us on WhatsApp.", "Hearth Bakery"],
      ["GB", "Revenue manager of a hotel group, rate hotels against competitors, salary and bonus.", "Blue Lagoon Stays Ltd"],
    ],
  },
  C65: {
    least: "caution",
    holds: [
      ["KZ", "Едем на стройку в Чехию, дорогу и визу делаем мы. Пишите в ватсап."],
      ["GB", "Farm hands wanted in Norway, no experience needed, free accommodation and meals."],
      ["PL", "Pomocnik na budowę w Norwegii, bez doświadczenia, mieszkanie i wyżywienie darmowe."],
    ],
    quiet: [
      ["KZ", "Разнорабочий на стройку в Караганде, без опыта, оклад 250 000 тенге. Вопросы в ватсап."],
      ["GB", "Farm hands wanted in Norway, no experience needed, free accommodation, written contract.", "Solgaard Frugt"],
      ["KZ", "Осторожно: в телеграме зовут на стройку в Чехию и обещают визу. Не отдавайте паспорт."],
    ],
  },
  C66: {
    least: "caution",
    holds: [
      ["RU", "Лёгкий заработок, от 5000 рублей в день. Подробности в телеграм."],
      ["GB", "Helpers wanted, no experience needed, 900 EUR per week. Message on WhatsApp."],
      ["KZ", "Помощник, опыт не нужен, 1500 долларов в месяц. Пишите в телеграм."],
    ],
    quiet: [
      ["KZ", "Помощник повара, без опыта, 180 000 тенге в месяц. Пишите в телеграм.", "Кафе Базилик"],
      ["GB", "Helpers wanted, no experience needed, £12 per hour. Message on WhatsApp.", "Hearth Bakery"],
      ["RU", "Полиция предупреждает: в телеграме обещают лёгкий заработок, от 5000 рублей в день."],
    ],
  },
};

const engine = loadEngine(join(import.meta.dirname, ".."), true);

const rows = (ads: readonly Ad[]) => ads.map(([home, text, employer = ""]): [string, string, string] => [home, text, employer]);

function assessAd(homeCountry: string, description: string, hiringOrganization: string): Assessment {
  const listing = { id: "ad", title: "Работа", description, hiringOrganization, reading: "full", fromJobBoard: true } as const;
  return assess(engine, listing, { homeCountry });
}

it("the rules have every combination tried here", () => {
  expect(engine.combinations.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(cases)));
});

describe.each(Object.entries(cases))("%s", (id, { holds, quiet, least = "danger" }) => {
  it.each(rows(holds))("holds for a reader from %s: %s", (home, text, employer) => {
    const { combinations, because, level } = assessAd(home, text, employer);
    expect(combinations).toContain(id);
    expect(compareLevels(level, least)).toBeGreaterThanOrEqual(0);
    expect(because.find((one) => one.id === id)?.evidence.length).toBeGreaterThan(0);
  });

  it.each(rows(quiet))("stays quiet for a reader from %s: %s", (home, text, employer) => {
    const { combinations, level } = assessAd(home, text, employer);
    expect(combinations).not.toContain(id);
    expect(["none", "info"]).toContain(level);
  });
});

// The ads tried above stand on a board of jobs under a title of work; this one is for posts that do not say they offer any.
describe("C67", () => {
  const assessPost = (description: string) => assess(engine, { id: "post", description, reading: "full" }, { homeCountry: "GB" });

  it.each(["Сдай карту в аренду на неделю, 10 000 рублей.", "Закладчики, 100 000 рублей в неделю.", "Дай карту на месяц, 200 долларов."])(
    "holds: %s",
    (text) => {
      const { combinations, level } = assessPost(text);
      expect(combinations).toContain("C67");
      expect(compareLevels(level, "caution")).toBeGreaterThanOrEqual(0);
    },
  );

  it.each([
    "Банк предупреждает: не сдавайте карту в аренду, 10 000 рублей не стоят суда.",
    "Northgate Storage Ltd, payments clerk, £26,000 a year.",
    "Rent out your flat, 300 pounds each month.",
  ])("stays quiet: %s", (text) => {
    const { combinations, level } = assessPost(text);
    expect(combinations).not.toContain("C67");
    expect(["none", "info"]).toContain(level);
  });
});
