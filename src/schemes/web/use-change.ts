import { type Saving, useSaving } from '../../ui/desk/index.ts';
import { SCHEMES } from './use-schemes.ts';

/** A change of something in this room, made again as of now where somebody else came first or it was entered before. */
export function useChange<Input, Output>({
  change,
  ...told
}: Pick<Saving<Input, Output>, 'done' | 'onDone'> & { readonly change: (input: Input) => Promise<Output> }) {
  return useSaving({ ...told, save: change, key: SCHEMES, behind: ['scheme_changed', 'already_entered'] });
}
