import { useSaving as useSavingUnder } from '../../ui/desk/index.ts';

/** Saves something of this room; then all of it is read anew, it is said, and `onDone` is called. */
export function useSaving<Input, Reply>(
  save: (input: Input) => Promise<Reply>,
  { said, onDone }: { readonly said: (reply: Reply) => string; readonly onDone: (reply: Reply) => void },
) {
  return useSavingUnder({ key: ['directives'], save, done: said, onDone });
}
