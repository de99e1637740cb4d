import { isWordClass } from "../text/text-view.ts";
import { type Address, type ContactHosts, kindOfHost } from "./contact-hosts.ts";
import { classAt, unitAt } from "./points.ts";

/** Longest name before the "@" and longest host that are looked at (RFC 5321, 4.5.3.1, allows 64 and 255). */
const LONGEST_NAME = 64;
const LONGEST_HOST = 120;
const DOT = 0x2e;
const HYPHEN = 0x2d;

/**
 * The e-mail address around an "@". Letters of every script are taken: "кадры@фирма.рф".
 *
 * @param at offset of the "@"
 */
export function findMail(text: string, at: number, hosts: ContactHosts): Address | undefined {
  let start = at;
  while (start > 0 && at - start < LONGEST_NAME && isNameUnit(text, start - 1)) start--;
  if (start === at) return undefined;
  const end = hostEnd(text, at + 1);
  if (end === undefined) return undefined;
  return { kind: mailKind(text.slice(at + 1, end), hosts), start, end };
}

/** A company's own address, or one that anybody can have. */
export function mailKind(host: string, hosts: ContactHosts): "free-mail" | "corporate-mail" {
  return kindOfHost(host.toLowerCase(), hosts) === "free-mail" ? "free-mail" : "corporate-mail";
}

/** End of a host name with at least one dot that begins there. */
function hostEnd(text: string, from: number): number | undefined {
  let end = from;
  let dots = 0;
  for (let at = from; at < text.length && at - from < LONGEST_HOST; at++) {
    const unit = unitAt(text, at);
    if (unit === DOT) {
      if (at === end && at > from && isWordClass(classAt(text, at + 1))) dots++;
      else break;
    } else if (unit !== HYPHEN && !isWordClass(classAt(text, at))) break;
    end = at + 1;
  }
  return dots > 0 ? end : undefined;
}

function isNameUnit(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return isWordClass(classAt(text, at)) || unit === DOT || unit === HYPHEN || unit === 0x5f || unit === 0x25 || unit === 0x2b;
}
