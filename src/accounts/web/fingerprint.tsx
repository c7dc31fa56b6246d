const GROUPS_IN_A_LINE = 4;

/** A fingerprint as people read it out: two lines of four groups, one text to select. */
export function Fingerprint({ text, label }: { text: string; label: string }) {
  return (
    <p>
      <span className="acc-label">{label}</span>
      <FingerprintText text={text} />
    </p>
  );
}

/** The groups alone. */
export function FingerprintText({ text }: { text: string }) {
  return <code className="acc-fingerprint">{inTwoLines(text)}</code>;
}

/** The groups in two lines, for a place that keeps line breaks. */
export function inTwoLines(text: string): string {
  const groups = text.split(' ');
  const lines = [groups.slice(0, GROUPS_IN_A_LINE), groups.slice(GROUPS_IN_A_LINE)];
  return lines.map((line) => line.join(' ')).join('\n');
}
