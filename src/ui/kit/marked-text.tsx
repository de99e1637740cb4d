export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans in order, overlapping ones made one, none outside the text. */
export function joinSpans(spans: readonly Span[], length: number): Span[] {
  const joined: { start: number; end: number }[] = [];
  const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= length);
  for (const { start, end } of [...inside].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** A text as it is, line breaks included, with some of its words marked. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const marked = joinSpans(spans, text.length);
  let at = 0;
  return (
    <p class="marked-text" dir="auto">
      {marked.flatMap(({ start, end }) => {
        const parts = [text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>];
        at = end;
        return parts;
      })}
      {text.slice(at)}
    </p>
  );
}
