import { Checkbox, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { isReason, ReasonField } from '../../../ui/desk/index.ts';
import { WordsDialog } from '../../../ui/desk/words/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { DeskOffer } from '../../contract.ts';
import { offersMessages } from './messages.ts';
import { type AnsweringUnit, useKindChoices } from './use-offers.ts';
import { useStepOffer } from './use-step-offer.ts';

/** Names of schemes have at least so many letters. */
const SHORTEST = 3;

/** Enters a proposal in the register of schemes, in words that everybody may read, and tells whoever proposed it. */
export function TakeUpDialog(props: {
  readonly unit: AnsweringUnit;
  readonly offer: DeskOffer;
  readonly onClose: () => void;
}) {
  const { unit, offer, onClose } = props;
  const t = useText(offersMessages);
  const kinds = useKindChoices();
  const schemeId = useRef(crypto.randomUUID());
  const { can, written, stepping } = useStepOffer(unit, { offer, action: 'take_up', onDone: onClose });
  const [kind, setKind] = useState<string | null>(offer.schemeKind);
  const [name, setName] = useState('');
  const [about, setAbout] = useState('');
  const [paidByPeople, setPaid] = useState(true);
  const [text, setText] = useState(t('letter.take_up'));
  const [tried, setTried] = useState(false);
  const named = name.trim().length >= SHORTEST;
  const submit = () => {
    setTried(true);
    if (!named || kind === null || !isReason(text) || !written) return;
    stepping.mutate({ text, scheme: { schemeId: schemeId.current, kind, name, about, paidByPeople } });
  };
  const missing = t('fault.required');
  return (
    <WordsDialog
      title={t('action.take_up')}
      lead={t('lead.take_up')}
      submit={t('submit.take_up')}
      can={can}
      pending={stepping.isPending}
      error={stepping.error}
      blocked={written === undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('scheme.kind')}
        data={[...kinds]}
        value={kind}
        onChange={setKind}
        error={tried && kind === null && missing}
        comboboxProps={{ withinPortal: false }}
        searchable
        required
      />
      <TextInput
        label={t('scheme.name')}
        description={t('scheme.name.hint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && !named && missing}
        maxLength={160}
        required
      />
      <Textarea
        label={t('scheme.about')}
        description={t('scheme.about.hint')}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={600}
      />
      <Checkbox
        label={t('scheme.paid')}
        checked={paidByPeople}
        onChange={(event) => setPaid(event.currentTarget.checked)}
      />
      <ReasonField
        label={t('letter')}
        hint={t('letter.hint')}
        value={text}
        onChange={setText}
        tried={tried}
      />
      {can === 'yes' && written === undefined && <Text c="red">{t('letter.noKey')}</Text>}
    </WordsDialog>
  );
}
