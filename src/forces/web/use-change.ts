import { type Saving, useSaving } from '../../ui/desk/index.ts';
import { FORCES } from './use-forces.ts';

/** A change of something in this room, made again as of now where somebody else came first. */
export function useChange<Input, Output>({
  change,
  ...told
}: Pick<Saving<Input, Output>, 'done' | 'onDone'> & { readonly change: (input: Input) => Promise<Output> }) {
  const behind = ['force_changed', 'force_ended', 'grade_not_possible'] as const;
  return useSaving({ ...told, save: change, key: FORCES, behind });
}
