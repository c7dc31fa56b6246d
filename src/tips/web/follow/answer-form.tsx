import { useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { TextArea } from '../../../ui/public/index.ts';
import { addresses } from '../addresses.ts';
import { LetterForm, useReadersLine } from './letter-form.tsx';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { FollowedTip } from './opening-calls.ts';
import { useLetter } from './use-letter.ts';

const MAX_TEXT = 8000;

/** A way to answer and add, sealed to the unit that has the tip now. */
export function AnswerForm(props: {
  readonly tip: FollowedTip;
  readonly unit: string;
  readonly touch: () => Opening;
  readonly refresh: () => Promise<void>;
}) {
  const { tip, unit } = props;
  const t = useText(followMessages);
  const [fault, setFault] = useState<'talk.empty' | 'talk.long'>();
  const letter = useLetter(tip, props);
  const { text, write } = letter;
  const desk = useReadersLine(tip, unit);

  const send = async () => {
    if (text.trim() === '') return setFault('talk.empty');
    if (text.length > MAX_TEXT) return setFault('talk.long');
    await letter.send((client, message) => client.reach(addresses.addToTip, { body: { message } }));
  };

  return (
    <LetterForm
      tip={tip}
      unit={unit}
      letter={letter}
      submit={t('talk.send')}
      kind="primary"
      said="talk.sent"
      onSubmit={() => void send()}
    >
      <TextArea
        id="answer"
        label={t('talk.write')}
        hint={t('talk.write.hint', { desk })}
        error={fault && t(fault)}
        value={text}
        onChange={(value) => {
          write(value);
          setFault(undefined);
        }}
      />
    </LetterForm>
  );
}
