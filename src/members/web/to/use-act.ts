import { useSaving } from '../../../ui/desk/index.ts';
import { MEMBERS } from '../kept-under.ts';

/** A change of the plan: everything of this room is asked anew. `onDone` where more follows. */
export function useAct<Input>(
  save: (input: Input) => Promise<unknown>,
  done: string,
  onDone: () => void = () => undefined,
) {
  return useSaving({ key: MEMBERS, save, done, onDone });
}
