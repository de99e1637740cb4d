/** A piece of HTML in which everything that was filled in is escaped. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly (string | Markup)[];

/** HTML from a template; values are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: strings.reduce((text, string, index) => text + asMarkup(values[index - 1] ?? "") + string) };
}

function asMarkup(value: Value): string {
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  return "markup" in value ? value.markup : value.map(asMarkup).join("");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
nav ul { columns: 14rem; padding: 0; list-style: none; }
article { border-top: 1px solid GrayText; margin-top: 2rem; }
section { border-inline-start: 3px solid GrayText; padding-inline-start: 1rem; margin-block: 1rem; }
section p { margin-block: .5rem 0; font-weight: 600; }
section ul { margin-block: 0; }
table { border-collapse: collapse; }
td, th { border: 1px solid GrayText; padding: .1rem .6rem; text-align: end; }
caption { text-align: start; }
summary { cursor: pointer; padding-block: .3rem; }
mark { background: #ffe58a; color: #1b1b1b; }
`;

/** A whole page that needs nothing from elsewhere. */
export function page(title: string, body: Markup): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body.markup}
</main>
</body>
</html>
`;
}
