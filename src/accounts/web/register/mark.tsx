/** A fingerprint as it stands on posters: eight groups in two lines, one text to select. */
export function Mark(props: { text: string; label?: string; large?: boolean }) {
  const groups = props.text.split(' ');
  const lines = [groups.slice(0, 4), groups.slice(4)].map((line) => line.join(' '));
  return (
    <p className={props.large ? 'register-mark register-mark-large' : 'register-mark'}>
      {props.label && <span className="register-label">{props.label}</span>}
      <code>{lines.join('\n')}</code>
    </p>
  );
}
