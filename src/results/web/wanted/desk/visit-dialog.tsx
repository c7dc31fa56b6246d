import { Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client } from '../../../../ui/client.ts';
import { deskMessages } from '../../../../ui/desk/messages.ts';
import { useSealWords, WordsDialog } from '../../../../ui/desk/words/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { recordVisit } from '../../../wanted-contract.ts';
import type { NamedUnit } from '../../use-result-actor.ts';
import { wantedMessages } from './messages.ts';

const PARTS = ['who', 'when', 'agreed'] as const;

/** Enters a visit: everything that is typed is sealed to the unit before it leaves this computer. */
export function VisitDialog(props: { noticeId: string; desk: NamedUnit; onClose: () => void }) {
  const { noticeId, desk, onClose } = props;
  const t = useText(wantedMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const visitId = useRef(crypto.randomUUID()).current;
  const [said, setSaid] = useState({ who: '', when: '', agreed: '' });
  const [tried, setTried] = useState(false);
  const { can, seal } = useSealWords(desk);
  const recording = useMutation({
    mutationFn: async () => {
      const text = PARTS.map((part) => `${t(`visits.${part}`)}: ${said[part].trim()}`).join('\n');
      const words = await seal({ subjectId: visitId, text });
      return client.call(recordVisit, { params: { noticeId }, body: { visitId, words } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['wanted'] });
      notifications.show({
        message: t('visits.done'),
        closeButtonProps: { 'aria-label': kit('desk.close') },
      });
      onClose();
    },
  });
  const fieldOf = (part: (typeof PARTS)[number]) => ({
    label: t(`visits.${part}`),
    value: said[part],
    onChange: (event: { currentTarget: { value: string } }) =>
      setSaid({ ...said, [part]: event.currentTarget.value }),
    error: tried && said[part].trim() === '' && t('form.fault.missing'),
    withAsterisk: true,
  });
  const submit = () => {
    setTried(true);
    if (PARTS.every((part) => said[part].trim() !== '')) recording.mutate();
  };
  return (
    <WordsDialog
      title={t('visits.add')}
      lead={t('visits.lead')}
      submit={t('visits.submit')}
      can={can}
      pending={recording.isPending}
      error={recording.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput {...fieldOf('who')} maxLength={300} autoComplete="off" />
      <TextInput {...fieldOf('when')} maxLength={120} autoComplete="off" />
      <Textarea {...fieldOf('agreed')} autosize minRows={3} maxRows={10} maxLength={2000} />
    </WordsDialog>
  );
}
