import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../wire/client.ts';
import type { ErrorCode } from '../../wire/errors.ts';
import { useText } from '../i18n/language-context.tsx';
import { deskMessages } from './messages.ts';

/** A change of something in a room. */
export interface Saving<Input, Output> {
  /** What the answers of the room are kept under. */
  readonly key: readonly string[];
  readonly save: (input: Input) => Promise<Output>;
  readonly done: string | ((output: Output) => string);
  readonly onDone: (output: Output) => void;
  /** Refusals which say that what is shown is no longer so. */
  readonly behind?: readonly ErrorCode[];
}

/**
 * A change: shows the room anew, says that it is done, and calls `onDone`. Where somebody else came first (`behind`) the
 * room is shown anew as well, so that the next try is made as of now.
 */
export function useSaving<Input, Output>({ key, save, done, onDone, behind = [] }: Saving<Input, Output>) {
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: key });
  return useMutation({
    mutationFn: save,
    onSuccess: async (output) => {
      await again();
      notifications.show({
        message: typeof done === 'string' ? done : done(output),
        closeButtonProps: { 'aria-label': kit('desk.close') },
      });
      onDone(output);
    },
    onError: async (error) => {
      if (error instanceof ApiError && behind.some((code) => code === error.code)) await again();
    },
  });
}
