import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { client } from '../../../../ui/client.ts';
import { deskMessages } from '../../../../ui/desk/messages.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { draftWanted } from '../../../wanted-contract.ts';
import type { NoticeText } from '../../../wanted-notice.ts';
import { wantedMessages } from './messages.ts';
import { NoticeDialog } from './notice-dialog.tsx';
import { EMPTY_NOTICE } from './notice-draft.ts';
import { useOwnDesks } from './use-desks.ts';

/** The way to a new notice, for whoever writes them; leads to the draft once it is saved. */
export function NewNotice() {
  const t = useText(wantedMessages);
  const desks = useOwnDesks();
  const [open, setOpen] = useState(false);
  if (desks.length === 0) return null;
  return (
    <>
      <Button className="results-bar-end" onClick={() => setOpen(true)}>
        {t('wanted.new')}
      </Button>
      {open && <Draft onClose={() => setOpen(false)} />}
    </>
  );
}

function Draft({ onClose }: { onClose: () => void }) {
  const t = useText(wantedMessages);
  const kit = useText(deskMessages);
  const desks = useOwnDesks();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const noticeId = useRef(crypto.randomUUID()).current;
  const drafting = useMutation({
    mutationFn: ({ text, unitId }: { text: NoticeText; unitId: number }) =>
      client.call(draftWanted, { body: { noticeId, unitId, text } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['wanted'] });
      notifications.show({
        message: t('form.saved'),
        closeButtonProps: { 'aria-label': kit('desk.close') },
      });
      await navigate({ to: '/ket-qua/truy-na/$noticeId', params: { noticeId } });
    },
  });
  return (
    <NoticeDialog
      title={t('form.new')}
      first={EMPTY_NOTICE}
      published={false}
      desks={desks}
      pending={drafting.isPending}
      error={drafting.error}
      onSave={(text, unitId) => unitId !== undefined && drafting.mutate({ text, unitId })}
      onClose={onClose}
    />
  );
}
