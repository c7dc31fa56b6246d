import { Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { isReason, ReasonField } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useSealWords, WordsDialog } from '../../ui/desk/words/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { REQUEST_OUTCOMES, type RequestOutcome } from '../codes.ts';
import { answerRequest, type PrivacyRequest } from '../contract.ts';
import { privacyMessages } from './messages.ts';
import type { MyUnit } from './use-my-units.ts';
import { useReplyKey } from './use-reply-key.ts';

/** Answers a request with an outcome and a sealed reason; says before what cannot be undone. */
export function AnswerDialog(props: { unit: MyUnit; request: PrivacyRequest; onClose: () => void }) {
  const { unit, request, onClose } = props;
  const { requestId, kind } = request;
  const t = useText(privacyMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const { can, seal } = useSealWords(unit);
  const reply = useReplyKey(request);
  const [outcome, setOutcome] = useState<RequestOutcome>();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const erases = kind === 'erase' && request.tipId !== null;
  const blocked = reply.state === 'reading' || reply.state === 'unreachable';
  const answering = useMutation({
    mutationFn: async (chosen: RequestOutcome) => {
      const toReporter = reply.state === 'reporter' ? reply.recipient : undefined;
      const reason = await seal({ subjectId: requestId, text: text.trim(), toReporter });
      return client.call(answerRequest, { params: { requestId }, body: { outcome: chosen, reason } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['privacy', 'requests'] });
      if (erases) await queries.invalidateQueries({ queryKey: ['tips'] });
      notifications.show({
        message: t('answer.done'),
        closeButtonProps: { 'aria-label': kit('desk.close') },
      });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (outcome && isReason(text) && !blocked) answering.mutate(outcome);
  };
  const ends = erases && outcome === 'granted';
  return (
    <WordsDialog
      title={`${t('answer.title')}: ${t(`requests.kind.${kind}`)}`}
      submit={t(ends ? 'answer.submit.erase' : 'answer.submit')}
      dangerous={ends}
      can={can}
      pending={answering.isPending}
      error={answering.error}
      blocked={blocked}
      onSubmit={submit}
      onClose={onClose}
    >
      {erases && <Text size="sm">{t('answer.erase')}</Text>}
      <Radio.Group
        label={t('answer.outcome')}
        value={outcome ?? ''}
        onChange={(value) => setOutcome(REQUEST_OUTCOMES.find((each) => each === value))}
        error={tried && !outcome && t('answer.outcome.fault')}
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          {REQUEST_OUTCOMES.map((value) => (
            <Radio key={value} value={value} label={t(`outcome.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <ReasonField
        label={t('answer.reason')}
        hint={t(reply.state === 'nobody' ? 'answer.reason.note' : 'answer.reason.reporter')}
        value={text}
        onChange={setText}
        tried={tried}
      />
      {reply.state === 'reading' && <Text c="dimmed">{t('answer.opening')}</Text>}
      {reply.state === 'unreachable' && <Text c="red">{t('answer.unreachable')}</Text>}
    </WordsDialog>
  );
}
