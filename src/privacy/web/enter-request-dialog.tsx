import { Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { findTipId } from '../../tips/find-tip-id.ts';
import { client } from '../../ui/client.ts';
import { isReason, ReasonField } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useSealWords, WordsDialog } from '../../ui/desk/words/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { REQUEST_KINDS, type RequestKind } from '../codes.ts';
import { enterRequest } from '../contract.ts';
import { privacyMessages } from './messages.ts';
import type { MyUnit } from './use-my-units.ts';

/** Enters what somebody asked at the desk; who it is and what for is sealed to the unit. */
export function EnterRequestDialog({ unit, onClose }: { unit: MyUnit; onClose: () => void }) {
  const t = useText(privacyMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const { can, seal } = useSealWords(unit);
  const [kind, setKind] = useState<RequestKind>('see');
  const [tip, setTip] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  // the same id until it has arrived: sending again enters it once
  const requestId = useRef(crypto.randomUUID());
  const tipId = findTipId(tip) ?? null;
  const strange = tip.trim() !== '' && tipId === null;
  const entering = useMutation({
    mutationFn: async () => {
      const id = requestId.current;
      const description = await seal({ subjectId: id, text: text.trim() });
      const body = { requestId: id, unitId: unit.unitId, kind, tipId, description };
      return client.call(enterRequest, { body });
    },
    onSuccess: async ({ dueOn }) => {
      await queries.invalidateQueries({ queryKey: ['privacy', 'requests'] });
      const closeButtonProps = { 'aria-label': kit('desk.close') };
      notifications.show({ message: t('enter.done', { day: formatDay(dueOn) }), closeButtonProps });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (isReason(text) && !strange) entering.mutate();
  };
  return (
    <WordsDialog
      title={t('enter.title')}
      lead={t('enter.lead')}
      submit={t('enter.submit')}
      can={can}
      pending={entering.isPending}
      error={entering.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group
        label={t('enter.kind')}
        value={kind}
        onChange={(value) => setKind(REQUEST_KINDS.find((each) => each === value) ?? 'see')}
      >
        <Stack gap="xs" mt="xs">
          {REQUEST_KINDS.map((value) => (
            <Radio key={value} value={value} label={t(`requests.kind.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <ReasonField
        label={t('enter.words')}
        hint={t('enter.words.hint')}
        value={text}
        onChange={setText}
        tried={tried}
      />
      <TextInput
        label={t('enter.tip')}
        description={t('enter.tip.hint')}
        value={tip}
        onChange={(event) => setTip(event.currentTarget.value)}
        error={tried && strange && t('enter.tip.fault')}
        autoComplete="off"
      />
    </WordsDialog>
  );
}
