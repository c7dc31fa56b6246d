import { Alert, Radio, Stack } from '@mantine/core';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconLock } from '../../../ui/icons.ts';
import { entryMessages } from '../desk/messages.ts';
import type { Concerns } from '../report/draft.ts';
import type { useIndependentDesk } from './use-independent-desk.ts';

const CONCERNS: readonly Concerns[] = ['nobody', 'officer', 'team'];

/** Whom it is about; what concerns an officer leaves this unit, and the page says so before anything is sent. */
export function ConcernsChoice(props: {
  readonly concerns: Concerns;
  readonly onChange: (concerns: Concerns) => void;
  readonly away: ReturnType<typeof useIndependentDesk>;
  /** The unit that takes it down. */
  readonly unit: string;
}) {
  const { concerns, away, unit } = props;
  const t = useText(entryMessages);
  const language = useLanguage();
  const desk = away.data?.desk;
  return (
    <>
      <Radio.Group
        label={t('entry.concerns')}
        value={concerns}
        onChange={(value) => props.onChange(CONCERNS.find((code) => code === value) ?? 'nobody')}
      >
        <Stack gap="xs" mt="xs">
          {CONCERNS.map((code) => (
            <Radio key={code} value={code} label={t(`entry.concerns.${code}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {concerns !== 'nobody' && away.isPending && <p role="status">{t('entry.concerns.looking')}</p>}
      {concerns !== 'nobody' && away.isError && (
        <ErrorNotice error={away.error} onRetry={() => void away.refetch()} />
      )}
      {concerns !== 'nobody' && desk && (
        <Alert color="violet" variant="light" role="status" icon={<IconLock size={20} aria-hidden="true" />}>
          {t('entry.concerns.away', { desk: language === 'vi' ? desk.name : desk.nameEn, unit })}
        </Alert>
      )}
    </>
  );
}
