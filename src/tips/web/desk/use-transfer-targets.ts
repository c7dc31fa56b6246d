import { useQuery } from '@tanstack/react-query';
import { listUnits } from '../../../accounts/contract.ts';
import { client } from '../../../ui/client.ts';
import { useLanguage } from '../../../ui/i18n/language-context.tsx';
import { mayHandOn, type TransferGround } from '../../transfer.ts';

/**
 * The units that a tip of a unit may go to on a ground: those that stand and have a key. Empty until both are known.
 */
export function useTransferTargets(
  fromUnitId: number,
  ground: TransferGround | undefined,
): { readonly unitId: number; readonly label: string }[] {
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['tips', 'units'], queryFn: () => client.call(listUnits) });
  const from = data?.rows.find(({ unitId }) => unitId === fromUnitId);
  if (!data || !from || !ground) return [];
  return data.rows
    .filter((unit) => unit.hasKey && unit.validTo === null && mayHandOn(from, unit, ground))
    .map(({ unitId, name, nameEn }) => ({ unitId, label: language === 'vi' ? name : nameEn }));
}
