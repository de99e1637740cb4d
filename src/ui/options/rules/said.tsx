/** What came of something, spoken by screen readers when it appears. */
export function Said({ lines }: { lines: readonly string[] }) {
  return (
    <div class="stack tight" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
