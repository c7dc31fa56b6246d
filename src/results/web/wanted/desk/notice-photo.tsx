import { Button, FileButton } from '@mantine/core';
import { ErrorNotice } from '../../../../ui/desk/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../../wire/endpoint.ts';
import type { readWanted } from '../../../wanted-contract.ts';
import { mayStep } from '../../../wanted-policy.ts';
import { wantedTransition } from '../../../wanted-workflow.ts';
import { useResultActor } from '../../use-result-actor.ts';
import { wantedMessages } from './messages.ts';
import { deskPhotoPath } from './notice-line.tsx';
import { useNoticeSteps } from './use-notice-steps.ts';

/** The portrait, and for whoever may the way to another one. */
export function NoticePhoto({ reply: { row, text } }: { reply: ReplyOf<typeof readWanted> }) {
  const t = useText(wantedMessages);
  const actor = useResultActor();
  const { photo } = useNoticeSteps(row, () => undefined);
  const may = wantedTransition('photo', row.state) !== undefined && mayStep(actor, 'photo', row);
  const has = row.person?.hasPhoto ?? false;
  if (!has && !may) return null;
  return (
    <section className="wanted-photo" aria-labelledby="photo">
      <h3 id="photo">{t('photo.title')}</h3>
      {has ? (
        <img
          src={deskPhotoPath(row.noticeId, row.version)}
          alt={t('photo.of', { name: text?.fullName ?? '' })}
        />
      ) : (
        <p className="wanted-note">{t('photo.none')}</p>
      )}
      {may && (
        <>
          <FileButton accept="image/*" onChange={(file) => file && photo.mutate(file)}>
            {(props) => (
              <Button {...props} variant="default" loading={photo.isPending}>
                {t(has ? 'photo.change' : 'photo.choose')}
              </Button>
            )}
          </FileButton>
          <p className="wanted-note">{t('photo.hint')}</p>
          {photo.isError && <ErrorNotice error={photo.error} />}
        </>
      )}
    </section>
  );
}
