import { useQueryClient } from '@tanstack/react-query';
import { useSaving as useSavingUnder } from '../../ui/desk/index.ts';
import { ApiError } from '../../wire/client.ts';
import { HOUSES } from './kept-under.ts';

/** A change of something in this room. Where the refusal is that it stands there already, what stands there is shown. */
export function useSaving<Input>(options: {
  readonly save: (input: Input) => Promise<unknown>;
  readonly done: string;
  readonly onDone: () => void;
}) {
  const queries = useQueryClient();
  const save = async (input: Input) => {
    try {
      return await options.save(input);
    } catch (error) {
      const stands = error instanceof ApiError && error.code === 'already_entered';
      if (stands) await queries.invalidateQueries({ queryKey: HOUSES });
      throw error;
    }
  };
  return useSavingUnder({ ...options, save, key: HOUSES });
}
