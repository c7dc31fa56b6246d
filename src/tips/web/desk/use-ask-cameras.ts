import { useNavigate } from '@tanstack/react-router';
import { actorOf } from '../../../accounts/actor-of.ts';
import type { Session } from '../../../accounts/contract.ts';
import type { CameraFromTip } from '../../../cameras/from-tip.ts';
import { can } from '../../../cameras/policy.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import type { TipRow } from '../../contract.ts';

/**
 * Leads from an opened tip to the map of cameras, for whoever reads the register of its unit; undefined for others.
 * Which tip it is goes along in the history's memory: in no address, and so to no server.
 */
export function useAskCameras(tip: TipRow, opened: boolean): (() => void) | undefined {
  const navigate = useNavigate();
  const { session } = useKeyring<Session>();
  const opens = can(actorOf(session), 'camera.open', tip);
  const { tipId, unitId, day, along } = tip;
  if (!opened || along || !opens || day === null) return undefined;
  const cameraFromTip: CameraFromTip = { tipId, unitId, day };
  return () => void navigate({ to: '/camera/ban-do', state: (before) => ({ ...before, cameraFromTip }) });
}
