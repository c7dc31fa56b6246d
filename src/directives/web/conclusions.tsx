import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Meeting } from '../board-contract.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { boardMessages } from './messages.ts';

/** The conclusions of a meeting; once issued each becomes a task with one touch. */
export function Conclusions({ meeting }: { meeting: Meeting }) {
  const t = useText(boardMessages);
  const [chosen, setChosen] = useState<number>();
  const { meetingId, unitId, conclusions, tasks, issued, may } = meeting;
  return (
    <section className="board-section">
      <h2>{t('meeting.conclusions')}</h2>
      {conclusions.length === 0 && <p className="board-soft">{t('meeting.none')}</p>}
      <ol className="board-conclusions">
        {conclusions.map((text, index) => (
          <li key={text}>
            <p className="board-plain">{text}</p>
            <div className="board-standing">
              {(tasks[index] ?? 0) > 0 && (
                <Link to="/chi-dao/nhiem-vu" search={{ ban: unitId, hop: meetingId }}>
                  {t('meeting.tasks', { count: tasks[index] ?? 0 })}
                </Link>
              )}
              {issued && may.keep && (
                <Button
                  variant="default"
                  onClick={() => setChosen(index)}
                  aria-label={`${t('meeting.toTask')}: ${text}`}
                >
                  {t('meeting.toTask')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {chosen !== undefined && (
        <AssignDialog
          boardId={unitId}
          origin={{ kind: 'conclusion', meetingId, conclusion: chosen }}
          title={conclusions[chosen] ?? ''}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}
