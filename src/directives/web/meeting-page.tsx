import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ConfirmDialog, ErrorNotice, PageTitle, StateChip } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft, IconPrinter } from '../../ui/icons.ts';
import { issueMinutes, type Meeting, readMeeting } from '../board-contract.ts';
import { Conclusions } from './conclusions.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import { MeetingText } from './meeting-text.tsx';
import { boardMessages } from './messages.ts';
import { MinutesPaper } from './minutes-paper.tsx';
import { useSaving } from './use-saving.ts';
import './directives.css';

/** `/chi-dao/hop/:meetingId`: a meeting; its minutes are issued here, printed, and their conclusions become tasks. */
export function Page() {
  const t = useText(boardMessages);
  const kit = useText(deskMessages);
  const { meetingId = '' }: { meetingId?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['directives', 'meeting', meetingId],
    queryFn: ({ signal }) => client.call(readMeeting, { params: { meetingId }, signal }),
  });
  return (
    <div className="desk-page board">
      <p className="board-back board-off-paper">
        <IconArrowLeft size={16} aria-hidden="true" />
        <Link to="/chi-dao/hop">{t('meetings.title')}</Link>
      </p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {data && <OneMeeting meeting={data} />}
    </div>
  );
}

function OneMeeting({ meeting }: { meeting: Meeting }) {
  const t = useText(boardMessages);
  const { number, heldOn, issued } = meeting;
  return (
    <>
      <div className="board-off-paper">
        <div className="board-head">
          <PageTitle>{t('meeting.name', { number, day: formatDay(heldOn) })}</PageTitle>
          <StateChip tone={issued ? 'done' : 'working'}>
            {t(issued ? 'meeting.issued' : 'meeting.draft')}
          </StateChip>
        </div>
        {issued ? <PrintButton /> : meeting.may.keep && <DraftActions meeting={meeting} />}
        <MeetingText meeting={meeting} />
        <Conclusions meeting={meeting} />
      </div>
      {issued && <MinutesPaper meeting={meeting} issued={issued} />}
    </>
  );
}

function PrintButton() {
  const t = useText(boardMessages);
  return (
    <div className="board-actions">
      <Button
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {t('meeting.print')}
      </Button>
    </div>
  );
}

function DraftActions({ meeting }: { meeting: Meeting }) {
  const t = useText(boardMessages);
  const [doing, setDoing] = useState<'edit' | 'issue'>();
  const { meetingId, unitId, version } = meeting;
  const close = () => setDoing(undefined);
  const issuing = useSaving(() => client.call(issueMinutes, { params: { meetingId }, body: { version } }), {
    said: () => t('meeting.issue.done'),
    onDone: close,
  });
  return (
    <div className="board-actions">
      <Button onClick={() => setDoing('issue')}>{t('meeting.issue')}</Button>
      <Button variant="default" onClick={() => setDoing('edit')}>
        {t('meeting.edit')}
      </Button>
      {doing === 'edit' && <MeetingDialog boardId={unitId} meeting={meeting} onClose={close} />}
      <ConfirmDialog
        opened={doing === 'issue'}
        onClose={close}
        title={t('meeting.issue')}
        confirmLabel={t('meeting.issue')}
        busy={issuing.isPending}
        onConfirm={() => issuing.mutate(undefined)}
      >
        <p className="board-plain">{t('meeting.issue.hint')}</p>
        {issuing.isError && <ErrorNotice error={issuing.error} />}
      </ConfirmDialog>
    </div>
  );
}
