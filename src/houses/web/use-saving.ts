import { type Saving, useSaving as useSavingUnder } from '../../ui/desk/index.ts';
import { HOUSES } from './kept-under.ts';

/** A change of something in this room. Where the refusal is that it stands there already, what stands there is shown. */
export function useSaving<Input>(options: Pick<Saving<Input, unknown>, 'save' | 'done' | 'onDone'>) {
  return useSavingUnder({ ...options, key: HOUSES, behind: ['already_entered'] });
}
