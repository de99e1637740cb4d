import { describe, expect, it } from "vitest";
import { compilePhrases } from "../../src/core/match/phrase-finder.ts";

/** What one phrase finds, as it stands in the text; the same stretch read in two ways counts once. */
function found(phrase: string, text: string): string[] {
  const slices = compilePhrases([phrase])
    .find(text)
    .map(({ start, end }) => `${start} ${text.slice(start, end)}`);
  return [...new Set(slices)].map((slice) => slice.slice(slice.indexOf(" ") + 1));
}

type Example = readonly [phrase: string, text: string, slice: string];

describe("disguises that are taken off, with the exact words of the text", () => {
  it.each<Example>([
    ["курьер*", "Нужен кур🔥ьер срочно", "кур🔥ьер"],
    ["курьер*", "Нужен кур*ьера нет", "кур*ьера"],
    ["курьер*", "Нужен кур.ьер срочно", "кур.ьер"],
    ["курьер*", "Нужен кур_ьер срочно", "кур_ьер"],
    ["курьер*", "Нужен кур⭐️ьер срочно", "кур⭐️ьер"],
    ["кладмен*", "ищем к*л*а*дмена", "к*л*а*дмена"],
  ])("a sign inside a word: %s in %j", (phrase, text, slice) => {
    expect(found(phrase, text)).toEqual([slice]);
  });

  it.each<Example>([
    ["паспорт", "сдать п.а.с.п.о.р.т сразу", "п.а.с.п.о.р.т"],
    ["паспорт", "сдать п а с п о р т сразу", "п а с п о р т"],
    ["паспорт", "сдать п-а-с-п-о-р-т сразу", "п-а-с-п-о-р-т"],
    ["паспорт", "сдать П А С П О Р Т сразу", "П А С П О Р Т"],
    ["паспорт", "сдать п_а_с_п_о_р_т сразу", "п_а_с_п_о_р_т"],
    ["паспорт", "сдать п\u00a0а\u00a0с\u00a0п\u00a0о\u00a0р\u00a0т сразу", "п\u00a0а\u00a0с\u00a0п\u00a0о\u00a0р\u00a0т"],
    ["паспорт", "п а с п о р т", "п а с п о р т"],
    ["passport", "hand over your p a s s p o r t today", "p a s s p o r t"],
    ["сдать паспорт сразу", "Надо сдать п а с п о р т сразу.", "сдать п а с п о р т сразу"],
    ["сдать … сразу", "Надо сдать п а с п о р т сразу.", "сдать п а с п о р т сразу"],
  ])("letters one by one: %s in %j", (phrase, text, slice) => {
    expect(found(phrase, text)).toEqual([slice]);
  });

  it.each<Example>([
    ["срочно", "Сроооочно, пишите", "Сроооочно"],
    ["паспорт", "сдать паспоооорт", "паспоооорт"],
    ["срочно", "СРОЧНООООО!!!", "СРОЧНООООО"],
    ["urgent", "uuuurgent hiring", "uuuurgent"],
  ])("stretched letters: %s in %j", (phrase, text, slice) => {
    expect(found(phrase, text)).toEqual([slice]);
  });

  it.each<Example>([
    ["опыт", "0пыт не нужен", "0пыт"],
    ["опыт не нужен", "Здесь 0пыт не нужен", "0пыт не нужен"],
    ["паспорт", "сдать п4спорт", "п4спорт"],
    ["зарплата", "3арплата каждый день", "3арплата"],
    ["passport", "your pa55port please", "pa55port"],
    ["работа", "легкая раб0та", "раб0та"],
  ])("digits for letters: %s in %j", (phrase, text, slice) => {
    expect(found(phrase, text)).toEqual([slice]);
  });

  it.each<Example>([
    ["паспорт", "сдать пaспорт сразу", "пaспорт"],
    ["паспорт", "сдать ПACПОРТ сразу", "ПACПОРТ"],
    ["passport", "your раsѕрort now", "раsѕрort"],
    ["passport", "your ραssροrt now", "ραssροrt"],
    ["набираем", "нaбuрaем людей", "нaбuрaем"],
    ["passport", "your ＰＡＳＳＰＯＲＴ now", "ＰＡＳＳＰＯＲＴ"],
    ["passport", "your 𝐩𝐚𝐬𝐬𝐩𝐨𝐫𝐭 now", "𝐩𝐚𝐬𝐬𝐩𝐨𝐫𝐭"],
    ["passport", "your 𝓹𝓪𝓼𝓼𝓹𝓸𝓻𝓽 now", "𝓹𝓪𝓼𝓼𝓹𝓸𝓻𝓽"],
    ["passport", "your ⓟⓐⓢⓢⓟⓞⓡⓣ now", "ⓟⓐⓢⓢⓟⓞⓡⓣ"],
    ["passport", "your ᴘᴀꜱꜱᴘᴏʀᴛ now", "ᴘᴀꜱꜱᴘᴏʀᴛ"],
    ["passport", "your ᴘᴀssᴘᴏʀᴛ now", "ᴘᴀssᴘᴏʀᴛ"],
    ["passport", "your pässpórt now", "pässpórt"],
  ])("letters of other shapes: %s in %j", (phrase, text, slice) => {
    expect(found(phrase, text)).toEqual([slice]);
  });

  it.each<Example>([
    ["паспорт", "сдать пас\u00adпорт сразу", "пас\u00adпорт"],
    ["паспорт", "сдать пас\u200bпорт сразу", "пас\u200bпорт"],
    ["паспорт", "сдать пас\u2060порт сразу", "пас\u2060порт"],
    ["паспорт", "сдать \u200fп\u200fа\u200fспорт\u200f сразу", "п\u200fа\u200fспорт"],
    ["паспорт", "сдать \u202eпас\u202cпорт сразу", "пас\u202cпорт"],
    ["паспорт", "сдать п\u0336а\u0336с\u0336порт\u0336 сразу", "п\u0336а\u0336с\u0336порт"],
    ["жилье", "есть жилье\u0308 и ЖИЛЬЁ".slice(0, 12), "жилье"],
    ["паспорт", "сдать п\ufe0fаспорт сразу", "п\ufe0fаспорт"],
  ])("characters nobody sees: %s in %j", (phrase, text, slice) => {
    expect(found(phrase, text)).toEqual([slice]);
  });

  it.each<Example>([
    ["argent", "payer l'argent demandé", "l'argent"],
    ["verser … argent", "verser tout d’argent ici", "verser tout d’argent"],
    ["documenti azienda", "documenti dell'azienda", "documenti dell'azienda"],
    ["l'argent", "payer l'argent demandé", "l'argent"],
  ])("a word behind its article: %s in %j", (phrase, text, slice) => {
    expect(found(phrase, text)).toEqual([slice]);
  });

  it.each([
    ["worry", "n'worry"],
    ["zbek", "o'zbek tili"],
    ["lumot", "ma'lumot"],
  ])("no other beginning of a word is taken off: %s in %j", (phrase, text) => {
    expect(found(phrase, text)).toEqual([]);
  });

  it.each([..."'’‘ʼʻ`´′＇"])("the apostrophe %s inside a word", (apostrophe) => {
    expect(found("don't pay", `We don${apostrophe}t pay`)).toEqual([`don${apostrophe}t pay`]);
    expect(found("п'ять", `за п${apostrophe}ять днів`)).toEqual([`п${apostrophe}ять`]);
    expect(found("dont", `Don${apostrophe}t`)).toEqual([`Don${apostrophe}t`]);
  });
});

/** Words whose finding in ordinary text would be a false alarm. */
const words = ["паспорт*", "виза", "опыт", "visa", "passport", "зарплат*", "курьер*", "срочно", "закладк*", "usa", "сидеть"];

describe("ordinary text that hides nothing", () => {
  it.each([
    "а в и з а будет позже",
    "я и в и з а к о",
    "а б у в и з а",
    "оплата 300 т.р. в месяц",
    "з/п и о графике",
    "з/п, д/с, б/у, в/о, н/р",
    "и т. д. и т. п.",
    "а и б сидели на трубе",
    "товары X5 Y12 B52 K9",
    "made in U.S.A. and the U.K.",
    "e.g. cooks, i.e. people",
    "глава I, II, III, IV, V, VI",
    "размеры S M L XL",
    "категории B, C, D, E",
    "А. С. Пушкин и Л. Н. Толстой",
    "В. И. Ленин",
    "a) cook b) driver c) guard",
    "а) повар б) водитель в) сторож",
    "1) повар 2) водитель 3) сторож",
    "с 9 до 5 p.m. or a.m.",
    "C++, C#, 1C",
    "печать 3D, кино в 4D",
    "стул б/у, стол б.у.",
    "к.т.н., д.м.н. и. о. ректора",
    "2/2, 5/2, 6/1",
    "вид\nзабор",
    "ви за забором",
    "о п ы так сказать",
    "vi sa",
    "пас. порт",
    "на пас, порт и море",
    "оп ыт",
  ])("%j", (text) => {
    expect(words.filter((phrase) => found(phrase, text).length > 0)).toEqual([]);
  });

  // Each text beside the very word its pieces would make.
  it.each<[string, string]>([
    ["виза", "а в и з а будет позже"],
    ["тр", "оплата 300 т.р. в месяц"],
    ["зп", "з/п и о графике"],
    ["итд", "и т. д."],
    ["аиб", "а и б сидели на трубе"],
    ["usa", "made in U.S.A."],
    ["eg", "e.g. cooks"],
    ["аспушкин", "А. С. Пушкин"],
    ["abc", "a) b) c)"],
    ["pm", "5 p.m."],
    ["бу", "стул б/у"],
    ["ктн", "к.т.н. Иванов"],
    ["зd", "печать 3D"],
    ["ed", "печать 3D"],
    ["iii", "глава I, I, I"],
    ["iiiiii", "глава I, II, III"],
    ["отдо", "от до"],
    ["работадом", "работа - дом"],
    ["визабилет", "виза, билет"],
    ["визабилет", "виза билет"],
  ])("never reads %s in %j", (phrase, text) => {
    expect(found(phrase, text)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ["виза", "билет, виза, а в и з а нет", ["виза"]],
    ["работа", "работа🔥дубай", ["работа"]],
    ["дубай", "работа🔥дубай", ["дубай"]],
    ["опыт", "1. Опыт 2. Возраст", ["Опыт"]],
    ["visa", "e-visa, visa-free", ["visa", "visa"]],
  ])("keeps the words themselves: %s in %j", (phrase, text, slices) => {
    expect(found(phrase, text)).toEqual(slices);
  });
});
