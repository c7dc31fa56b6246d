import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { DeadlineChip, ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { finishShift, type OwnShift, offerShift } from '../../shift-contract.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useToldDay } from '../told-day.ts';
import { OfferForm } from './offer-form.tsx';
import { ShiftFacts } from './shift-facts.tsx';
import { useAct } from './use-act.ts';
import type { KnownTeam } from './use-team.ts';

/** A shift of one's own: when, with whom, and what can be done about it. */
export function ShiftCard(props: {
  readonly shift: OwnShift;
  readonly today: string;
  readonly known: KnownTeam | undefined;
}) {
  const t = useText(shiftMessages);
  const { shift, today, known } = props;
  const tell = useToldDay(today);
  const [offering, setOffering] = useState(false);
  const { shiftId, onDay, standing, offeredTo } = shift;
  const params = { shiftId };
  const finishing = useAct(() => client.call(finishShift, { params, body: {} }), t('shifts.finished'));
  const takingBack = useAct(
    () => client.call(offerShift, { params, body: { toMemberId: null } }),
    t('shifts.offer.backed'),
  );
  const canMark = standing !== 'done' && onDay <= today;
  const canOffer = standing === 'ahead' && offeredTo === null && !offering;
  const failed = finishing.error ?? takingBack.error;
  return (
    <>
      <strong>{tell(onDay)}</strong>
      {standing === 'done' && <DeadlineChip tone="met" words={t('shifts.done')} />}
      {standing === 'unmarked' && <DeadlineChip tone="soon" words={t('shifts.unmarked')} />}
      <ShiftFacts shift={shift} known={known} />
      {offeredTo !== null && (
        <span className="to-soft">{t('shifts.offered', { name: known?.nameOf(offeredTo) ?? '' })}</span>
      )}
      <Group gap="xs" mt="xs">
        {canMark && (
          <Button loading={finishing.isPending} onClick={() => finishing.mutate(undefined)}>
            {t('shifts.finish')}
          </Button>
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
