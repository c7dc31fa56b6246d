import { Button, Group } from '@mantine/core';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { answerOffer, type OwnShift } from '../../shift-contract.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useToldDay } from '../told-day.ts';
import { ShiftFacts } from './shift-facts.tsx';
import { useAct } from './use-act.ts';
import type { KnownTeam } from './use-team.ts';

/** A shift that somebody asks one to take. */
export function OfferCard(props: {
  readonly shift: OwnShift;
  readonly today: string;
  readonly known: KnownTeam | undefined;
}) {
  const t = useText(shiftMessages);
  const { shift, today, known } = props;
  const tell = useToldDay(today);
  const params = { shiftId: shift.shiftId };
  const accepting = useAct(
    () => client.call(answerOffer, { params, body: { accepts: true } }),
    t('shifts.accepted'),
  );
  const declining = useAct(
    () => client.call(answerOffer, { params, body: { accepts: false } }),
    t('shifts.declined'),
  );
  const failed = accepting.error ?? declining.error;
  return (
    <>
      <h3>{t('shifts.asked', { name: known?.nameOf(shift.memberId) ?? '' })}</h3>
      <span>{tell(shift.onDay)}</span>
      <ShiftFacts shift={shift} known={known} />
      <Group gap="xs" mt="xs">
        <Button loading={accepting.isPending} onClick={() => accepting.mutate(undefined)}>
          {t('shifts.accept')}
        </Button>
        <Button variant="default" loading={declining.isPending} onClick={() => declining.mutate(undefined)}>
          {t('shifts.decline')}
        </Button>
      </Group>
      {failed !== null && <ErrorNotice error={failed} />}
    </>
  );
}
