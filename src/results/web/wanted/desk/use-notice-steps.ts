import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../ui/client.ts';
import { deskMessages } from '../../../../ui/desk/messages.ts';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { drawAnew } from '../../../../ui/pictures/draw-anew.ts';
import * as contract from '../../../wanted-contract.ts';
import type { NoticeText } from '../../../wanted-notice.ts';
import type { EndingAct } from './end-dialog.tsx';
import { wantedMessages } from './messages.ts';

/** A portrait: three by four, as on papers. */
const PORTRAIT = { width: 720, height: 960, bytes: contract.MAX_PHOTO_BYTES };

/** The steps that somebody can take with a notice, each from the version that the page shows. */
export function useNoticeSteps({ noticeId, version }: contract.WantedRow, onDone: () => void) {
  const t = useText(wantedMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const params = { noticeId };
  const done = async (message: string) => {
    await queries.invalidateQueries({ queryKey: ['wanted'] });
    notifications.show({ message, closeButtonProps: { 'aria-label': kit('desk.close') } });
    onDone();
  };
  return {
    amend: useMutation({
      mutationFn: (text: NoticeText) =>
        client.call(contract.amendWanted, { params, body: { version, text } }),
      onSuccess: () => done(t('form.saved')),
    }),
    photo: useMutation({
      mutationFn: async (file: Blob) =>
        client.call(contract.putWantedPhoto, {
          params,
          query: { version },
          body: await drawAnew(file, PORTRAIT),
        }),
      onSuccess: () => done(t('photo.done')),
    }),
    publish: useMutation({
      mutationFn: () => client.call(contract.publishWanted, { params, body: { version } }),
      onSuccess: ({ publishedOn }) => done(t('publish.done', { day: formatDay(publishedOn) })),
    }),
    discard: useMutation({
      mutationFn: () => client.call(contract.discardWanted, { params, body: { version } }),
      onSuccess: () => done(t('discard.done')),
    }),
    end: useMutation({
      mutationFn: (act: EndingAct) => client.call(contract.endWanted, { params, body: { version, ...act } }),
      onSuccess: () => done(t('end.done')),
    }),
  };
}

/** What `useNoticeSteps` gives. */
export type NoticeSteps = ReturnType<typeof useNoticeSteps>;
