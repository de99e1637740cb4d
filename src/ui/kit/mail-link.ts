/**
 * Opens the reader's own mail program with subject and text filled in; nothing is sent by that.
 *
 * @param address `mailto:` with or without an address, which then is the reader's to fill in; "" comes back for any other
 */
export function mailLink(address: string, subject: string, text: string): string {
  if (!address.startsWith("mailto:")) return "";
  const join = address.includes("?") ? "&" : "?";
  return `${address}${join}subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\n/g, "\r\n"))}`;
}
