import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { FormDialog } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { amendBreach, type Breach } from '../contract.ts';
import { type BreachFields, BreachFieldset } from './breach-fields.tsx';
import { privacyMessages } from './messages.ts';
import { readMoment } from './read-moment.ts';

/** What is known by now, what was done, and when the authority was told. No words: these stay as first entered. */
export function AmendBreachDialog({ breach, onClose }: { breach: Breach; onClose: () => void }) {
  const { breachId, version, persons, measures, notifiedAt, foundAt } = breach;
  const t = useText(privacyMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [fields, setFields] = useState<BreachFields>({ persons, measures });
  const [told, setTold] = useState(notifiedAt === null ? '' : formatMoment(notifiedAt, language));
  const [tried, setTried] = useState(false);
  const moment = told.trim() === '' ? null : readMoment(told);
  const sound = moment !== undefined && isBetween(moment, foundAt, new Date());
  const amending = useMutation({
    mutationFn: (known: { persons: number; notifiedAt: string | null }) => {
      const body = { version, measures: [...fields.measures], ...known };
      return client.call(amendBreach, { params: { breachId }, body });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['privacy', 'breaches'] });
      const closeButtonProps = { 'aria-label': kit('desk.close') };
      notifications.show({ message: t('amend.done'), closeButtonProps });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (sound && fields.persons !== '') amending.mutate({ persons: fields.persons, notifiedAt: moment });
  };
  return (
    <FormDialog
      title={`${t('amend.title')}: ${t(`breaches.kind.${breach.kind}`)}`}
      submit={t('amend.submit')}
      pending={amending.isPending}
      error={amending.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('amend.notified')}
        description={t('amend.notified.hint')}
        value={told}
        onChange={(event) => setTold(event.currentTarget.value)}
        error={tried && !sound && t('amend.notified.fault')}
      />
      <BreachFieldset fields={fields} onChange={setFields} tried={tried} />
    </FormDialog>
  );
}

function isBetween(moment: string | null, from: string, to: Date): boolean {
  if (moment === null) return true;
  return new Date(moment) >= new Date(from) && new Date(moment) <= to;
}
