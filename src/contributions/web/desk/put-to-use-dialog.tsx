import { Select, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import type { Scheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { DayField, ErrorNotice } from '../../../ui/desk/index.ts';
import { useSealWords, WordsDialog } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { allRows } from '../../../wire/all-pages.ts';
import { listThings, putToUse } from '../../contract.ts';
import { MOST_THINGS } from '../../fund.ts';
import { AmountInput } from './amount-input.tsx';
import { fundMessages } from './messages.ts';
import { FUNDS, useEntering } from './use-entering.ts';

/** Sorts of things that are left are some dozens: one page, seldom two. */
const MOST_PAGES = 20;

/** Enters that things which were given are in use now. */
export function PutToUseDialog({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useText(fundMessages);
  const { schemeId } = scheme;
  const entryId = useRef(crypto.randomUUID());
  const [chosen, setChosen] = useState<string | null>(null);
  const [quantity, setQuantity] = useState<number | ''>('');
  const [day, setDay] = useState(formatDay(dayOfMoment(new Date())));
  const [about, setAbout] = useState('');
  const [tried, setTried] = useState(false);
  const things = useQuery({
    queryKey: [...FUNDS, 'things', schemeId],
    queryFn: () => allRows(MOST_PAGES, (query) => client.call(listThings, { params: { schemeId }, query })),
  });
  const rows = things.data ?? [];
  const from = rows.find(({ thing }) => thing === chosen);
  const entering = useEntering({
    enter: (told: { thing: string; quantity: number; onDay: string }) => {
      const body = { ...told, entryId: entryId.current, about: about.trim(), paper: null };
      return client.call(putToUse, { params: { schemeId }, body });
    },
    done: t('use.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const onDay = parseDay(day);
    if (from && quantity !== '' && quantity > 0 && onDay !== undefined && about.trim().length >= 3)
      entering.mutate({ thing: from.thing, quantity, onDay });
  };
  return (
    <WordsDialog
      title={t('use.title')}
      lead={t('use.lead')}
      submit={t('use.submit')}
      can={useSealWords(scheme).can}
      pending={entering.isPending}
      error={entering.error}
      blocked={rows.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      {things.isError && <ErrorNotice error={things.error} onRetry={() => void things.refetch()} />}
      {things.isSuccess && rows.length === 0 && <Text>{t('use.thing.none')}</Text>}
      <Select
        label={t('use.thing')}
        data={rows.map(({ thing, remaining }) => ({
          value: thing,
          label: t('use.thing.option', { thing, count: remaining }),
        }))}
        value={chosen}
        onChange={setChosen}
        error={tried && !from && t('fault.chosen')}
        disabled={rows.length === 0}
        allowDeselect={false}
        searchable
        withAsterisk
        aria-required
      />
      <AmountInput
        label={t('give.quantity')}
        value={quantity}
        onChange={setQuantity}
        max={from?.remaining ?? MOST_THINGS}
        error={tried && (quantity === '' || quantity < 1) && t('fault.quantity')}
        required
      />
      <DayField
        label={t('use.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
      <TextInput
        label={t('use.about')}
        description={t('use.about.hint')}
        maxLength={200}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
        error={tried && about.trim().length < 3 && t('fault.words')}
        withAsterisk
        aria-required
      />
    </WordsDialog>
  );
}
