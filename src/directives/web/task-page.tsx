import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { client } from '../../ui/client.ts';
import { ErrorNotice, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../ui/icons.ts';
import { readTask } from '../task-contract.ts';
import { documentName } from './document-words.ts';
import { Fact } from './fact.tsx';
import { boardMessages } from './messages.ts';
import type { OpenedTask } from './opened-task.ts';
import { StandingChip, TaskStateChip } from './standing-chip.tsx';
import { TaskActions } from './task-actions.tsx';
import { TaskSteps } from './task-steps.tsx';
import { useOwnUnits } from './use-boards.ts';
import './directives.css';

/** `/chi-dao/nhiem-vu/:taskId`: one task, what happened, and what can be done now. */
export function Page() {
  const kit = useText(deskMessages);
  const { taskId = '' }: { taskId?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['directives', 'task', taskId],
    queryFn: ({ signal }) => client.call(readTask, { params: { taskId }, signal }),
  });
  return (
    <div className="desk-page board">
      <BackLink task={data} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {data && <Task task={data} />}
    </div>
  );
}

function BackLink({ task }: { task: OpenedTask | undefined }) {
  const t = useText(boardMessages);
  const own = useOwnUnits().some(({ unitId }) => unitId === task?.responsibleId);
  return (
    <p className="board-back board-off-paper">
      <IconArrowLeft size={16} aria-hidden="true" />
      <Link to={own ? '/chi-dao/duoc-giao' : '/chi-dao/nhiem-vu'}>
        {t(own ? 'task.back.own' : 'task.back')}
      </Link>
    </p>
  );
}

function Task({ task }: { task: OpenedTask }) {
  const t = useText(boardMessages);
  const language = useLanguage();
  const named = (unit: { name: string; nameEn: string }) => (language === 'vi' ? unit.name : unit.nameEn);
  return (
    <>
      <PageTitle>{task.title}</PageTitle>
      <p className="board-soft">
        <Origin task={task} />
      </p>
      <div className="board-standing">
        <TaskStateChip state={task.state} />
        <StandingChip task={task} />
        {task.state === 'reported' && task.answerDueOn && (
          <span className="board-soft">{t('task.answerDue', { day: formatDay(task.answerDueOn) })}</span>
        )}
        {task.extensionAsked && (
          <span className="board-asked">{t('task.asked', { day: formatDay(task.extensionAsked) })}</span>
        )}
      </div>
      <TaskActions task={task} />
      <dl className="board-facts">
        <Fact name={t('task.unit')}>{named(task.responsible)}</Fact>
        <Fact name={t('task.by')}>{named(task.board)}</Fact>
        <Fact name={t('task.assigned')}>{formatDay(task.assignedOn)}</Fact>
        <Fact name={t('task.due')}>
          {formatDay(task.dueOn)}
          {!task.dueVerified && <span className="board-soft"> ({t('task.due.unverified')})</span>}
        </Fact>
        <Fact name={t('task.progress')}>
          <meter
            className="board-meter"
            min={0}
            max={100}
            value={task.percent}
            aria-label={t('task.progress')}
          />{' '}
          {task.percent} %
        </Fact>
      </dl>
      <section className="board-section">
        <h2>{t('task.steps')}</h2>
        <TaskSteps task={task} />
      </section>
    </>
  );
}

function Origin({ task: { origin, directiveId, meetingId } }: { task: OpenedTask }) {
  const t = useText(boardMessages);
  if (origin.kind === 'directive') {
    return (
      <Link to="/chi-dao/van-ban/$directiveId" params={{ directiveId: directiveId ?? '' }}>
        {t('task.from.directive', { name: documentName(origin) })}
      </Link>
    );
  }
  return (
    <Link to="/chi-dao/hop/$meetingId" params={{ meetingId: meetingId ?? '' }}>
      {t('task.from.conclusion', { number: origin.number, day: formatDay(origin.heldOn) })}
    </Link>
  );
}
