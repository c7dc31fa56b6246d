import { useSaving as useSavingUnder } from '../../ui/desk/index.ts';
import { HOUSES } from './kept-under.ts';

/** A change of something in this room. */
export function useSaving<Input>(options: {
  readonly save: (input: Input) => Promise<unknown>;
  readonly done: string;
  readonly onDone: () => void;
}) {
  return useSavingUnder({ ...options, key: HOUSES });
}
