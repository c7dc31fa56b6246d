import { useRouterState } from '@tanstack/react-router';
import { type CameraFromTip, cameraFromTipSchema } from '../from-tip.ts';

/** The tip from whose page somebody came; undefined for everybody else. */
export function useFromTip(): CameraFromTip | undefined {
  const state = useRouterState({ select: ({ location }) => location.state });
  return cameraFromTipSchema.safeParse(state).data?.cameraFromTip;
}
