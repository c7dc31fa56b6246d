import { Radio, Stack } from '@mantine/core';
import { daysBetween } from '../../../law/day.ts';
import type { ExtensionAnswer } from '../../../law/resolution.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { EXTENSIONS } from '../../workflow.ts';
import type { ChoiceProps } from './choice-props.ts';
import { extensionPreview } from './extension-preview.ts';
import { actionMessages, inboxMessages } from './messages.ts';
import { dayWords } from './tip-words.ts';
import { useLawBook, useToday } from './use-desk-facts.ts';

/** Chooses the ground for more time, and says how long each would make it, or why the law does not allow it. */
export function ExtensionChoice({ reply, fields, onChange, tried }: ChoiceProps) {
  const t = useText(actionMessages);
  const inbox = useText(inboxMessages);
  const book = useLawBook();
  const today = useToday();
  const { tip, clocks } = reply;
  const words = (answer: ExtensionAnswer) => {
    if (!answer.possible) return t(`field.extension.refusal.${answer.reason}`);
    const days = daysBetween(today, answer.due.day);
    const until = t('field.extension.until', { due: dayWords(answer.due.day), days });
    return answer.late ? `${until} ${t('field.extension.late')}` : until;
  };
  return (
    <Radio.Group
      label={t('field.extension')}
      value={fields.extension ?? ''}
      onChange={(value) => {
        const extension = EXTENSIONS.find((code) => code === value);
        if (extension) onChange({ ...fields, extension });
      }}
      error={tried && !fields.extension && t('field.missing')}
      withAsterisk
    >
      <Stack gap="xs" mt="xs">
        {EXTENSIONS.map((code) => {
          const answer = book && extensionPreview(book, tip.receivedAt, clocks, code, today);
          return (
            <Radio
              key={code}
              data-autofocus={answer?.possible !== false || undefined}
              value={code}
              label={inbox(`extension.${code}`)}
              description={answer && words(answer)}
              disabled={answer?.possible === false}
            />
          );
        })}
      </Stack>
    </Radio.Group>
  );
}
