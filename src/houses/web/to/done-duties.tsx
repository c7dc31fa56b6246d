import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice, MoreButton } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { type DoneDuty, listDoneDuties, undoDuty } from '../../resident-contract.ts';
import { HOUSES } from '../kept-under.ts';
import { houseMessages } from '../messages.ts';
import { useIdentity } from '../use-identity.ts';
import { useSaving } from '../use-saving.ts';

/** What a landlord has marked as notified, read when it is asked for; a mark made by mistake is taken back here. */
export function DoneDuties() {
  const t = useText(houseMessages);
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        mt="md"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
        className="house-fold"
      >
        {t(shown ? 'duty.marked.hide' : 'duty.marked.show')}
      </Button>
      {shown && <DoneList />}
    </>
  );
}

function DoneList() {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const { list: done, rows } = usePages([...HOUSES, 'done-duties'], (start, signal) => {
    const query = { limit: 20, ...start };
    return client.call(listDoneDuties, { query, signal });
  });
  return (
    <>
      {done.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {done.isError && <ErrorNotice error={done.error} onRetry={() => void done.refetch()} />}
      {done.isSuccess && rows.length === 0 && <p className="house-soft">{t('duty.marked.none')}</p>}
      <ul className="house-list" aria-label={t('duty.marked')}>
        {rows.map((duty) => (
          <li key={duty.dutyId} className="house-card">
            <DoneCard duty={duty} />
          </li>
        ))}
      </ul>
      <MoreButton list={done} />
    </>
  );
}

function DoneCard({ duty }: { duty: DoneDuty }) {
  const t = useText(houseMessages);
  const { houseId, dutyId, kind, address, roomNumber, doneOn, channel, until, residentId, sealed } = duty;
  const who = useIdentity(residentId, sealed);
  const name = typeof who === 'object' ? who.name : '';
  const undoing = useSaving({
    save: () => client.call(undoDuty, { params: { houseId, dutyId }, body: {} }),
    done: t('duty.undone'),
    onDone: () => undefined,
  });
  return (
    <>
      <strong>{t(`duty.${kind}`)}</strong>
      {name !== '' && <span>{name}</span>}
      <span className="house-soft">
        {t('duty.room', { room: roomNumber })} · {address}
      </span>
      <span className="house-soft">
        {t('duty.marked.line', { day: formatDay(doneOn), channel: t(`channel.${channel}`) })}
        {until !== null && ` ${t('duty.marked.until', { day: formatDay(until) })}`}
      </span>
      {undoing.error !== null && <ErrorNotice error={undoing.error} />}
      {duty.undoable ? (
        <Button
          variant="subtle"
          size="compact-md"
          loading={undoing.isPending}
          aria-label={t('duty.undo.of', { duty: t(`duty.${kind}`), name: name || roomNumber })}
          onClick={() => undoing.mutate(undefined)}
        >
          {t('duty.undo')}
        </Button>
      ) : (
        <span className="house-soft">{t('duty.undo.later')}</span>
      )}
    </>
  );
}
