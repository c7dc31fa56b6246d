import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';

/** Saves something of this room; then all of it is read anew, it is said, and `onDone` is called. */
export function useSaving<Input, Reply>(
  save: (input: Input) => Promise<Reply>,
  options: { readonly said: (reply: Reply) => string; readonly onDone: (reply: Reply) => void },
) {
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: async (reply) => {
      await queries.invalidateQueries({ queryKey: ['directives'] });
      notifications.show({
        message: options.said(reply),
        closeButtonProps: { 'aria-label': kit('desk.close') },
      });
      options.onDone(reply);
    },
  });
}
