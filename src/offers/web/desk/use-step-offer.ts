import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client } from '../../../ui/client.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useOpenedWords, useSealWords } from '../../../ui/desk/words/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { type DeskOffer, stepOffer } from '../../contract.ts';
import type { OfferAction } from '../../life.ts';
import { type OfferWords, readOfferWords } from '../../offer-words.ts';
import { offersMessages } from './messages.ts';
import { clearOf } from './opened-offer.tsx';
import { type AnsweringUnit, OFFERS } from './use-offers.ts';

/** A step as it is taken: its letter in plain words, and what a proposal becomes. */
export interface NewStep {
  readonly text: string;
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
  const { can, seal } = useSealWords(unit);
  const written = useWritten(offer);
  const stepping = useMutation({
    mutationFn: async ({ text, scheme }: NewStep) => {
      const { offerId, version } = offer;
      const letter = await seal({ subjectId: offerId, text: text.trim(), toReporter: written?.reply });
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

/** What the offer says, opened here; undefined while it is not, or where it was not sealed for this offer. */
function useWritten(offer: DeskOffer): OfferWords | undefined {
  const { offerId, words, signingKey } = offer;
  const signerOf = useCallback(() => signingKey, [signingKey]);
  const opened = useOpenedWords(offerId, words ?? NOTHING, signerOf);
  return opened.status === 'opened' ? readOfferWords(opened.text, clearOf(offer)) : undefined;
}

/** Words that were erased: nothing opens them. */
const NOTHING = {
  messageId: '',
  unitId: null,
  epoch: null,
  signature: '',
  grantHashes: [],
  grants: [],
} as const;
