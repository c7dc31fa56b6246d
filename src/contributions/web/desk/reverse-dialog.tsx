import { Alert, Radio, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import type { Scheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { useSealWords, WordsDialog } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type Fund, type FundEntry, reverseEntry } from '../../contract.ts';
import { REASONS_OF, type Reason } from '../../fund.ts';
import { sortMessages } from '../sort-messages.ts';
import { fundMessages } from './messages.ts';
import { useEntering } from './use-entering.ts';

/** Takes an entry back by another one, with a reason; one's own only where nobody else of the unit may. */
export function ReverseDialog(props: {
  readonly scheme: Scheme;
  readonly fund: Fund;
  readonly entry: FundEntry;
  readonly onClose: () => void;
}) {
  const { scheme, fund, entry, onClose } = props;
  const { number } = entry;
  const t = useText(fundMessages);
  const words = useText(sortMessages);
  const entryId = useRef(crypto.randomUUID());
  const [reason, setReason] = useState<Reason>('wrong_entry');
  const [day, setDay] = useState(formatDay(dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const reasons = REASONS_OF[entry.side];
  const entering = useEntering({
    enter: (onDay: string) => {
      const params = { schemeId: scheme.schemeId, number };
      return client.call(reverseEntry, { params, body: { entryId: entryId.current, onDay, reason } });
    },
    done: t('reverse.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const onDay = parseDay(day);
    if (onDay !== undefined) entering.mutate(onDay);
  };
  return (
    <WordsDialog
      title={t('reverse.title', { number })}
      lead={t('reverse.lead')}
      submit={t('reverse.submit')}
      dangerous
      can={useSealWords(scheme).can}
      pending={entering.isPending}
      error={entering.error}
      blocked={entry.own && !fund.alone}
      onSubmit={submit}
      onClose={onClose}
    >
      {entry.own && (
        <Alert color="amber" variant="light">
          {t(fund.alone ? 'reverse.alone' : 'reverse.own')}
        </Alert>
      )}
      <Radio.Group
        label={t('reverse.reason')}
        value={reason}
        onChange={(value) => setReason(reasons.find((each) => each === value) ?? reason)}
      >
        <Stack gap="xs" mt="xs">
          {reasons.map((value) => (
            <Radio key={value} value={value} label={capital(words(`reason.${value}`))} />
          ))}
        </Stack>
      </Radio.Group>
      <DayField
        label={t('reverse.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
    </WordsDialog>
  );
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
