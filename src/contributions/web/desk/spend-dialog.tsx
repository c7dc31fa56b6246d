import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import type { Scheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { useSealWords, WordsDialog } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { type Fund, spend } from '../../contract.ts';
import { MOST_AMOUNT } from '../../fund.ts';
import { writtenAmount } from '../written-amount.ts';
import { AmountInput } from './amount-input.tsx';
import { fundMessages } from './messages.ts';
import { useEntering } from './use-entering.ts';

/** Enters money that was spent. */
export function SpendDialog(props: {
  readonly scheme: Scheme;
  readonly fund: Fund;
  readonly onClose: () => void;
}) {
  const { scheme, fund, onClose } = props;
  const t = useText(fundMessages);
  const language = useLanguage();
  const entryId = useRef(crypto.randomUUID());
  const [amount, setAmount] = useState<number | ''>('');
  const [day, setDay] = useState(formatDay(dayOfMoment(new Date())));
  const [about, setAbout] = useState('');
  const [paper, setPaper] = useState('');
  const [tried, setTried] = useState(false);
  const entering = useEntering({
    enter: (told: { amount: number; onDay: string }) => {
      const params = { schemeId: scheme.schemeId };
      const body = { ...told, entryId: entryId.current, about: about.trim(), paper: paper.trim() || null };
      return client.call(spend, { params, body });
    },
    done: t('spend.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const onDay = parseDay(day);
    if (amount !== '' && amount > 0 && onDay !== undefined && about.trim().length >= 3)
      entering.mutate({ amount, onDay });
  };
  return (
    <WordsDialog
      title={t('spend.title')}
      lead={t('spend.lead', { amount: writtenAmount(fund.balance, language) })}
      submit={t('spend.submit')}
      can={useSealWords(scheme).can}
      pending={entering.isPending}
      error={entering.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <AmountInput
        label={t('give.amount')}
        value={amount}
        onChange={setAmount}
        max={MOST_AMOUNT}
        error={tried && (amount === '' || amount < 1) && t('fault.amount')}
        required
      />
      <DayField
        label={t('spend.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
      <TextInput
        label={t('spend.about')}
        description={t('spend.about.hint')}
        maxLength={200}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
        error={tried && about.trim().length < 3 && t('fault.words')}
        withAsterisk
        aria-required
      />
      <TextInput
        label={t('spend.paper')}
        description={t('spend.paper.hint')}
        maxLength={60}
        value={paper}
        onChange={(event) => setPaper(event.currentTarget.value)}
      />
    </WordsDialog>
  );
}
