import type { Session } from '../../../accounts/contract.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { OwnShift } from '../../shift-contract.ts';
import { shiftMessages } from '../shift-messages.ts';
import type { KnownTeam } from './use-team.ts';

/** Which shift of its day, its hours and its site, each where there are several or it is known; '' where neither is. */
export function useWhich(shift: OwnShift, known: KnownTeam | undefined): string {
  const t = useText(shiftMessages);
  const { number, shiftsADay, siteName } = shift;
  const { session } = useKeyring<Session>();
  const hours = known?.hoursOf(number);
  const ofSeveral = (session?.sites.length ?? 0) > 1;
  const which = [
    shiftsADay > 1 && t('shifts.number', { number }),
    hours && t('shifts.hours', hours),
    ofSeveral && siteName,
  ];
  return which.filter(Boolean).join(' · ');
}

/** Where and with whom: which shift where a day has several, its hours, who is beside. */
export function ShiftFacts({ shift, known }: { shift: OwnShift; known: KnownTeam | undefined }) {
  const t = useText(shiftMessages);
  const { beside, memberId, plannedFor } = shift;
  const which = useWhich(shift, known);
  const names = beside.map((each) => known?.nameOf(each) ?? '').filter((name) => name !== '');
  const from = known?.nameOf(plannedFor) ?? '';
  return (
    <>
      {which !== '' && <span>{which}</span>}
      {names.length > 0 && <span className="to-soft">{t('shifts.beside', { names: names.join(', ') })}</span>}
      {beside.length === 0 && <span className="to-soft">{t('shifts.alone')}</span>}
      {plannedFor !== memberId && from !== '' && (
        <span className="to-soft">{t('shifts.taken', { name: from })}</span>
      )}
    </>
  );
}
