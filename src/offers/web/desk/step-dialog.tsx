import { Text } from '@mantine/core';
import { useState } from 'react';
import { isReason, ReasonField } from '../../../ui/desk/index.ts';
import { WordsDialog } from '../../../ui/desk/words/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { DeskOffer } from '../../contract.ts';
import type { OfferAction } from '../../life.ts';
import { offersMessages } from './messages.ts';
import type { AnsweringUnit } from './use-offers.ts';
import { useStepOffer } from './use-step-offer.ts';

/** Hands an offer on, answers or declines it: always with a letter that whoever offered reads. */
export function StepDialog(props: {
  readonly unit: AnsweringUnit;
  readonly offer: DeskOffer;
  readonly action: Exclude<OfferAction, 'take_up' | 'set_aside'>;
  readonly onClose: () => void;
}) {
  const { unit, offer, action, onClose } = props;
  const t = useText(offersMessages);
  const { can, written, stepping } = useStepOffer(unit, { offer, action, onDone: onClose });
  const [text, setText] = useState(action === 'hand_on' ? t('letter.hand_on') : '');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (isReason(text) && written) stepping.mutate({ text, scheme: null });
  };
  return (
    <WordsDialog
      title={t(`action.${action}`)}
      lead={t(`lead.${action}`)}
      submit={t(`submit.${action}`)}
      can={can}
      pending={stepping.isPending}
      error={stepping.error}
      blocked={written === undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonField
        label={t(action === 'decline' ? 'letter.reason' : 'letter')}
        hint={t('letter.hint')}
        value={text}
        onChange={setText}
        tried={tried}
      />
      {can === 'yes' && written === undefined && <Text c="red">{t('letter.noKey')}</Text>}
    </WordsDialog>
  );
}
