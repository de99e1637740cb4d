/** Full text of each ad of the board, by its id. Title, pay, employer and place stand in the card itself. */
export const fullTexts = {
  b01: `Лаунж-бар в центре Дубая набирает новую группу. Требуются девушки 18–27 лет, приятная внешность, опыт не нужен, всему научим.

Что делать: встречать гостей, общаться за столиком, заказывать напитки. Вы получаете процент с напитков, в среднем выходит от 3 500 $ в месяц. Без интима!

Что даём: визу делаем мы, перелёт оплачивается, встретим в аэропорту, квартира с девочками рядом с баром.

Фото в полный рост, рост и вес присылайте сразу. Писать только в Telegram @example_lounge, звонки не принимаем.`,
  b02: `«Быстроног» привозит еду из кафе и продукты из магазинов. Нам нужны курьеры во всех районах Алматы.

Что делать: принять заказ в приложении, забрать его в кафе, отвезти клиенту, поставить отметку.

Условия: смены от трёх часов, до 22 000 ₸ в день, выплаты каждый день. Договор подписываем в офисе, термосумку и дождевик выдаём бесплатно, на смене вы застрахованы. Опыт не нужен.

Регистрация в приложении «Быстроног Курьер» из магазина приложений или в офисе на ул. Пробной, 12, будни с 9 до 18. Телефон +7 700 000 00 02.`,
  b03: `We are opening a new office in Sihanoukville, Cambodia, and need customer service operators who speak English.

Your work: chat with clients from Europe, typing, simple reports. No experience needed, full training given. A short typing test by video, then you fly within days.

We cover everything: air ticket, visa, room and meals in our building, airport pick-up. $1,800 base, up to $2,500 with bonus, part of it can be paid in USDT.

Only Telegram: @example_hr_asia`,
  b04: `Ресторан «Синий абрикос» ищет администратора-хостес в дневную смену.

Обязанности: встретить и рассадить гостей, вести книгу брони, следить за чистотой зала, решать вопросы гостей вместе с менеджером.

Нужны русский и казахский языки, опыт в сервисе от полугода, грамотная речь.

Условия: 5/2 с 10 до 19, 220 000–260 000 ₸ на руки, оформление по ТК РК, отпуск, больничный, питание. Развозка после 22:00.

Собеседование в ресторане: ул. Примерная, 25, тел. +7 700 000 00 04.`,
  b05: `Нужны пешие курьеры в свой район, 2 часа в день, когда удобно.

Забираешь пакет, раскладываешь по точкам, делаешь фото и скидываешь координаты в чат. С людьми встречаться не нужно, никто не узнает. Куратор обучает и всегда на связи.

Залог 20 000 ₸, возвращается после первой недели. Оплата в крипте каждый день, от 45 000 ₸. Полная анонимность.

Писать в тг @example_kurator`,
  b06: `ТОО «Дом и полка» продаёт товары для кухни на трёх площадках. Ищем менеджера маркетплейса в офис.

Обязанности: создавать карточки товаров, следить за остатками и ценами, отвечать на отзывы покупателей, поднимать рейтинг магазина сервисом, считать юнит-экономику.

Требования: опыт от года, Excel, внимательность к цифрам.

Условия: 5/2, офис на ул. Складской, 3, оклад 300 000–380 000 ₸ и квартальная премия, трудовой договор. Резюме: hr@domipolka.example`,
  b07: `Travel Boost Sample is looking for online assistants. All you need is a phone.

You rate hotels, like posts and write short reviews. You are paid for every like, 20 minutes a day, $60–120 per day, no experience needed.

Tasks come in sets of 40, commission per task. To unlock the next set you recharge your account; the money comes back together with your profit.

Write to our manager on Telegram @example_tasks or on WhatsApp.`,
  b08: `ТОО «Тау-Образец Сервис» обслуживает насосные станции. В бригаду нужен слесарь-ремонтник.

Обязанности: ремонт насосов, компрессоров и запорной арматуры, чтение чертежей, ведение журнала.

Требования: разряд не ниже четвёртого, опыт от трёх лет, удостоверение по безопасности.

Условия: вахта 30/30, 480 000 ₸ на руки, проезд, проживание в вахтовом посёлке и трёхразовое питание за счёт компании, спецодежда, медосмотр, страхование. Оформление по ТК РК.

БИН 271240000003, отдел кадров +7 700 000 00 08.`,
  b09: `Агентство «Виза-Пример» отправляет на сезонную работу в Великобританию: сбор ягод и овощей за границей, без опыта и языка, возраст не важен.

Рабочая виза гарантирована, без отказа, у нас свои люди в посольстве.

Сначала деньги, потом место: регистрационный взнос 90 000 ₸ и оплата оформления документов, перевод на карту менеджера. После оплаты вносим вас в список. Осталось 7 мест, выезд через 10 дней.

WhatsApp +7 700 000 00 09`,
  b10: `The Kallisto Example Hotel (120 rooms) is looking for two kitchen helpers from May to October.

Duties: washing up, preparing vegetables, keeping the kitchen and the cold store clean. 40 hours a week, one full day off, overtime paid.

We offer €1,050 net per month, a shared room for two and three meals by contract, social insurance (EFKA). The contract is written in Greek and Russian and signed before you travel. We never charge candidates.

Apply through EURES or kallisto-hotel.example/jobs, questions to the head chef: kitchen@kallisto-hotel.example`,
  b11: `Мастерская подарков ищет людей на упаковку мыла на дому.

Материал привезём, готовое заберём сами. Коробочка складывается за минуту, платим за каждую сотню, выходит до 9 000 ₸ в день.

Перед началом нужно оплатить доставку материала и страховку, 9 500 ₸. Сумма возвращается после второй партии.

Звонить с 10 до 19: +7 700 000 00 11.`,
  b12: `We are looking for a calm, cheerful nanny for our son, who is four.

You pick him up from kindergarten at 13:00, give him lunch, take a walk and play until 18:30. Five days a week, you go home every evening. Sick days and holidays are paid.

1,800 ₸ per hour. Please bring references from one or two families. We live near the botanical garden.

Call or WhatsApp +7 700 000 00 12.`,
  b13: `На склад косметики требуются упаковщики: собрать коробку, наклеить маркировку, поставить на паллету.

Смены по 11 часов, 280 000 ₸ в месяц, общежитие рядом со складом, обеды.

Правила: при заселении паспорт сдаёте администратору, вернём в конце вахты. Территория закрытая, выход только по пропускам.

Бригадир: +7 700 000 00 13.`,
  b14: `Магазин «Дубайский шоколад» открывается в ТРЦ «Четыре ветра». Нужны два продавца.

Обязанности: консультировать покупателей, работать на кассе, выкладывать товар, следить за сроками годности.

Условия: 2/2 с 10 до 22, 190 000 ₸ и процент с продаж, оформление с первого дня, пенсионные взносы, скидка на сладкое.

ТОО «Сладкий угол», тел. +7 700 000 00 14.`,
  b15: `Lantern Example School teaches English to children aged 6 to 12 and is looking for a teacher from February.

You need a bachelor's degree, a TEFL certificate, two years with young learners and a clean police record.

We offer ฿38,000 per month, 22 lessons a week, health insurance and a one-year contract. The school applies for your Non-B visa and work permit before you arrive; you rent your own flat and we help you find one.

Send your CV and a lesson plan to jobs@lantern-school.example`,
  b16: `Кофейня «Тихий пар» ищет бариста в утреннюю смену.

Варить кофе, следить за чистотой бара, принимать поставки молока и выпечки. Смены с 7:30 до 15:30, пять дней в неделю.

185 000 ₸ и чаевые, обучение оплачиваем, медкнижку оформляем за свой счёт. Договор с первого дня.

Приходите познакомиться: ул. Парковая, 9, будни после 15:30, или звоните +7 700 000 00 16.`,
};
