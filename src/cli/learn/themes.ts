/**
 * What words of the lexicon speak of, so that a person can be told. A word belongs to the first theme that has a beginning of it, a pair
 * to the first theme that has a beginning of either word. They name weights and change none.
 */
const themes: Record<string, readonly [name: string, beginnings: string][]> = {
  en: [
    ["asks for personal data", "passport bank account ssn licen identif birth credit personal card cheque check background drug"],
    [
      "pay promised",
      "earn income money pay paid salar weekly monthly wage cash bonus commission per hour hourly daily benefit dollar rate",
    ],
    ["home and spare time", "home remote online internet comput part time flexib spare anywhere own schedul freelanc"],
    ["easy, for everybody", "easy simpl no without anyone everyone any beginn entry basic train learn quick guarante opportun"],
    ["hurry", "urgent immedi asap now today soon fast start hurry limit instant"],
    ["calls to write or ring", "contact call text email mail send reply apply click link visit resume interview phone interest"],
    ["speaks to the reader", "you your yourself we our us i my me"],
    [
      "what the work is",
      "respons dut task role project develop design engin manag sale market custom service product team support assist data process operat oper report admin office maint equip",
    ],
    [
      "what is asked for",
      "require requir skill experi knowled qualif degree educat school diploma univers colleg abilit able must prefer year communic excel strong proven",
    ],
    ["who the firm is", "compan firm client business industr startup culture mission world global partner lead found grow"],
  ],
  ru: [
    [
      "pay promised",
      "заработ зараб доход оплат плач плат деньг денег руб рубл тыс зп зарплат выплат прибыл ставк долл бакс к # получ процент",
    ],
    ["easy, for everybody", "легк прост люб без обуч новичк опыт кажд всему научим научу бесплат гарант возраст стабил"],
    ["home and spare time", "удален онлайн дом дистанц подработ свободн время часа часов час врем телефон интернет совмещ график"],
    ["calls to write", "пиш напиш лс личк личн сообщ бот канал ссылк подроб обращ звон кому интерес отпис свяж директ плюс"],
    ["people are gathered", "ищу ищем нужн набор набир наби команд партнер люд человек парт требу желающ треб сотруд приглаш возьм"],
    ["day labour", "сегодн завтр разгруз грузч груз перен помоч помощ демонтаж убор снег двор копа склад выход смен сейчас"],
    ["crypto and trading", "крипт бирж арбитраж трейд инвест usdt p2p валют цифров вложен актив рын"],
    ["speaks to the reader", "вы вас вам ваш ты теб твой мы наш я мне мой"],
    ["what the work is", "обязан выполн работ должн задач контрол ведени обслуж продаж клиент продук разраб проект систем"],
    ["what is asked for", "требов знан образ навык умен ответст стаж квалиф владен диплом документ"],
    ["who the firm is", "компан предпри организ ооо услов оформл договор официал социал отпуск офис"],
  ],
};

const bait = "other wording of bait";
const ordinary = "other ordinary wording";

/** The theme of a word or pair; words no theme has are filed by what they speak for. */
export function themeOf(language: string, entry: string, weight: number): string {
  const words = entry.split(" ");
  const known = (themes[language] ?? []).find(([, beginnings]) =>
    beginnings
      .split(" ")
      .some((beginning) => words.some((word) => (beginning.length > 2 ? word.startsWith(beginning) : word === beginning))),
  );
  return known?.[0] ?? (weight > 0 ? bait : ordinary);
}

/** Themes in the order they are written. */
export function themeOrder(language: string): string[] {
  return [...(themes[language] ?? []).map(([name]) => name), bait, ordinary];
}
