import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconCircleCheck } from '../../../ui/icons.ts';
import { entryMessages } from '../desk/messages.ts';
import { ReceiptWords } from './receipt-words.tsx';
import type { Entered } from './use-entry.ts';
import type { EntryUnit } from './use-own-units.ts';

/** That it has arrived; the words of the receipt until they have been handed over. */
export function EntryResult(props: {
  readonly entered: Entered;
  readonly unit: EntryUnit;
  readonly onAgain: () => void;
}) {
  const { acknowledgement, away } = props.entered;
  const t = useText(entryMessages);
  const language = useLanguage();
  const { status } = useKeyring();
  const [words, setWords] = useState(props.entered.words);
  // beneath a locked desk nothing that was secret stays
  useEffect(() => {
    if (status !== 'unlocked') setWords(null);
  }, [status]);
  const when = formatMoment(acknowledgement.receivedAt, language);
  const awayName = away && (language === 'vi' ? away.name : away.nameEn);
  return (
    <Stack>
      <Alert
        color="green"
        variant="light"
        role="status"
        icon={<IconCircleCheck size={20} aria-hidden="true" />}
      >
        <Text c="var(--ink)">{t('entry.sent', { when })}</Text>
        {awayName && <Text c="var(--ink)">{t('entry.sent.away', { desk: awayName })}</Text>}
      </Alert>
      {words && (
        <ReceiptWords
          words={words}
          unit={awayName ?? props.unit.label}
          when={when}
          onGiven={() => setWords(null)}
        />
      )}
      {!words && props.entered.words && <Text>{t('entry.words.gone')}</Text>}
      {!words && (
        <Group gap="xs">
          <Button onClick={props.onAgain}>{t('entry.new')}</Button>
          {!away && (
            <Button variant="default" component={Link} to={`/lam-viec/${acknowledgement.tipId}`}>
              {t('entry.sent.own')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
