import { Button } from '@mantine/core';

/** What figures take in and leave out, and the ways to what is left out; nothing where there is nothing to say. */
export function ScopeNote(props: {
  readonly sentences: readonly string[];
  readonly choices: readonly { readonly value: number; readonly label: string }[];
  readonly onChoose: (value: number) => void;
}) {
  const sentences = props.sentences.filter((sentence) => sentence !== '');
  if (sentences.length === 0) return null;
  return (
    <div className="scope-note">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {props.choices.map(({ value, label }) => (
        <Button key={value} variant="subtle" size="compact-sm" onClick={() => props.onChoose(value)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
