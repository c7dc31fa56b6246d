import { useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { ChoiceList, TextArea } from '../../../ui/public/index.ts';
import { addresses } from '../addresses.ts';
import { LetterForm, useReadersLine } from './letter-form.tsx';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { FollowedTip } from './opening-calls.ts';
import { useLetter } from './use-letter.ts';

const KINDS = ['see', 'correct', 'erase'] as const;
type Kind = (typeof KINDS)[number];

/** Fewer characters than this tell the desk nothing. */
const MIN_TEXT = 10;
const MAX_TEXT = 4000;

/** Asks to see, correct or erase one's own data; the words are sealed to the unit that has the tip now. */
export function RightsForm(props: {
  readonly tip: FollowedTip;
  readonly unit: string;
  readonly touch: () => Opening;
  /** Shows the tip, and what was asked, anew. */
  readonly refresh: () => Promise<void>;
}) {
  const { tip, unit } = props;
  const t = useText(followMessages);
  const [kind, setKind] = useState<Kind | null>(null);
  const [tried, setTried] = useState(false);
  const letter = useLetter(tip, props);
  const { text, write } = letter;
  const desk = useReadersLine(tip, unit);
  const said = text.trim().length >= MIN_TEXT && text.length <= MAX_TEXT;

  const send = async () => {
    setTried(true);
    if (kind === null || !said) return;
    const arrived = await letter.send(
      (client, message, requestId) =>
        client.reach(addresses.makeRequest, { body: { requestId, kind, message } }),
      kind,
    );
    if (!arrived) return;
    setKind((now) => (now === kind ? null : now));
    setTried(false);
  };

  return (
    <LetterForm
      tip={tip}
      unit={unit}
      letter={letter}
      submit={t('rights.send')}
      kind="secondary"
      said="rights.sent"
      onSubmit={() => void send()}
    >
      <ChoiceList
        id="right"
        label={t('rights.kind')}
        error={tried && kind === null ? t('rights.kind.fault') : undefined}
        choices={KINDS.map((value) => ({
          value,
          label: t(`rights.kind.${value}`),
          hint: value === 'erase' ? t('rights.kind.erase.hint') : undefined,
        }))}
        value={kind}
        onChange={setKind}
      />
      <TextArea
        id="right-words"
        label={t('rights.words')}
        hint={t('rights.words.hint', { desk })}
        error={tried && !said ? t('rights.words.fault') : undefined}
        value={text}
        onChange={write}
      />
    </LetterForm>
  );
}
