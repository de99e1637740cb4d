import { parentOf } from "./surroundings.ts";

/** Is the first painted background behind this element dark? Colours follow the page, not the system. */
export function isDarkBehind(element: Element): boolean {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const lightness = lightnessOf(getComputedStyle(node).backgroundColor);
    if (lightness !== undefined) return lightness < 0.43;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark");
}

/** Lightness 0–1 of a computed colour; undefined when it is see-through or in a form not known here. */
function lightnessOf(colour: string): number | undefined {
  const numbers = (colour.match(/-?[\d.]+/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0, alpha = 1] = /^color\(/.test(colour) ? numbers.slice(-(/\//.test(colour) ? 4 : 3)) : numbers;
  if (alpha <= 0.5) return undefined;
  if (/^rgba?\(/.test(colour)) return (first * 0.299 + second * 0.587 + third * 0.114) / 255;
  if (/^color\(srgb /.test(colour)) return first * 0.299 + second * 0.587 + third * 0.114;
  if (/^ok(lab|lch)\(/.test(colour)) return first;
  return /^(lab|lch)\(/.test(colour) ? first / 100 : undefined;
}
