/** A fingerprint as people read it out: two lines of four groups, one text to select. */
export function Fingerprint({ text, label }: { text: string; label: string }) {
  return (
    <p>
      <span className="acc-label">{label}</span>
      <code className="acc-fingerprint">{text}</code>
    </p>
  );
}
