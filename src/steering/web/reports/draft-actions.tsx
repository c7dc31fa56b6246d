import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ConfirmDialog, ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconRefresh } from '../../../ui/icons.ts';
import { discardReport, type Report, recomputeReport } from '../../report-contract.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { reportMessages } from './messages.ts';
import { reportKey } from './use-report.ts';

/** What can be done with a draft as a whole: issue it, take the figures anew, give it up. */
export function DraftActions({ report }: { report: Report }) {
  const { reportId, version } = report;
  const t = useText(reportMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'issue' | 'discard'>();
  const tell = (message: string) =>
    notifications.show({ message, closeButtonProps: { 'aria-label': kit('desk.close') } });
  const call = { params: { reportId }, body: { version } };
  const recomputing = useMutation({
    mutationFn: () => client.call(recomputeReport, call),
    onSuccess: () => tell(t('report.recompute.done')),
    onSettled: () => queries.invalidateQueries({ queryKey: reportKey(reportId) }),
  });
  const discarding = useMutation({
    mutationFn: () => client.call(discardReport, call),
    onSuccess: async () => {
      tell(t('report.discard.done'));
      await navigate({ to: '/dieu-hanh/bao-cao' });
      await queries.invalidateQueries({ queryKey: ['steering', 'reports'] });
    },
    onError: () => setOpen(undefined),
  });
  const error = recomputing.error ?? discarding.error;
  return (
    <>
      <div className="reports-bar">
        <Button onClick={() => setOpen('issue')}>{t('report.issue')}</Button>
        <Button
          variant="default"
          leftSection={<IconRefresh size={20} aria-hidden="true" />}
          loading={recomputing.isPending}
          onClick={() => recomputing.mutate()}
        >
          {t('report.recompute')}
        </Button>
        <Button variant="subtle" color="red" onClick={() => setOpen('discard')}>
          {t('report.discard')}
        </Button>
      </div>
      {error && <ErrorNotice error={error} />}
      {open === 'issue' && <IssueDialog report={report} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        opened={open === 'discard'}
        onClose={() => setOpen(undefined)}
        title={t('report.discard.title')}
        confirmLabel={t('report.discard')}
        danger
        busy={discarding.isPending}
        onConfirm={() => discarding.mutate()}
      >
        <p>{t('report.discard.lead')}</p>
      </ConfirmDialog>
    </>
  );
}
