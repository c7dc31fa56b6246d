import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { changesOf } from './change-dialog.tsx';
import { SCHEMES } from './use-schemes.ts';

/**
 * A change of something in this room: shows the room anew, says that it is done, and calls `onDone`. Where somebody
 * else came first, or the same was entered before, the room is shown anew as well, so that the next try is made as of
 * now.
 */
export function useChange<Input, Output>(options: {
  readonly change: (input: Input) => Promise<Output>;
  readonly done: string;
  readonly onDone: (output: Output) => void;
}) {
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: SCHEMES });
  return useMutation({
    mutationFn: options.change,
    onSuccess: async (output) => {
      await again();
      const closeButtonProps = { 'aria-label': kit('desk.close') };
      notifications.show({ message: options.done, closeButtonProps });
      options.onDone(output);
    },
    onError: async (error) => {
      if (changesOf(error) || isKnown(error)) await again();
    },
  });
}

function isKnown(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'already_entered';
}
