import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useSealOnce } from '../../../ui/desk/words/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { type DeskOffer, stepOffer } from '../../contract.ts';
import type { OfferAction } from '../../life.ts';
import { offersMessages } from './messages.ts';
import { type AnsweringUnit, OFFERS } from './use-offers.ts';
import { useWritten } from './use-written.ts';

/** A step as it is taken: its letter in plain words, null where none goes along, and what a proposal becomes. */
interface NewStep {
  readonly text: string | null;
  readonly scheme: BodyOf<typeof stepOffer>['scheme'];
}

/**
 * Takes a step on an offer. The letter is sealed to the key that the sealed words themselves name: a server that named
 * another is refused, and until they are opened nothing can be sent.
 */
export function useStepOffer(
  unit: AnsweringUnit,
  { offer, action, onDone }: { offer: DeskOffer; action: OfferAction; onDone: () => void },
) {
  const t = useText(offersMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const { can, seal } = useSealOnce(unit);
  const here = useWritten(offer);
  const written = here.status === 'opened' ? here.written : undefined;
  const stepping = useMutation({
    mutationFn: async ({ text, scheme }: NewStep) => {
      const { offerId, version } = offer;
      const told = { subjectId: offerId, toReporter: written?.reply };
      const letter = text === null ? null : await seal({ ...told, text: text.trim() });
      return client.call(stepOffer, { params: { offerId }, body: { version, action, letter, scheme } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: OFFERS });
      if (action === 'take_up') await queries.invalidateQueries({ queryKey: ['schemes'] });
      const closeButtonProps = { 'aria-label': kit('desk.close') };
      notifications.show({ message: t(`done.${action}`), closeButtonProps });
      onDone();
    },
  });
  return { can, written, stepping };
}
