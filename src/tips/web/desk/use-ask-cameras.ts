import { useNavigate } from '@tanstack/react-router';
import { actorOf } from '../../../accounts/actor-of.ts';
import type { Session } from '../../../accounts/contract.ts';
import { type CameraFromTip, keepTold } from '../../../cameras/from-tip.ts';
import { can } from '../../../cameras/policy.ts';
import type { TipContent } from '../../../sealed/plaintext.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import type { TipRow } from '../../contract.ts';

/**
 * Leads from an opened tip to the map of cameras, for whoever reads the register of its unit; undefined for others.
 * Which tip it is goes along in the history's memory: in no address, and so to no server. What it says of hour and place
 * goes along with the keys alone.
 */
export function useAskCameras(tip: TipRow, content: TipContent | undefined): (() => void) | undefined {
  const navigate = useNavigate();
  const { session, unitKeys } = useKeyring<Session>();
  const opens = can(actorOf(session), 'camera.open', tip);
  const { tipId, unitId, day, along } = tip;
  if (!content || along || !opens || day === null) return undefined;
  const cameraFromTip: CameraFromTip = { tipId, unitId, day };
  const { hour = '', place = '', landmark = '' } = content;
  return () => {
    keepTold(unitKeys, tipId, { hour, place: [place, landmark].filter(Boolean).join(', ') });
    void navigate({ to: '/camera/ban-do', state: (before) => ({ ...before, cameraFromTip }) });
  };
}
