import { isSpace } from "../text/sentences.ts";
import { isWordClass } from "../text/text-view.ts";
import { type Address, type ContactHosts, isPlain, isPlainLetter, kindOfHost } from "./contact-hosts.ts";
import { mailKind } from "./mail.ts";
import { classAt, unitAt } from "./points.ts";

/** Endings that mark `firm.kz`-like text without `http` as a site; anything else ("т.р", "etc.and") is left alone. */
const siteEndings = new Set(
  "kz kg tj uz tm ru by ua com org net eu pl de it fr gr uk io co info biz me tr ae kr ge az am cz lt lv ee su pro jobs рф қаз бел укр срб ευ".split(
    " ",
  ),
);

const LONGEST_HOST = 100;
const LONGEST_PATH = 300;
const DOT = 0x2e;
const SLASH = 0x2f;

/**
 * The link whose host holds a dot: with `http`, with `www.`, or bare with an ending that sites have.
 *
 * @param dot offset of a dot between letters or digits
 * @param done end of the address before; nothing before it is looked at
 */
export function findLink(text: string, dot: number, done: number, hosts: ContactHosts): Address | undefined {
  // Sums, times and abbreviations are most dots: what follows a link's dot is a letter, or the host is known to be one.
  const next = unitAt(text, dot + 1);
  if (isDigit(next) ? isDigit(unitAt(text, dot - 1)) : !isPlain(next) && !isForeignEnding(text, dot + 1)) return undefined;
  let hostStart = dot;
  while (hostStart > done && dot - hostStart < LONGEST_HOST && isHostUnit(text, hostStart - 1)) hostStart--;
  let hostEnd = dot + 1;
  while (hostEnd < text.length && hostEnd - dot < LONGEST_HOST && isHostUnit(text, hostEnd)) hostEnd++;
  while (unitAt(text, hostEnd - 1) === DOT || unitAt(text, hostEnd - 1) === 0x2d) hostEnd--;
  if (unitAt(text, hostEnd) === 0x40) return undefined; // the name of a mail address
  const scheme = schemeBefore(text, hostStart);
  const isExplicit = scheme > 0 || isWww(text, hostStart);
  const written = text.slice(hostStart, hostEnd);
  const host = isExplicit ? written.toLowerCase().replace(/^www\./, "") : written.toLowerCase();
  const before = unitAt(text, hostStart - 1);
  if (!isExplicit && (before === 0x40 || before === 0x2d || before === 0x5f || !mayBeHost(host, hosts) || !isBareHost(written))) {
    return { kind: undefined, start: hostStart, end: hostEnd };
  }
  const mail = disguisedMail(text, hostStart);
  if (mail !== undefined && siteEndings.has(endingOf(host))) return { kind: mailKind(host, hosts), start: mail, end: hostEnd };
  const known = kindOfHost(host, hosts);
  const isSite = isExplicit || siteEndings.has(endingOf(host));
  const kind = known === "free-mail" ? undefined : (known ?? (isSite ? "site" : undefined));
  return { kind, start: hostStart - scheme, end: linkEnd(text, hostEnd) };
}

/** "рф", "бел": endings in other alphabets are few, so that "т.д" is left at once. */
function isForeignEnding(text: string, start: number): boolean {
  let end = start;
  while (end - start < 4 && isWordClass(classAt(text, end))) end++;
  return end - start < 4 && siteEndings.has(text.slice(start, end).toLowerCase());
}

function isWww(text: string, start: number): boolean {
  const isW = (unit: number) => unit === 0x77 || unit === 0x57;
  return isW(unitAt(text, start)) && isW(unitAt(text, start + 1)) && isW(unitAt(text, start + 2)) && unitAt(text, start + 3) === DOT;
}

/** Has the host an ending that sites have, or is it one we know? */
function mayBeHost(host: string, hosts: ContactHosts): boolean {
  return siteEndings.has(endingOf(host)) || kindOfHost(host, hosts) !== undefined;
}

/** Length of "https://" when it stands directly before. */
function schemeBefore(text: string, hostStart: number): number {
  if (unitAt(text, hostStart - 1) !== SLASH || unitAt(text, hostStart - 2) !== SLASH) return 0;
  const before = text.slice(Math.max(0, hostStart - 8), hostStart).toLowerCase();
  return before.endsWith("https://") ? 8 : before.endsWith("http://") ? 7 : 0;
}

/** "firma.kz", "кадры.рф"; not "now.It" (a capital begins a sentence), "работа.com" (two scripts) or "a.b.c.d.e". */
function isBareHost(host: string): boolean {
  const ending = host.slice(host.lastIndexOf(".") + 1);
  if (ending.length < 2 || ending.length > 10 || /^\p{Lu}\p{Ll}/u.test(ending) || /\d/.test(ending)) return false;
  const mixes = isPlainLetter(ending.charCodeAt(0)) ? /[^\w.-]/.test(host) : /[a-z]/i.test(host);
  return !mixes && !host.startsWith(".") && !host.includes("..") && host.split(".").length <= 4;
}

function endingOf(host: string): string {
  return host.slice(host.lastIndexOf(".") + 1);
}

/** "anna (at) firma.kz", "anna[собака]mail.ru": start of the name, when such a sign stands before the host. */
function disguisedMail(text: string, hostStart: number): number | undefined {
  const last = unitAt(text, hostStart - 1) === 0x20 ? hostStart - 2 : hostStart - 1;
  if (last < 0 || !")]}а".includes(text.charAt(last))) return undefined;
  const before = text.slice(Math.max(0, hostStart - 80), hostStart);
  const found = /([\p{L}\p{N}._-]{2,64})\s?(?:[([{]\s?(?:at|a|@|собака)\s?[)\]}]|\sсобака\s?)\s?$/u.exec(before);
  return found ? hostStart - found[0].length : undefined;
}

/** Port, path and query, without the punctuation of the sentence around it. */
function linkEnd(text: string, hostEnd: number): number {
  const next = unitAt(text, hostEnd);
  if (next !== SLASH && next !== 0x3f && next !== 0x23 && next !== 0x3a) return hostEnd;
  let end = hostEnd;
  while (end < text.length && end - hostEnd < LONGEST_PATH && !isLinkStop(unitAt(text, end))) end++;
  while (end > hostEnd && ".,;:!?".includes(text.charAt(end - 1))) end--;
  return end;
}

function isLinkStop(unit: number): boolean {
  return (
    isSpace(unit) || unit === 0x3c || unit === 0x3e || unit === 0x22 || unit === 0x27 || unit === 0x29 || unit === 0xab || unit === 0xbb
  );
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isHostUnit(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return isPlain(unit) || unit === 0x2d || unit === DOT || (unit > 0x7f && isWordClass(classAt(text, at)));
}
