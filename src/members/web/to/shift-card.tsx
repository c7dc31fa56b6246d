import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { DeadlineChip, ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { finishShift, type OwnShift, offerShift } from '../../shift-contract.ts';
import { phaseOf } from '../../shift-hours.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useToldDay } from '../told-day.ts';
import { AskedTwice } from './asked-twice.tsx';
import { OfferForm } from './offer-form.tsx';
import { ShiftFacts, useWhich } from './shift-facts.tsx';
import { useAct } from './use-act.ts';
import type { KnownTeam } from './use-team.ts';

interface Shown {
  readonly shift: OwnShift;
  readonly today: string;
  /** When it was looked last. */
  readonly now: Date;
  readonly known: KnownTeam | undefined;
}

/** A shift of one's own: when, with whom, and what can be done about it; `brief`: when alone. */
export function ShiftCard({ brief, ...props }: Shown & { readonly brief: boolean }) {
  const t = useText(shiftMessages);
  const { shift, today, known } = props;
  const tell = useToldDay(today);
  const which = useWhich(shift, known);
  return (
    <>
      <h3>{tell(shift.onDay)}</h3>
      {shift.standing === 'done' && <DeadlineChip tone="met" words={t('shifts.done')} />}
      {shift.standing === 'unmarked' && <DeadlineChip tone="soon" words={t('shifts.unmarked')} />}
      {brief && which !== '' && <span className="to-soft">{which}</span>}
      {!brief && <Whole {...props} />}
    </>
  );
}

function Whole({ shift, today, now, known }: Shown) {
  const t = useText(shiftMessages);
  const tell = useToldDay(today);
  const [offering, setOffering] = useState(false);
  const { shiftId, onDay, number, shiftsADay, standing, offeredTo } = shift;
  const params = { shiftId };
  const finishing = useAct(() => client.call(finishShift, { params, body: {} }), t('shifts.finished'));
  const takingBack = useAct(
    () => client.call(offerShift, { params, body: { toMemberId: null } }),
    t('shifts.offer.backed'),
  );
  const canMark = standing !== 'done' && onDay <= today;
  const hours = known?.hoursOf(number);
  const isOver = hours !== undefined && phaseOf(onDay, hours, now) === 'over';
  const canOffer = standing === 'ahead' && !isOver && offeredTo === null && !offering;
  const failed = finishing.error ?? takingBack.error;
  return (
    <>
      <ShiftFacts shift={shift} known={known} />
      {standing === 'ahead' && isOver && (
        <span className="to-soft">{t('shifts.over', { hour: hours.to })}</span>
      )}
      {offeredTo !== null && (
        <span className="to-soft">{t('shifts.offered', { name: known?.nameOf(offeredTo) ?? '' })}</span>
      )}
      <Group gap="xs" mt="xs">
        {canMark && (
          <AskedTwice
            ask={t('shifts.finish')}
            of={shiftsADay > 1 ? `${tell(onDay)}, ${t('shifts.number', { number })}` : tell(onDay)}
            sure={t('shifts.finish.sure')}
            pending={finishing.isPending}
            onSure={() => finishing.mutate(undefined)}
          />
        )}
        {canOffer && (
          <Button variant="default" onClick={() => setOffering(true)}>
            {t('shifts.offer')}
          </Button>
        )}
        {offeredTo !== null && (
          <Button
            variant="default"
            loading={takingBack.isPending}
            onClick={() => takingBack.mutate(undefined)}
          >
            {t('shifts.offer.back')}
          </Button>
        )}
      </Group>
      {failed !== null && <ErrorNotice error={failed} />}
      {offering && <OfferForm shift={shift} known={known} onClose={() => setOffering(false)} />}
    </>
  );
}
