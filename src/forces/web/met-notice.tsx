import { Alert } from '@mantine/core';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { teamMessages } from './team-messages.ts';
import type { Met } from './use-met.ts';

/** That somebody is in the team already on these days, or that another has the same name; and what was not compared. */
export function MetNotice({ met: { same, unread, error, again } }: { met: Met }) {
  const t = useText(teamMessages);
  if (error) return <ErrorNotice error={error} onRetry={again} />;
  return (
    <>
      {same && (
        <Alert color={same === 'same_person' ? 'red' : 'amber'} variant="light" role="status">
          {t(`member.${same}`)}
        </Alert>
      )}
      {unread > 0 && <p className="forces-soft">{t('member.unread', { count: unread })}</p>}
    </>
  );
}
