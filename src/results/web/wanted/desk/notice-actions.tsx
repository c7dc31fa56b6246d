import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, ErrorNotice } from '../../../../ui/desk/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../../wire/endpoint.ts';
import type { readWanted } from '../../../wanted-contract.ts';
import { missingOf } from '../../../wanted-notice.ts';
import { wantedPath } from '../../../wanted-page-data.ts';
import { mayStep } from '../../../wanted-policy.ts';
import { type WantedTransition, wantedTransition } from '../../../wanted-workflow.ts';
import { useResultActor } from '../../use-result-actor.ts';
import { EndDialog } from './end-dialog.tsx';
import { wantedMessages } from './messages.ts';
import { NoticeDialog } from './notice-dialog.tsx';
import { draftOf } from './notice-draft.ts';
import { type NoticeSteps, useNoticeSteps } from './use-notice-steps.ts';

type Reply = ReplyOf<typeof readWanted>;
type Open = 'amend' | 'publish' | 'discard' | 'end';

/** What this person can do with a notice as it stands; the next step is the one filled button. */
export function NoticeActions({ reply }: { reply: Reply }) {
  const t = useText(wantedMessages);
  const actor = useResultActor();
  const [open, setOpen] = useState<Open>();
  const { row, text } = reply;
  const steps = useNoticeSteps(row, () => setOpen(undefined));
  const may = (action: WantedTransition['action']) =>
    wantedTransition(action, row.state) !== undefined && mayStep(actor, action, row);
  const begin = (action: Open) => {
    steps[action].reset();
    setOpen(action);
  };
  const missing = text === null || row.state !== 'draft' ? [] : missingOf(text);
  const waits = row.state === 'draft' && may('amend') && !may('publish');
  return (
    <div className="wanted-actions">
      <Group gap="xs">
        {row.state === 'published' && (
          <Button component="a" variant="default" href={wantedPath(row.noticeId)} target="_blank">
            {t('wanted.public')}
          </Button>
        )}
        {may('discard') && (
          <Button variant="default" onClick={() => begin('discard')}>
            {t('discard.do')}
          </Button>
        )}
        {may('amend') && (
          <Button variant="default" onClick={() => begin('amend')}>
            {t('amend.do')}
          </Button>
        )}
        {may('publish') && (
          <Button disabled={missing.length > 0} onClick={() => begin('publish')}>
            {t('publish.do')}
          </Button>
        )}
        {may('end') && <Button onClick={() => begin('end')}>{t('end.do')}</Button>}
      </Group>
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('publish.missing', { what: missing.map((name) => t(`publish.missing.${name}`)).join(', ') })}
        </Text>
      )}
      {waits && missing.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('publish.chief')}
        </Text>
      )}
      <Dialogs reply={reply} open={open} steps={steps} onClose={() => setOpen(undefined)} />
    </div>
  );
}

function Dialogs(props: { reply: Reply; open: Open | undefined; steps: NoticeSteps; onClose: () => void }) {
  const { open, steps, onClose } = props;
  const { row, text } = props.reply;
  const t = useText(wantedMessages);
  const { amend, publish, discard, end } = steps;
  if (open === 'amend' && text) {
    return (
      <NoticeDialog
        title={t('form.amend')}
        first={draftOf(text)}
        published={row.state === 'published'}
        pending={amend.isPending}
        error={amend.error}
        onSave={(changed) => amend.mutate(changed)}
        onClose={onClose}
      />
    );
  }
  if (open === 'end') {
    const act = { pending: end.isPending, error: end.error, onEnd: end.mutate };
    return <EndDialog notice={row} {...act} onClose={onClose} />;
  }
  return (
    <>
      <ConfirmDialog
        opened={open === 'publish'}
        onClose={onClose}
        title={t('publish.title')}
        confirmLabel={t('publish.do')}
        busy={publish.isPending}
        onConfirm={() => publish.mutate()}
      >
        <p>{t('publish.lead')}</p>
        {publish.isError && <ErrorNotice error={publish.error} />}
      </ConfirmDialog>
      <ConfirmDialog
        opened={open === 'discard'}
        onClose={onClose}
        title={t('discard.title')}
        confirmLabel={t('discard.do')}
        danger
        busy={discard.isPending}
        onConfirm={() => discard.mutate()}
      >
        <p>{t('discard.lead')}</p>
        {discard.isError && <ErrorNotice error={discard.error} />}
      </ConfirmDialog>
    </>
  );
}
