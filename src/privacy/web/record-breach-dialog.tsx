import { Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client } from '../../ui/client.ts';
import { isReason, ReasonField } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useSealWords, WordsDialog } from '../../ui/desk/words/index.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { BREACH_KINDS, type BreachKind } from '../codes.ts';
import { recordBreach } from '../contract.ts';
import { type BreachFields, BreachFieldset } from './breach-fields.tsx';
import { privacyMessages } from './messages.ts';
import { readMoment } from './read-moment.ts';
import type { MyUnit } from './use-my-units.ts';

/** Enters a breach: codes, a count and a time in the clear; what happened is sealed to the unit. */
export function RecordBreachDialog(props: { units: readonly MyUnit[]; first: MyUnit; onClose: () => void }) {
  const { units, first, onClose } = props;
  const t = useText(privacyMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [unit, setUnit] = useState(first);
  const [kind, setKind] = useState<BreachKind>('lost_device');
  const [found, setFound] = useState(() => formatMoment(new Date(), language));
  const [fields, setFields] = useState<BreachFields>({ persons: '', measures: [] });
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const breachId = useRef(crypto.randomUUID());
  const { can, seal } = useSealWords(unit);
  const foundAt = readMoment(found);
  const sound = foundAt !== undefined && new Date(foundAt) <= new Date();
  const recording = useMutation({
    mutationFn: async (told: { foundAt: string; persons: number }) => {
      const id = breachId.current;
      const description = await seal({ subjectId: id, text: text.trim() });
      const measures = [...fields.measures];
      const body = { breachId: id, unitId: unit.unitId, kind, measures, description, ...told };
      return client.call(recordBreach, { body });
    },
    onSuccess: async ({ dueAt }) => {
      await queries.invalidateQueries({ queryKey: ['privacy', 'breaches'] });
      const closeButtonProps = { 'aria-label': kit('desk.close') };
      const message = t('record.done', { when: formatMoment(dueAt, language) });
      notifications.show({ message, closeButtonProps });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    const { persons } = fields;
    if (sound && persons !== '' && isReason(text)) recording.mutate({ foundAt, persons });
  };
  return (
    <WordsDialog
      title={t('record.title')}
      lead={t('record.lead')}
      submit={t('record.submit')}
      can={can}
      pending={recording.isPending}
      error={recording.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {units.length > 1 && (
        <Select
          label={t('privacy.unit')}
          data={units.map((each) => ({ value: String(each.unitId), label: each.label }))}
          value={String(unit.unitId)}
          onChange={(value) => setUnit(units.find(({ unitId }) => String(unitId) === value) ?? first)}
          allowDeselect={false}
        />
      )}
      <Select
        label={t('record.kind')}
        data={BREACH_KINDS.map((value) => ({ value, label: t(`breaches.kind.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(BREACH_KINDS.find((each) => each === value) ?? 'other')}
        allowDeselect={false}
      />
      <TextInput
        label={t('record.found')}
        description={t('record.moment')}
        value={found}
        onChange={(event) => setFound(event.currentTarget.value)}
        error={tried && !sound && t('record.found.fault')}
      />
      <ReasonField
        label={t('record.words')}
        hint={t('record.words.hint')}
        value={text}
        onChange={setText}
        tried={tried}
      />
      <BreachFieldset fields={fields} onChange={setFields} tried={tried} />
    </WordsDialog>
  );
}
