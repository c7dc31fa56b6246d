import { Button, Loader } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { ErrorNotice, PanelForm, Seal } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { House } from '../contract.ts';
import { leave, listResidents, type Resident } from '../resident-contract.ts';
import { ArrivalForm } from './arrival-form.tsx';
import { DayInput } from './day-input.tsx';
import { HOUSES } from './kept-under.ts';
import { houseMessages } from './messages.ts';
import { useIdentity } from './use-identity.ts';
import { useSaving } from './use-saving.ts';

/** Who lives in a house, for its landlord: opened here, and nowhere else. */
export function ResidentsPanel({ house }: { house: House }) {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const { houseId } = house;
  const [arriving, setArriving] = useState(false);
  const residents = useInfiniteQuery({
    queryKey: [...HOUSES, 'residents', houseId],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return client.call(listResidents, { params: { houseId }, query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const rows = residents.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section aria-labelledby="residents">
      <div className="house-row">
        <h2 id="residents">{t('residents.title')}</h2>
        <Seal readers={[t('residents.readers')]} />
      </div>
      <p className="house-soft">{t('residents.seal')}</p>
      {!arriving && <Button onClick={() => setArriving(true)}>{t('arrival.add')}</Button>}
      {arriving && <ArrivalForm house={house} onClose={() => setArriving(false)} />}
      {residents.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {residents.isError && <ErrorNotice error={residents.error} onRetry={() => void residents.refetch()} />}
      {residents.isSuccess && rows.length === 0 && <p className="house-soft">{t('residents.none')}</p>}
      <ul className="house-list">
        {rows.map((resident) => (
          <li key={resident.residentId} className="house-card">
            <ResidentCard houseId={houseId} resident={resident} />
          </li>
        ))}
      </ul>
      {residents.hasNextPage && (
        <Button variant="default" onClick={() => void residents.fetchNextPage()}>
          {t('houses.more')}
        </Button>
      )}
    </section>
  );
}

function ResidentCard({ houseId, resident }: { houseId: string; resident: Resident }) {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const [leaving, setLeaving] = useState(false);
  const { residentId, sealed, roomNumber, arrivedOn, stay } = resident;
  const who = useIdentity(residentId, sealed);
  const name = typeof who === 'object' ? who.name : '';
  const standing =
    who === 'opening' ? kit('desk.loading') : t(who === 'gone' ? 'residents.gone' : 'residents.lost');
  return (
    <>
      <strong>{name || standing}</strong>
      {typeof who === 'object' && (
        <span className="house-soft">
          {[who.born, who.home, who.phone].filter((each) => each !== '').join(' · ')}
        </span>
      )}
      <span className="house-soft">
        {[
          t('duty.room', { room: roomNumber }),
          t('residents.since', { day: formatDay(arrivedOn) }),
          t(`stay.${stay}`),
        ].join(' · ')}
      </span>
      {!leaving && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={name === '' ? undefined : t('residents.leave.of', { name })}
          onClick={() => setLeaving(true)}
        >
          {t('residents.leave')}
        </Button>
      )}
      {leaving && <LeaveForm houseId={houseId} residentId={residentId} onClose={() => setLeaving(false)} />}
    </>
  );
}

function LeaveForm(props: { houseId: string; residentId: string; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId, residentId, onClose } = props;
  const today = dayOfMoment(new Date());
  const [typed, setTyped] = useState(formatDay(today));
  const leftOn = parseDay(typed);
  const good = leftOn !== undefined && leftOn <= today;
  const saving = useSaving({
    save: (day: string) => client.call(leave, { params: { houseId, residentId }, body: { leftOn: day } }),
    done: t('residents.left'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t('residents.leave.title')}
      submit={t('residents.leave.submit')}
      dangerous
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => good && saving.mutate(leftOn)}
      onCancel={onClose}
    >
      <p>{t('residents.leave.lead')}</p>
      <DayInput
        label={t('residents.leave.day')}
        value={typed}
        onChange={setTyped}
        error={!good && t('duty.day.fault')}
      />
    </PanelForm>
  );
}
