import { useText } from '../../../ui/i18n/language-context.tsx';
import type { OwnShift } from '../../shift-contract.ts';
import { shiftMessages } from '../shift-messages.ts';
import type { KnownTeam } from './use-team.ts';

/** Where and with whom: which shift where a day has several, its hours, who is beside. */
export function ShiftFacts({ shift, known }: { shift: OwnShift; known: KnownTeam | undefined }) {
  const t = useText(shiftMessages);
  const { number, shiftsADay, siteName, beside, memberId, plannedFor } = shift;
  const hours = known?.hoursOf(number);
  const which = [
    shiftsADay > 1 && t('shifts.number', { number }),
    hours && t('shifts.hours', hours),
    siteName,
  ].filter(Boolean);
  const names = beside.map((each) => known?.nameOf(each) ?? '').filter((name) => name !== '');
  const from = known?.nameOf(plannedFor) ?? '';
  return (
    <>
      <span>{which.join(' · ')}</span>
      {names.length > 0 && <span className="to-soft">{t('shifts.beside', { names: names.join(', ') })}</span>}
      {beside.length === 0 && <span className="to-soft">{t('shifts.alone')}</span>}
      {plannedFor !== memberId && from !== '' && (
        <span className="to-soft">{t('shifts.taken', { name: from })}</span>
      )}
    </>
  );
}
