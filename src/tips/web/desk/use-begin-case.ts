import { useNavigate } from '@tanstack/react-router';
import { actorOf } from '../../../accounts/actor-of.ts';
import type { Session } from '../../../accounts/contract.ts';
import { mayRecord } from '../../../results/case-policy.ts';
import type { FromTip } from '../../../results/from-tip.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import type { TipRow } from '../../contract.ts';

/**
 * Begins the file of a criminal case from an opened tip, for whoever keeps cases of its unit; undefined for others.
 * Which tip it is goes along in the history's memory: in no address, and so to no server.
 */
export function useBeginCase(tip: TipRow, opened: boolean): (() => void) | undefined {
  const navigate = useNavigate();
  const { session } = useKeyring<Session>();
  if (!opened || tip.along || !mayRecord(actorOf(session), tip)) return undefined;
  const { tipId, unitId, placeAreaId } = tip;
  const fromTip: FromTip = { tipId, unitId, placeAreaId };
  return () => void navigate({ to: '/ket-qua/vu-an/moi', state: (before) => ({ ...before, fromTip }) });
}
