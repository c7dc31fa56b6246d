import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { House } from '../contract.ts';
import { NOBODY } from '../identity.ts';
import { leave, type Resident } from '../resident-contract.ts';
import { DayInput } from './day-input.tsx';
import { houseMessages } from './messages.ts';
import { PutRightForm } from './put-right-form.tsx';
import { useIdentity } from './use-identity.ts';
import { useSaving } from './use-saving.ts';
import { useStayWords } from './use-stay-words.ts';

/** Somebody who lives in a house, opened by the landlord's own key; to be put right, or marked as gone. */
export function ResidentCard({ house, resident }: { house: House; resident: Resident }) {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const [doing, setDoing] = useState<'leave' | 'put_right'>();
  const close = () => setDoing(undefined);
  const stayWords = useStayWords(house);
  const { residentId, sealed, roomNumber, arrivedOn, stay } = resident;
  const identity = useIdentity(residentId, sealed);
  const opened = typeof identity === 'object' ? identity : undefined;
  const who = opened ?? NOBODY;
  const standing =
    identity === 'opening'
      ? kit('desk.loading')
      : t(identity === 'gone' ? 'residents.gone' : 'residents.lost');
  const { born, home, phone } = who;
  return (
    <>
      <strong>{who.name || standing}</strong>
      {who.name !== '' && (
        <span className="house-soft">{[born, home, phone].filter((each) => each !== '').join(' · ')}</span>
      )}
      <span className="house-soft">
        {[
          t('duty.room', { room: roomNumber }),
          t('residents.since', { day: formatDay(arrivedOn) }),
          stayWords(stay),
        ].join(' · ')}
      </span>
      {doing === undefined && (
        <Group gap="xs">
          {identity !== 'opening' && (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={who.name === '' ? undefined : t('residents.put.of', { name: who.name })}
              onClick={() => setDoing('put_right')}
            >
              {t(who.name === '' ? 'residents.put.anew' : 'residents.put.open')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={who.name === '' ? undefined : t('residents.leave.of', { name: who.name })}
            onClick={() => setDoing('leave')}
          >
            {t('residents.leave')}
          </Button>
        </Group>
      )}
      {doing === 'put_right' && (
        <PutRightForm house={house} resident={resident} who={opened} onClose={close} />
      )}
      {doing === 'leave' && <LeaveForm houseId={house.houseId} resident={resident} onClose={close} />}
    </>
  );
}

function LeaveForm(props: { houseId: string; resident: Resident; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId, resident, onClose } = props;
  const { residentId, arrivedOn } = resident;
  const today = dayOfMoment(new Date());
  const [typed, setTyped] = useState(formatDay(today));
  const leftOn = parseDay(typed);
  const real = leftOn !== undefined && leftOn <= today;
  const early = real && leftOn < arrivedOn;
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
      onSubmit={() => real && !early && saving.mutate(leftOn)}
      onCancel={onClose}
    >
      <p>{t('residents.leave.lead')}</p>
      <DayInput
        label={t('residents.leave.day')}
        value={typed}
        onChange={setTyped}
        error={
          (!real && t('duty.day.fault')) ||
          (early && t('residents.leave.early', { day: formatDay(arrivedOn) }))
        }
      />
    </PanelForm>
  );
}
