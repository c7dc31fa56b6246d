import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { FORCES } from './use-forces.ts';

/** Refusals after which the room is shown anew. */
const CHANGED: readonly string[] = ['force_changed', 'force_ended', 'grade_not_possible'];

/**
 * A change in this room: shows the room anew, says that it is done, and calls `onDone`. Where somebody else came first
 * the room is shown anew as well, so that the next try is made as of now.
 */
export function useChange<Input, Output>(options: {
  readonly change: (input: Input) => Promise<Output>;
  readonly done: string;
  readonly onDone: (output: Output) => void;
}) {
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: FORCES });
  return useMutation({
    mutationFn: options.change,
    onSuccess: async (output) => {
      await again();
      const closeButtonProps = { 'aria-label': kit('desk.close') };
      notifications.show({ message: options.done, closeButtonProps });
      options.onDone(output);
    },
    onError: async (error) => {
      if (error instanceof ApiError && CHANGED.includes(error.code)) await again();
    },
  });
}
