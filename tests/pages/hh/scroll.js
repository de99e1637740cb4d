// Lets a test grow the list (#more) and change it without a page load (#next), as the real boards do.
const hooks = {
  title: "serp-item__title",
  pay: "vacancy-serp__vacancy-compensation",
  employer: "vacancy-serp__vacancy-employer",
  place: "vacancy-serp__vacancy-address",
  experience: "vacancy-serp__vacancy-work-experience",
  responsibility: "vacancy-serp__vacancy_snippet_responsibility",
  requirement: "vacancy-serp__vacancy_snippet_requirement",
};

const moreAds = [
  {
    id: "900000201",
    title: "Сотрудник пункта выдачи заказов",
    pay: "от 170 000 ₸ на руки",
    employer: "ИП Садовая-7",
    place: "Алматы",
    experience: "Опыт не требуется",
    responsibility: "Принимать коробки, выдавать заказы, следить за чистотой зала...",
    requirement: "График 2/2 с 10 до 21, улица Садовая, 7. Обучаем три дня, дни оплачиваем.",
  },
  {
    id: "900000202",
    title: "Ассистент онлайн: отзывы и лайки",
    pay: "от 15 000 ₸ на руки",
    employer: "Hotel Boost Sample",
    place: "Алматы, удалённо",
    experience: "Опыт не требуется",
    responsibility:
      "Ставить лайки отелям и писать отзывы за деньги, 20 минут в день, выплата сразу. Для VIP-задания нужно пополнить баланс...",
    requirement: "Телефон и интернет. Задания и комиссию выдаёт менеджер в Telegram @example_hotelboost.",
  },
  {
    id: "900000203",
    title: "Швея на пошив школьной формы",
    pay: "от 260 000 ₸ на руки",
    employer: "ТОО Иголка-Пример",
    place: "Тараз",
    experience: "Опыт от 1 года до 3 лет",
    responsibility: "Пошив изделий на прямострочной машине и оверлоке, сдельная оплата...",
    requirement: "Есть общежитие, 15 000 ₸ в месяц. Цех на улице Фабричной, оформление с первого дня.",
  },
  {
    id: "900000204",
    title: "Асессор поисковой выдачи",
    pay: "от 190 000 ₸ на руки",
    employer: "ТОО Найдём-Образец",
    place: "Алматы, удалённо",
    experience: "Опыт не требуется",
    responsibility: "Сравнивать ответы поиска по инструкции, отмечать ошибки, писать короткое пояснение...",
    requirement: "Договор ГПХ, оплата раз в месяц на счёт. Сначала проверочное задание на 40 минут.",
  },
  {
    id: "900000205",
    title: "Упаковщик на склад за границей (Польша)",
    pay: "от 3 200 $ на руки",
    employer: "Зарубежная компания",
    place: "Вроцлав",
    experience: "Опыт не требуется",
    responsibility: "Упаковка на складе за границей. Опыт не нужен, язык не нужен, всему научим. Жильё бесплатно...",
    requirement: "Возраст не важен. Писать только в WhatsApp или Telegram @example_sklad, звонки не принимаются.",
  },
  {
    id: "900000206",
    title: "Менеджер по работе с маркетплейсами",
    pay: "от 320 000 ₸ на руки",
    employer: "ТОО Дом и полка",
    place: "Астана",
    experience: "Опыт от 1 года до 3 лет",
    responsibility: "Карточки товаров, цены, остатки, ответы на отзывы покупателей, отчёты...",
    requirement: "Опыт от года, Excel, аккуратность. Оклад и премия, офис в центре.",
  },
];

const nextAds = [
  {
    id: "900000301",
    title: "Разнорабочий на рыбный цех, вахта 60/30",
    pay: "от 340 000 ₸ на руки",
    employer: "Вахта-Пример",
    place: "Актау",
    experience: "Опыт не требуется",
    responsibility: "Мойка и упаковка рыбы, общежитие на территории цеха. При заселении паспорт сдаёте администратору...",
    requirement: "Медкнижка, готовность к вахте. Документы хранятся у нас до конца вахты.",
  },
  {
    id: "900000302",
    title: "Хостес в ресторан",
    pay: "от 210 000 ₸ на руки",
    employer: "ТОО Синий абрикос",
    place: "Астана",
    experience: "Опыт не требуется",
    responsibility: "Встречать гостей, вести книгу брони, провожать к столику...",
    requirement: "Казахский и русский языки. 5/2, оформление по ТК РК, питание на смене, развозка.",
  },
  {
    id: "900000303",
    title: "Бухгалтер на участок зарплаты",
    pay: "от 400 000 ₸ на руки",
    employer: "ТОО Каркас-Образец",
    place: "Алматы",
    experience: "Опыт от 3 до 6 лет",
    responsibility: "Начисление заработной платы, больничные, отпуска, отчётность по сотрудникам...",
    requirement: "Опыт от трёх лет, 1С:ЗУП. 5/2, добровольная страховка после испытательного срока.",
  },
  {
    id: "900000304",
    title: "Помощник озеленителя (летний отряд, 14–17 лет)",
    pay: "от 90 000 ₸ на руки",
    employer: "Молодёжный центр района",
    place: "Кокшетау",
    experience: "Опыт не требуется",
    responsibility: "Посадка цветов и уход за парком, 4 часа в день, бригадир из центра...",
    requirement: "Согласие родителей, договор, каникулы. Набор ведёт акимат через школу.",
  },
  {
    id: "900000305",
    title: "Кассир-инкассатор",
    pay: "от 280 000 ₸ на руки",
    employer: "ТОО Инкассация-Пример",
    place: "Алматы",
    experience: "Опыт от 1 года до 3 лет",
    responsibility: "Пересчёт наличных, перевозка ценностей в составе экипажа, ведение журнала...",
    requirement: "Лицензия на охранную деятельность, сутки через трое, страхование жизни.",
  },
  {
    id: "900000306",
    title: "Сборщик урожая, Великобритания, виза 100 %",
    pay: "от 2 600 £ на руки",
    employer: "Виза-Пример",
    place: "Лондон",
    experience: "Опыт не требуется",
    responsibility: "Сезонная работа за границей. Рабочая виза гарантирована, без отказа. Вступительный взнос 90 000 ₸ до выезда...",
    requirement: "Без опыта и языка. Оплата за оформление переводом на карту, осталось 5 мест.",
  },
];

const list = document.querySelector('[data-qa="vacancy-serp__results"] > div');
const model = list.firstElementChild.cloneNode(true);

/** Writes another ad into the elements of a card; its nodes stay the same, as in lists that recycle them. */
function fill(card, ad) {
  for (const [field, hook] of Object.entries(hooks)) card.querySelector(`[data-qa="${hook}"]`).textContent = ad[field];
  card.querySelector("h3 a").href = `/vacancy/${ad.id}?hhtmFrom=vacancy_search_list`;
  card.querySelector('[data-qa="vacancy-serp__vacancy_response"]').href = `/applicant/vacancy_response?vacancyId=${ad.id}`;
  for (const label of card.querySelectorAll('[data-qa="trusted-employer-link"], [data-qa^="vacancy-label-"]')) {
    label.remove();
  }
  return card;
}

document.querySelector("#more").addEventListener("click", (event) => {
  list.append(...moreAds.map((ad) => fill(model.cloneNode(true), ad)));
  event.target.remove();
});

document.querySelector("#next").addEventListener("click", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set("page", "1");
  history.pushState(null, "", address);
  document.title = "Работа в Казахстане, страница 2 — тестовая страница";
  const cards = [...list.children];
  for (const [index, ad] of nextAds.entries()) fill(cards[index], ad);
  for (const card of cards.slice(nextAds.length)) card.remove();
  document.querySelector("#more")?.remove();
  event.target.remove();
  scrollTo(0, 0);
});

addEventListener("popstate", () => location.reload());
