import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { client } from '../../../../ui/client.ts';
import { ErrorNotice, PageTitle } from '../../../../ui/desk/index.ts';
import { deskMessages } from '../../../../ui/desk/messages.ts';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../../wire/endpoint.ts';
import { readWanted } from '../../../wanted-contract.ts';
import { can } from '../../../wanted-policy.ts';
import { useResultActor } from '../../use-result-actor.ts';
import { wantedMessages } from './messages.ts';
import { NoticeActions } from './notice-actions.tsx';
import { NoticeFacts } from './notice-facts.tsx';
import { NoticePhoto } from './notice-photo.tsx';
import { NoticeTimeline } from './notice-timeline.tsx';
import { WantedStateChip } from './state-chip.tsx';
import { Visits } from './visits.tsx';
import './wanted.css';

/** `/ket-qua/truy-na/:noticeId`: one notice, what can be done with it, and what was. */
export function Page() {
  const t = useText(wantedMessages);
  const kit = useText(deskMessages);
  const { noticeId = '' } = useParams({ strict: false });
  const notice = useQuery({
    queryKey: ['wanted', 'notice', noticeId],
    queryFn: ({ signal }) => client.call(readWanted, { params: { noticeId }, signal }),
  });
  return (
    <div className="desk-page results wanted">
      <p className="wanted-back">
        <Link to="/ket-qua/truy-na">{t('wanted.back')}</Link>
      </p>
      {notice.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {notice.isError && <ErrorNotice error={notice.error} onRetry={() => void notice.refetch()} />}
      {notice.data && <Shown reply={notice.data} />}
    </div>
  );
}

function Shown({ reply }: { reply: ReplyOf<typeof readWanted> }) {
  const t = useText(wantedMessages);
  const actor = useResultActor();
  const { row, text, steps } = reply;
  const { number, decidedOn, unitId, state } = row;
  return (
    <>
      <header className="wanted-head">
        <div>
          {/* the tab names the decision: a name does not stay in the history of the browser */}
          <PageTitle>{t('wanted.noName', { number: number ?? t('wanted.noNumber') })}</PageTitle>
          <h2>{text?.fullName ?? t('wanted.gone')}</h2>
          <p>
            <WantedStateChip state={state} />{' '}
            {decidedOn === null
              ? t('wanted.decision.missing')
              : t('wanted.decidedOn', { day: formatDay(decidedOn) })}
          </p>
        </div>
        <NoticeActions reply={reply} />
      </header>
      <div className="wanted-columns">
        <div>
          <NoticeFacts row={row} text={text} />
          {can(actor, 'wanted.visits', { unitId, state }) && <Visits notice={row} />}
        </div>
        <aside>
          <NoticePhoto reply={reply} />
          {steps.length > 0 && <NoticeTimeline steps={steps} />}
        </aside>
      </div>
    </>
  );
}
