// Cards in the markup of the demo board (demo/site.yaml), made by script as moving pages make them. All ads are invented.
const riskyText =
  "Требуются девушки приятной внешности: общение с гостями за столиком, процент с напитков. Перелёт и жильё оплачиваем. Писать только в Telegram @example_lounge";
const plainText = "Выдаёте заказы, следите за порядком. Договор, график 2/2, офис на ул. Пробной, 12. Обучение три дня, оплачивается.";

/** Every fifth ad is risky. */
window.adAt = (number) =>
  number % 5 === 2
    ? { id: `m${number}`, title: `Хостес в лаунж-бар, Дубай, набор ${number}`, text: riskyText }
    : { id: `m${number}`, title: `Сотрудник пункта выдачи, смена ${number}`, text: plainText };

/** Writes an ad into a card; its elements stay the same. */
window.fill = (card, ad) => {
  card.dataset.ad = ad.id;
  const link = card.querySelector(".card-title a");
  link.href = `?ad=${ad.id}`;
  link.textContent = ad.title;
  card.querySelector(".card-snippet").textContent = ad.text;
  return card;
};

window.makeCard = (ad) => {
  const card = document.createElement("article");
  card.className = "card";
  const title = document.createElement("h2");
  title.className = "card-title";
  const text = document.createElement("p");
  text.className = "card-snippet";
  title.append(document.createElement("a"));
  card.append(title, text);
  return window.fill(card, ad);
};

/** Cards for the ads from..to-1. */
window.makeCards = (from, to) => Array.from({ length: to - from }, (_, index) => window.makeCard(window.adAt(from + index)));
