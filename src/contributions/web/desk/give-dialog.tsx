import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import type { Scheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { useSealOnce, WordsDialog } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { give } from '../../contract.ts';
import { MOST_AMOUNT, MOST_THINGS, SORTS, type Sort } from '../../fund.ts';
import { newSlipCode, slipHash } from '../../slip-code.ts';
import { sortMessages } from '../sort-messages.ts';
import { AmountInput } from './amount-input.tsx';
import { fundMessages } from './messages.ts';
import type { Slip } from './slip.ts';
import { useEntering } from './use-entering.ts';

type Body = BodyOf<typeof give>;
type Told = Omit<Body, 'entryId' | 'giver' | 'slipHash'>;

interface Draft {
  readonly is: 'money' | 'thing';
  readonly amount: number | '';
  readonly thing: string;
  readonly quantity: number | '';
  readonly worth: number | '';
  readonly sort: Sort;
  readonly day: string;
  readonly about: string;
  readonly giver: string;
}

/** Enters what somebody gave; who it was is sealed. Ends with the slip to hand over. */
export function GiveDialog(props: {
  readonly scheme: Scheme;
  readonly onDone: (slip: Slip) => void;
  readonly onClose: () => void;
}) {
  const { scheme, onDone, onClose } = props;
  const t = useText(fundMessages);
  const words = useText(sortMessages);
  const entryId = useRef(crypto.randomUUID());
  const code = useRef(newSlipCode());
  const [draft, setDraft] = useState<Draft>(() => ({
    is: 'money',
    amount: '',
    thing: '',
    quantity: '',
    worth: '',
    sort: 'household',
    day: formatDay(dayOfMoment(new Date())),
    about: '',
    giver: '',
  }));
  const [tried, setTried] = useState(false);
  const { can, seal } = useSealOnce(scheme);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const faults = faultsOf(draft);
  const name = draft.giver.trim();
  const entering = useEntering({
    enter: async (told: Told) => {
      const giver = name === '' ? null : await seal({ subjectId: entryId.current, text: name });
      const body = { ...told, entryId: entryId.current, giver, slipHash: slipHash(code.current) };
      const { number } = await client.call(give, { params: { schemeId: scheme.schemeId }, body });
      return { ...told, number, giver: name === '' ? null : name, code: code.current };
    },
    done: t('give.done'),
    onDone,
  });
  const submit = () => {
    setTried(true);
    const told = toldOf(draft);
    if (told !== undefined && !Object.values(faults).includes(true)) entering.mutate(told);
  };
  return (
    <WordsDialog
      title={t('give.title')}
      lead={t('give.lead')}
      submit={t('give.submit')}
      can={can}
      pending={entering.isPending}
      error={entering.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('give.is')}
        data={(['money', 'thing'] as const).map((value) => ({ value, label: t(`give.${value}`) }))}
        value={draft.is}
        onChange={(value) => set({ is: value === 'thing' ? 'thing' : 'money' })}
      />
      {draft.is === 'money' ? (
        <AmountInput
          label={t('give.amount')}
          value={draft.amount}
          onChange={(amount) => set({ amount })}
          max={MOST_AMOUNT}
          error={tried && faults.amount && t('fault.amount')}
          required
        />
      ) : (
        <>
          <TextInput
            label={t('give.what')}
            description={t('give.what.hint')}
            maxLength={80}
            value={draft.thing}
            onChange={(event) => set({ thing: event.currentTarget.value })}
            error={tried && faults.thing && t('fault.thing')}
            withAsterisk
            aria-required
          />
          <AmountInput
            label={t('give.quantity')}
            value={draft.quantity}
            onChange={(quantity) => set({ quantity })}
            max={MOST_THINGS}
            error={tried && faults.quantity && t('fault.quantity')}
            required
          />
          <AmountInput
            label={t('give.worth')}
            hint={t('give.worth.hint')}
            value={draft.worth}
            onChange={(worth) => set({ worth })}
            max={MOST_AMOUNT}
            error={tried && faults.worth && t('fault.amount')}
          />
        </>
      )}
      <Select
        label={t('give.sort')}
        data={SORTS.map((value) => ({ value, label: words(`sort.${value}`) }))}
        value={draft.sort}
        onChange={(value) => set({ sort: SORTS.find((sort) => sort === value) ?? 'household' })}
        allowDeselect={false}
      />
      <DayField
        label={t('give.day')}
        value={draft.day}
        onChange={(day) => set({ day })}
        wrong={tried && faults.day}
        required
      />
      <Textarea
        label={t('give.giver')}
        description={t('give.giver.hint')}
        autosize
        minRows={1}
        maxLength={200}
        value={draft.giver}
        onChange={(event) => set({ giver: event.currentTarget.value })}
      />
      <TextInput
        label={t('give.about')}
        description={t('give.about.hint')}
        maxLength={200}
        value={draft.about}
        onChange={(event) => set({ about: event.currentTarget.value })}
        error={tried && faults.about && t('fault.words')}
      />
    </WordsDialog>
  );
}

function faultsOf({ is, amount, thing, quantity, worth, day, about }: Draft) {
  const money = is === 'money';
  return {
    amount: money && (amount === '' || amount < 1),
    thing: !money && thing.trim().length < 2,
    quantity: !money && (quantity === '' || quantity < 1),
    worth: !money && worth !== '' && worth < 1,
    day: parseDay(day) === undefined,
    about: about.trim() !== '' && about.trim().length < 3,
  };
}

function toldOf(draft: Draft): Told | undefined {
  const onDay = parseDay(draft.day);
  const gift = giftOf(draft);
  if (onDay === undefined || gift === undefined) return undefined;
  return { onDay, gift, sort: draft.sort, about: draft.about.trim() === '' ? null : draft.about.trim() };
}

function giftOf({ is, amount, thing, quantity, worth }: Draft): Body['gift'] | undefined {
  if (is === 'money') return amount === '' ? undefined : { is, amount };
  if (quantity === '') return undefined;
  return { is, thing: thing.trim(), quantity, worth: worth === '' ? null : worth };
}
