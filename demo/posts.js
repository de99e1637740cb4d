/** Posts of the feed, newest first. All of them are invented. */
export const posts = [
  {
    id: "p01",
    lang: "ru",
    author: "Мама двоих",
    date: "2026-11-21T18:40:00",
    text: `Продам коляску 2 в 1, цвет серый 👶
Состояние хорошее, колёса накачаны, дождевик в подарок. 45 000 ₸, самовывоз из Аксая.`,
  },
  {
    id: "p02",
    lang: "en",
    author: "New Start Sample",
    date: "2026-11-21T15:34:00",
    text: `Our partners abroad are looking for people: warehouse and cleaning work in Germany 🧹
Free accommodation and meals, flight paid, visa arranged, airport pick-up.

Ask in the comments about the next group.`,
  },
  {
    id: "p03",
    lang: "ru",
    author: "Молодёжный центр района",
    date: "2026-11-21T15:23:00",
    text: `Летний трудовой отряд акимата для подростков 14–17 лет 🌳
Озеленение парков, 4 часа в день, договор и согласие родителей обязательны, 90 000 ₸ за месяц.

Заявления принимаем в школе и в молодёжном центре, каб. 3.`,
  },
  {
    id: "p04",
    lang: "en",
    author: "Evening Shifts Sample",
    date: "2026-11-21T14:18:00",
    text: `Walking couriers needed, evenings only 🚶
Hide small packages, take a photo and send the coordinates. You never meet anyone.
A curator trains you in the chat. Refundable deposit of $60, paid in crypto after every shift.
Totally anonymous, no questions asked.

Telegram @example_drops`,
  },
  {
    id: "p05",
    lang: "ru",
    author: "Электросети района",
    date: "2026-11-21T13:14:00",
    text: `⚡ В среду с 9:00 до 13:00 отключат свет на улицах Садовой, Пробной и Фабричной. Плановый ремонт подстанции. Лифты работать не будут, зарядите телефоны.`,
  },
  {
    id: "p06",
    lang: "ru",
    author: "Инкассация «Пример»",
    date: "2026-11-21T12:50:00",
    text: `Кассир-инкассатор, пересчёт наличных, сутки/трое 🚐
Лицензия на охранную деятельность, официальное оформление, страхование жизни. 280 000 ₸.

Отдел кадров: ул. Банковская, 2, +7 700 000 00 64`,
  },
  {
    id: "p07",
    lang: "ru",
    author: "Вахта-Пример",
    date: "2026-11-21T10:39:00",
    text: `Требуются мойщицы и упаковщики на рыбный цех, вахта 60/30 🐟
Общежитие на территории, питание три раза в день.
Паспорт сдаёте администратору при заселении, вернём в конце вахты.
Зарплата 350 000 тенге.

+7 700 000 00 33`,
  },
  {
    id: "p08",
    lang: "en",
    author: "Slow Travel Notes",
    date: "2026-11-21T08:52:00",
    text: `Three weeks in Thailand, done 🌴 Night train to Chiang Mai, no visa for our passport, mango rice every day. Photos of the temples are on the blog.`,
  },
  {
    id: "p09",
    lang: "ru",
    author: "Дальняк-Образец, автопарк",
    date: "2026-11-21T07:00:00",
    text: `Водитель-международник, категория CE 🚛
60–70 центов за километр, рейсы Казахстан — Европа, стаж от двух лет, чип-карта тахографа. С шенгеном поможем, загранпаспорт нужен свой.

Автопарк «Дальняк-Образец», +7 700 000 00 60`,
  },
  {
    id: "p10",
    lang: "en",
    author: "Boost Sample Crew",
    date: "2026-11-21T05:02:00",
    text: `Remote job, flexible hours 🏡
Product boosting and app optimization tasks: sets of 40, commission per task.
Earn $80 a day from your phone, no experience.
Charge up your account to unlock the next set, withdraw any time.

Text our manager on WhatsApp.`,
  },
  {
    id: "p11",
    lang: "en",
    author: "Town News",
    date: "2026-11-21T04:33:00",
    text: `Scam alert from the city police 🚨
Beware of posts that offer a job in Cambodia or Myanmar with a free ticket and a visa. People were held in guarded compounds and their passports were taken away. Never pay a processing fee and do not hand over your passport.

Share this with your neighbours.`,
  },
  {
    id: "p12",
    lang: "en",
    author: "Home Staff Sample",
    date: "2026-11-21T01:58:00",
    text: `Housemaid wanted for a family in Kuwait 🏠
Live-in, cooking and cleaning for six people, two-year contract, 300 dollars a month.
We keep your passport until the contract ends, so nothing gets lost.

Call +7 700 000 00 34`,
  },
  {
    id: "p13",
    lang: "ru",
    author: "ТРЦ «Четыре ветра»",
    date: "2026-11-20T23:06:00",
    text: `Требуется охранник в ТРЦ «Четыре ветра» 🛡️
Сутки через трое, 180 000 ₸, форму выдаём. Нужно удостоверение охранника.

Служба безопасности, +7 700 000 00 57`,
  },
  {
    id: "p14",
    lang: "ru",
    author: "Отель-бонус, HR",
    date: "2026-11-20T22:05:00",
    text: `Удалённая подработка с телефона 📱
Нужно ставить лайки отелям и оценивать товары, 15–20 минут в день.
Платим за каждый лайк, выплата сразу.
Чтобы открыть VIP-задание, пополнить баланс, деньги вернутся вместе с комиссией за задание.

Пишите менеджеру в Telegram @example_like_team`,
  },
  {
    id: "p15",
    lang: "ru",
    author: "Языковой кружок",
    date: "2026-11-20T19:02:00",
    text: `Курсы английского для взрослых, вечерняя группа 📚
Вторник и четверг в 19:00, восемь человек. Первое занятие бесплатно, потом 24 000 ₸ в месяц, учебник свой.`,
  },
  {
    id: "p16",
    lang: "ru",
    author: "Завод металлоконструкций",
    date: "2026-11-20T17:42:00",
    text: `Требуется сварщик полуавтоматической сварки, 5 разряд ⚙️
5/2, цех на ул. Заводской, 1. 350 000–450 000 ₸, спецодежда, столовая, ДМС после испытательного срока.

ТОО «Каркас-образец», +7 700 000 00 67`,
  },
  {
    id: "p17",
    lang: "ru",
    author: "Отели у моря",
    date: "2026-11-20T16:05:00",
    text: `Требуются девушки: официантки и горничные в отель, Турция 🌊
Рабочая виза не нужна, заедете по туристической визе, оформим на месте.
Смена 10 часов, чаевые ваши.

Подробности в ЛС.`,
  },
  {
    id: "p18",
    lang: "en",
    author: "Town Market",
    date: "2026-11-20T15:32:00",
    text: `Flea market this Saturday on Sample Square 🧺
Books, vinyl, plants and pancakes from 10:00 to 16:00. Tables are free, bring your own cloth.`,
  },
  {
    id: "p19",
    lang: "ru",
    author: "Банк «Образцовый»",
    date: "2026-11-20T14:02:00",
    text: `Представитель банка: доставка карт клиентам 💼
Встречи по городу, проверка документов, подпись договора. Оклад 200 000 ₸, проезд компенсируем, трудовой договор.

Вакансия на сайте bank-obraztsovy.example`,
  },
  {
    id: "p20",
    lang: "ru",
    author: "Ферма Кипр",
    date: "2026-11-20T12:26:00",
    text: `Разнорабочие на ферму, Кипр 🐐
Уход за козами, смена 12–16 часов, без выходных, проживание на территории.
Расчёт в конце контракта. За досрочный уход неустойка 1 500 $, за выход с фермы штраф.

+7 700 000 00 44`,
  },
  {
    id: "p21",
    lang: "en",
    author: "Old Boys FC",
    date: "2026-11-20T12:12:00",
    text: `Training moved to 20:00 tonight ⚽ The big pitch is flooded, we play on the small one. Bring a white and a dark shirt.`,
  },
  {
    id: "p22",
    lang: "ru",
    author: "Набор текста",
    date: "2026-11-20T10:17:00",
    text: `Набор текста на дому, 60 000 тенге в неделю ⌨️
Работа из дома, опыт не нужен, график любой.
Для оформления пришлите селфи с паспортом, номер карты и срок, потом код из СМС.

Пишите в тг @example_nabor`,
  },
  {
    id: "p23",
    lang: "ru",
    author: "Пункт выдачи на Садовой",
    date: "2026-11-20T09:36:00",
    text: `Ищем сотрудника в пункт выдачи заказов маркетплейса «Всё-Дома» 📦
ИП «Садовая-7», график 2/2 с 10 до 21, 180 000 ₸. Принимать коробки, выдавать заказы, следить за порядком.

Адрес: ул. Садовая, 7. Резюме на hr@sadovaya7.example`,
  },
  {
    id: "p24",
    lang: "ru",
    author: "Работа за рубежом",
    date: "2026-11-20T08:51:00",
    text: `🌍 Работа за границей 🌍
Набираем разнорабочих на склад в Польше. Опыт не нужен, язык не нужен, всему научим на месте.
💵 3 500 $ в месяц, жильё бесплатно.

Вопросы только в Telegram: @example_polska
Звонки не принимаем.`,
  },
  {
    id: "p25",
    lang: "ru",
    author: "Гульнара",
    date: "2026-11-20T07:37:00",
    text: `Соседи, посоветуйте хорошего детского стоматолога 🦷 Сын боится, нужен терпеливый врач. Район Алмалы, можно и в центре.`,
  },
  {
    id: "p26",
    lang: "ru",
    author: "Мельница «Колос-пример»",
    date: "2026-11-20T07:01:00",
    text: `На склад мельницы нужны кладовщик и фасовщик муки 🌾
Приём, учёт в 1С, отгрузка; 5/2, 210 000 ₸, развозка от вокзала. Оформление с первого дня.

ТОО «Колос-пример», +7 700 000 00 62`,
  },
  {
    id: "p27",
    lang: "ru",
    author: "Подработка город",
    date: "2026-11-20T06:48:00",
    text: `Нужны ребята на подработку: пешие курьеры 📦📍
2 часа в день, с людьми встречаться не надо, обучает куратор.
Берёшь пакет, относишь на точку, фото и координаты скидываешь в чат.
Залог 30 000, оплата в USDT каждый день. Полная анонимность.

тг @example_kurier_job`,
  },
  {
    id: "p28",
    lang: "ru",
    author: "Сауле",
    date: "2026-11-20T06:22:00",
    text: `Сдаю 1-комнатную квартиру на Тастаке 🏡
Девушкам или семейной паре, без животных. 160 000 ₸, предоплата за первый месяц и залог. Мебель, интернет, рядом школа.

Пишите в ватсап +7 700 000 00 71`,
  },
  {
    id: "p29",
    lang: "en",
    author: "Pinewood Example Software",
    date: "2026-11-20T04:12:00",
    text: `Senior backend developer (Go, PostgreSQL), relocation to Limassol, Cyprus 💻
Five years of experience, system design interview in two rounds. €5,500 gross, work permit and family visa handled by our lawyers, private health insurance.

careers@pinewood.example`,
  },
  {
    id: "p30",
    lang: "en",
    author: "Helpers Sample Page",
    date: "2026-11-20T01:57:00",
    text: `Hiring for work abroad ✈️
Factory and farm helpers for Poland and the Czech Republic.
No experience needed, no language required, any age.
💰 USD 4,200 per month, free accommodation and meals.

WhatsApp only, please do not call: wa.me/77000000021`,
  },
  {
    id: "p31",
    lang: "ru",
    author: "Салон «Прядь»",
    date: "2026-11-20T01:01:00",
    text: `Ищем моделей на стрижку 💇‍♀️
Мастер сдаёт экзамен в субботу, бесплатно, длина до плеч. Нужны двое на 11:00 и двое на 14:00.`,
  },
  {
    id: "p32",
    lang: "ru",
    author: "Вакансии Азия 24",
    date: "2026-11-19T21:56:00",
    text: `Требуются операторы чата и переводчики в онлайн-компанию 💻
Страна — Мьянма, офис рядом с границей Таиланда, встретим в Бангкоке.
Билет, виза, жильё и питание за счёт компании.
Нужны английский и уверенный набор текста.
Зарплата от 1 800 $ и бонусы.

Пишите в тг @example_asia_hr`,
  },
  {
    id: "p33",
    lang: "ru",
    author: "Беседа-Телеком",
    date: "2026-11-19T19:22:00",
    text: `Оператор контакт-центра в «Беседа-Телеком» ☎️
Отвечать на звонки абонентов, график 2/2. Обучение две недели, оно оплачивается. Оклад 230 000 ₸, соцпакет.

Анкета на сайте beseda-telecom.example`,
  },
  {
    id: "p34",
    lang: "ru",
    author: "Алина, кастинг",
    date: "2026-11-19T18:23:00",
    text: `Девушки, кто хочет поработать в Корее? 🇰🇷✨
Ищем хостес в караоке, Сеул. Возраст от 18 до 28 лет, приятная внешность, опыт не обязателен.
Общение с гостями, % с напитков, без интима.
Перелёт за счёт клуба, квартира с девочками.

Фото в полный рост присылайте в личку 💌`,
  },
  {
    id: "p35",
    lang: "en",
    author: "Daily Grin",
    date: "2026-11-19T16:18:00",
    text: `Interviewer: Where do you see yourself in five years?
Me: In the reflection of a very expensive coffee machine ☕😂`,
  },
  {
    id: "p36",
    lang: "ru",
    author: "ТОО «Ак-Терек образец»",
    date: "2026-11-19T13:57:00",
    text: `ТОО «Ак-Терек образец», Абайский район, ищет чабана с семьёй 🐑
250 000 ₸, отдельный дом, баня, уголь. Школа в посёлке, автобус утром. Трудовой договор, отпуск.

Звоните зоотехнику: +7 700 000 00 56`,
  },
  {
    id: "p37",
    lang: "en",
    author: "Farm Visa Sample",
    date: "2026-11-19T12:58:00",
    text: `Farm jobs in Australia 🇦🇺 guaranteed visa, no rejection!
Fruit picking and packing, room provided.
Pay the processing fee of $450 in advance via Western Union and your place is booked the same day.
Last seats in this group of workers.

Inbox me for details.`,
  },
  {
    id: "p38",
    lang: "ru",
    author: "Консьерж, дом 14",
    date: "2026-11-19T12:14:00",
    text: `Нашли ключи с брелоком-ёжиком у второго подъезда 🔑🦔 Лежат у консьержа, назовите, сколько ключей на связке.`,
  },
  {
    id: "p39",
    lang: "ru",
    author: "Быстроног, доставка еды",
    date: "2026-11-19T10:16:00",
    text: `«Быстроног» ищет курьеров в Алматы 🚲
Свой велосипед или авто, опыт не нужен. До 25 000 тг в день, ежедневные выплаты.
Термосумку выдаём бесплатно, договор подписываем в офисе на ул. Пробной, 12.

Начать можно сегодня: приложение «Быстроног Курьер» в магазине приложений.`,
  },
  {
    id: "p40",
    lang: "en",
    author: "Bright Sample Office",
    date: "2026-11-19T07:21:00",
    text: `We are recruiting digital sales and marketing executives for our office in Laos 🏙️
Short interview and a typing test, you can start at once.
Free flight, hotel room and visa, airport pick-up in Bangkok.
Customer chat in English; knowing crypto is a plus.
$2,000 base salary.

Telegram @example_globaljobs`,
  },
  {
    id: "p41",
    lang: "ru",
    author: "Двор смеётся",
    date: "2026-11-19T05:32:00",
    text: `— Почему ты опоздал на работу?
— Начальник, вы же сами сказали не читать газеты в рабочее время. Вот я дочитал дома 😄`,
  },
  {
    id: "p42",
    lang: "ru",
    author: "Стройка Юг",
    date: "2026-11-19T04:52:00",
    text: `Требуются строители, отделочники и повара в Мариуполь 🧱
Берём граждан Узбекистана и Кыргызстана, поможем с гражданством.
Трёхразовое питание, выезд в понедельник, 240 тыс. рублей в месяц.
Мы строители, не военные.

+7 700 000 00 40`,
  },
  {
    id: "p43",
    lang: "ru",
    author: "Агентство «Анимация-Образец»",
    date: "2026-11-19T03:00:00",
    text: `Аниматор в отель 5*, Анталья, сезон май–октябрь 🎈
Агентство «Анимация-Образец»: рабочая виза (çalışma izni), контракт подписываем до вылета, 700 $ в месяц, комната на двоих.
Нужен опыт с детьми и английский B1.

Офис: ул. Пробная, 30. Почта work@animation.example`,
  },
  {
    id: "p44",
    lang: "ru",
    author: "Рабочий дом «Причал-пример»",
    date: "2026-11-19T01:02:00",
    text: `Негде жить? Звони! ☎️
Рабочий дом «Причал-пример»: работа с проживанием, питание три раза, деньги каждый день.
Берём тех, кто попал в трудную жизненную ситуацию, поможем с восстановлением документов.
Разнорабочие, скотники, на кирпичный завод.

+7 700 000 00 36`,
  },
  {
    id: "p45",
    lang: "ru",
    author: "Тимур",
    date: "2026-11-18T23:57:00",
    text: `Ищу работу! 🙋‍♂️
Электрик, допуск до 1000 В, стаж девять лет, есть права категории B. Рассмотрю 5/2 или сменный график в Алматы.`,
  },
  {
    id: "p46",
    lang: "en",
    author: "Dana, Orbita district",
    date: "2026-11-18T23:46:00",
    text: `Looking for a part-time babysitter in the Orbita district 🧸
Two girls, 3 and 6, Tuesdays and Thursdays from 15:00 to 19:00. 1,900 ₸ per hour, you go home in the evening.
References welcome.

Call or WhatsApp +7 700 000 00 52`,
  },
  {
    id: "p47",
    lang: "en",
    author: "Korea Jobs Sample",
    date: "2026-11-18T22:26:00",
    text: `Factory and hotel staff for South Korea 🏭
A tourist visa is enough, no work permit needed, we convert it later.
No language required. Batch leaving this week.

WhatsApp only: wa.me/77000000043`,
  },
  {
    id: "p48",
    lang: "ru",
    author: "Новости города",
    date: "2026-11-18T19:44:00",
    text: `Полиция предупреждает: осторожно, мошенники предлагают «лёгкую работу» 🚨
В чатах зовут курьером за большие деньги, просят залог и фото с координатами или берут карту в аренду. Не отправляйте предоплату, не отдавайте паспорт и не сообщайте код из СМС. За участие в сбыте наркотиков грозит срок.

Если вам сделали такое предложение, звоните 102.`,
  },
  {
    id: "p49",
    lang: "en",
    author: "Findwell Example",
    date: "2026-11-18T18:16:00",
    text: `Search quality rater, remote, Russian and English 🔎
You compare search results by a written guideline, about 20 hours a week. Service contract, paid monthly by bank transfer with tax withheld, qualification test first.

Apply at findwell.example/jobs`,
  },
  {
    id: "p50",
    lang: "en",
    author: "Star Sample Shows",
    date: "2026-11-18T18:00:00",
    text: `Dancers and hostesses wanted for a night club in Bahrain 💃
Girls 18–25, good looking and outgoing. No training needed.
Travel and flat are paid by the employer, drinks commission on top.

Send a full-body photo, height and weight by DM.`,
  },
  {
    id: "p51",
    lang: "ru",
    author: "Ержан",
    date: "2026-11-18T16:56:00",
    text: `Спасибо бригаде скорой, которая приехала ночью на Фабричную, 12 🚑 Папе уже лучше. Вы настоящие люди!`,
  },
  {
    id: "p52",
    lang: "ru",
    author: "Корея по квоте",
    date: "2026-11-18T15:58:00",
    text: `🇰🇷 Работа на заводе в Корее, берём за границу без экзамена!
Виза 100 %, без отказа, поможем пройти тест.
Вступительный взнос 350 000 тенге: половина сразу, половина потом.
Зарплата от 2 000 $. Количество мест ограничено.

Пишите в ЛС.`,
  },
  {
    id: "p53",
    lang: "ru",
    author: "Цех «Иголка»",
    date: "2026-11-18T14:07:00",
    text: `В цех «Иголка» требуются женщины-швеи 🧵
Пошив школьной формы, сдельно, в среднем 260 000–320 000 ₸. Есть общежитие для иногородних, 15 000 ₸ в месяц.

ул. Фабричная, 18, вход со двора. +7 700 000 00 55`,
  },
  {
    id: "p54",
    lang: "ru",
    author: "Тема дня",
    date: "2026-11-18T11:22:00",
    text: `Подработка без вложений 📲
Сдай WhatsApp или Telegram в аренду, платим от 8 000 в день за аккаунт.
От тебя только код для входа, остальное делаем сами. Выплаты ежедневно.

@example_akk`,
  },
  {
    id: "p55",
    lang: "ru",
    author: "Ищем Барсика",
    date: "2026-11-18T08:27:00",
    text: `Пропал кот! 🐈
Рыжий, белая грудка, откликается на Барсика. Ушёл в субботу со двора на ул. Садовой. Очень скучаем, вознаграждение.

+7 700 000 00 72`,
  },
  {
    id: "p56",
    lang: "en",
    author: "Quiet Steam Coffee",
    date: "2026-11-18T05:49:00",
    text: `We are hiring a barista ☕
Morning shifts from 7:30 to 15:30, five days a week, 190 000 ₸ plus tips. We teach latte art, training days are paid.

Drop your CV at the counter: 9 Sample Avenue.`,
  },
  {
    id: "p57",
    lang: "ru",
    author: "Кэш-студент",
    date: "2026-11-18T05:13:00",
    text: `Подработка для студентов, лёгкие деньги 💳
Аренда карты на неделю, платим 50 000.
Нужно только принимать переводы и отправлять их дальше. Это легально.

Пиши «хочу» в директ.`,
  },
  {
    id: "p58",
    lang: "ru",
    author: "Сладкая кухня",
    date: "2026-11-18T04:52:00",
    text: `Рецепт: «дубайский шоколад» дома 🍫
Катаифи обжарить до золотистого цвета, смешать с фисташковой пастой, залить шоколадом и убрать в холод на два часа.`,
  },
  {
    id: "p59",
    lang: "ru",
    author: "Кафе «Сорока-пример»",
    date: "2026-11-18T04:04:00",
    text: `Кафе «Сорока-пример» (Астана) ищет хостес 🌿
Встречать гостей, вести бронь, рассаживать за столики. График 2/2, трудовой договор, 200 000 ₸ и питание.

Приходите на собеседование: пр. Примерный, 40, будни с 11 до 16.`,
  },
  {
    id: "p60",
    lang: "ru",
    author: "Студия маникюра на Пробной",
    date: "2026-11-18T02:59:00",
    text: `Требуется администратор в студию маникюра 💅
Сначала платное обучение — 35 000 тенге, внести до пятницы, потом стажировка.
Форму купить самостоятельно. График 2/2, 160 000 тенге.

ул. Пробная, 5, тел. +7 700 000 00 46`,
  },
  {
    id: "p61",
    lang: "ru",
    author: "Попутчики",
    date: "2026-11-18T00:55:00",
    text: `Еду в Бишкек в пятницу в 7 утра, есть два места 🚗 Багаж небольшой, без курения. Кордай проходим по паспорту, бензин пополам.`,
  },
  {
    id: "p62",
    lang: "en",
    author: "Craft Sample",
    date: "2026-11-17T23:38:00",
    text: `Assemble pens at home ✒️ We bring the parts and collect the finished boxes.
You pay delivery of materials first: 7,000 tenge. After that 12 tenge for each pen.

Phone +7 700 000 00 48, 10:00–18:00`,
  },
  {
    id: "p63",
    lang: "ru",
    author: "ТОО «Степной образец»",
    date: "2026-11-17T23:25:00",
    text: `ТОО «Степной образец» приглашает повара на вахту 15/15, Карагандинская область 🍲
Проезд, проживание и трёхразовое питание за счёт компании, 330 000 ₸ на руки.
Нужны диплом повара и медкнижка. Оформление по ТК РК, БИН 271240000003.

Отдел кадров: +7 700 000 00 51`,
  },
  {
    id: "p64",
    lang: "ru",
    author: "Рыбный завод, набор",
    date: "2026-11-17T20:38:00",
    text: `Срочный выезд! Требуются женщины на упаковку рыбы, завод в Норвегии 🐟
Группа выезжает в понедельник. Смена 8 часов, общежитие платное.

Звоните: +7 700 000 00 45`,
  },
  {
    id: "p65",
    lang: "ru",
    author: "Телефоны с рук",
    date: "2026-11-17T19:03:00",
    text: `Продаю телефон, 128 ГБ, в чехле с первого дня 📱
Батарея держит, коробка и зарядка есть. 95 000 тг, без торга. Пишите в тг @example_phone`,
  },
  {
    id: "p66",
    lang: "en",
    author: "Domaine Exemple",
    date: "2026-11-17T17:37:00",
    text: `Grape harvest in Champagne, France, September 🍇
No experience needed. €12.02 per hour, 35 hours a week, campsite place with kitchen free, TESA contract from day one. Bring gloves and rain boots.

Domaine Exemple, farm office +7 700 000 00 65, mail vendanges@domaine.example`,
  },
  {
    id: "p67",
    lang: "en",
    author: "Easy Office Sample",
    date: "2026-11-17T15:48:00",
    text: `Payment agent, work from home 🏦
Receive and forward payments through your own bank account, keep 10 %.
One hour a day, no experience needed. We need bank accounts in any country.

Type + below and we write to you.`,
  },
  {
    id: "p68",
    lang: "ru",
    author: "Центр крови",
    date: "2026-11-17T15:19:00",
    text: `Центр крови приглашает доноров 🩸
Нужны все группы, особенно отрицательный резус. При себе паспорт, накануне не есть жирного. Компенсация по закону, будни с 8 до 12.`,
  },
  {
    id: "p69",
    lang: "ru",
    author: "Теплицы Греция",
    date: "2026-11-17T14:49:00",
    text: `Набираем людей в теплицы и на сбор клубники, Греция 🍓
Визу делаем мы, билеты покупаем мы, встретим в аэропорту.
Виза и перелёт в кредит: вычтем из зарплаты за первые три месяца.
Жильё рядом с полем.

WhatsApp +7 700 000 00 35`,
  },
  {
    id: "p70",
    lang: "en",
    author: "Room finder",
    date: "2026-11-17T14:15:00",
    text: `Room for rent near the university 🛏️
Quiet flat with two students, 85 000 ₸ a month, one month deposit. No smoking. Available from 1 December.`,
  },
];
