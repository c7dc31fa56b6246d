import { Button, Loader, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice, StateChip } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconCircleCheck } from '../../../ui/icons.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { endOtherSessions, endSession, listSessions } from '../../access-contract.ts';
import type { Device } from '../../device.ts';
import { api } from '../api.ts';
import { deviceName } from '../device-name.ts';
import { securityMessages } from '../security-messages.ts';

type SessionRow = ReplyOf<typeof listSessions>['rows'][number];

/** What was done last: which device was signed out, or all the others. */
type Done = { readonly what: 'one'; readonly device: Device | null } | { readonly what: 'others' };

const QUERY = ['sessions'] as const;

/** Where one is signed in, and how to end it there: for a device that was lost, or left open elsewhere. */
export function SessionsSection() {
  const t = useText(securityMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const [done, setDone] = useState<Done>();
  const sessions = useQuery({ queryKey: QUERY, queryFn: () => api.call(listSessions) });
  const settled = () => queries.invalidateQueries({ queryKey: QUERY });
  const ending = useMutation({
    mutationFn: ({ sessionId }: SessionRow) => api.call(endSession, { params: { sessionId } }),
    onSuccess: (_, { device }) => setDone({ what: 'one', device }),
    onSettled: settled,
  });
  const endingOthers = useMutation({
    mutationFn: () => api.call(endOtherSessions),
    onSuccess: () => setDone({ what: 'others' }),
    onSettled: settled,
  });
  const rows = sessions.data?.rows ?? [];
  const failed = sessions.error ?? ending.error ?? endingOthers.error;
  return (
    <section className="acc-section" aria-labelledby="sessions-title">
      <div className="acc-head">
        <h2 id="sessions-title">{t('sessions.title')}</h2>
        {rows.length > 1 && (
          <Button
            size="xs"
            variant="default"
            loading={endingOthers.isPending}
            onClick={() => endingOthers.mutate()}
          >
            {t('sessions.others')}
          </Button>
        )}
      </div>
      <Text c="dimmed" className="acc-measure">
        {t('sessions.lead')}
      </Text>
      {sessions.isPending && <Loader aria-label={kit('desk.loading')} />}
      {failed && <ErrorNotice error={failed} />}
      <div role="status">
        {done && (
          <p className="acc-done">
            <IconCircleCheck size={20} aria-hidden="true" />{' '}
            {done.what === 'one'
              ? t('sessions.ended', { device: deviceName(t, done.device) })
              : t('sessions.others.ended')}
          </p>
        )}
      </div>
      <ul className="acc-rows">
        {rows.map((row) => (
          <SessionItem
            key={row.sessionId}
            row={row}
            busy={ending.isPending && ending.variables.sessionId === row.sessionId}
            onEnd={() => ending.mutate(row)}
          />
        ))}
      </ul>
    </section>
  );
}

function SessionItem({ row, busy, onEnd }: { row: SessionRow; busy: boolean; onEnd: () => void }) {
  const t = useText(securityMessages);
  const language = useLanguage();
  const device = deviceName(t, row.device);
  const begun = formatMoment(row.begunAt, language);
  return (
    <li className="acc-row">
      <div>
        {device}
        <Text size="xs" c="dimmed">
          {t('sessions.times', { begun, seen: formatMoment(row.lastSeenAt, language) })}
        </Text>
      </div>
      {row.current ? (
        <StateChip tone="working">{t('sessions.current')}</StateChip>
      ) : (
        <Button
          size="xs"
          variant="default"
          loading={busy}
          aria-label={t('sessions.end.of', { device, begun })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
