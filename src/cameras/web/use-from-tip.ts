import { useRouterState } from '@tanstack/react-router';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { type CameraFromTip, cameraFromTipSchema, type ToldByTip, toldBy } from '../from-tip.ts';

/** The tip from whose page somebody came; undefined for everybody else. */
export function useFromTip(): CameraFromTip | undefined {
  const state = useRouterState({ select: ({ location }) => location.state });
  return cameraFromTipSchema.safeParse(state).data?.cameraFromTip;
}

/** What that tip says of when and where; undefined once the keys that opened it have been put away. */
export function useToldByTip(fromTip: CameraFromTip | undefined): ToldByTip | undefined {
  const { unitKeys } = useKeyring();
  return fromTip && toldBy(unitKeys, fromTip.tipId);
}
