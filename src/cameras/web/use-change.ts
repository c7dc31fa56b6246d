import { type Saving, useSaving } from '../../ui/desk/index.ts';
import { CAMERAS } from './use-cameras.ts';

/** A change of something in this room, made again as of now where somebody else came first. */
export function useChange<Input, Output>({
  change,
  ...told
}: Pick<Saving<Input, Output>, 'done' | 'onDone'> & { readonly change: (input: Input) => Promise<Output> }) {
  const behind = ['camera_changed', 'camera_removed', 'footage_closed'] as const;
  return useSaving({ ...told, save: change, key: CAMERAS, behind });
}
