import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { PanelForm } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type OwnShift, offerShift } from '../../shift-contract.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useAct } from './use-act.ts';
import type { KnownTeam } from './use-team.ts';

/** Asks somebody of the site to take a shift; whoever stands in it already is not among them. */
export function OfferForm(props: {
  readonly shift: OwnShift;
  readonly known: KnownTeam | undefined;
  readonly onClose: () => void;
}) {
  const t = useText(shiftMessages);
  const { shift, known, onClose } = props;
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const there = [shift.memberId, ...shift.beside];
  const others = (known?.people ?? []).filter(
    ({ memberId, lastDay }) => !there.includes(memberId) && (lastDay === null || lastDay >= shift.onDay),
  );
  const offering = useAct(
    (toMemberId: string) =>
      client.call(offerShift, { params: { shiftId: shift.shiftId }, body: { toMemberId } }),
    t('shifts.offer.done'),
    onClose,
  );
  return (
    <PanelForm
      title={t('shifts.offer.title')}
      submit={t('shifts.offer.submit')}
      pending={offering.isPending}
      error={offering.error}
      onSubmit={() => {
        setTried(true);
        if (chosen !== '') offering.mutate(chosen);
      }}
      onCancel={onClose}
    >
      <Radio.Group
        label={t('shifts.offer.title')}
        description={t('shifts.offer.hint')}
        value={chosen}
        onChange={setChosen}
        error={tried && chosen === '' && t('shifts.offer.fault')}
      >
        <Stack gap="xs" mt="xs">
          {others.map(({ memberId }) => (
            <Radio key={memberId} value={memberId} label={known?.nameOf(memberId) ?? ''} />
          ))}
        </Stack>
      </Radio.Group>
    </PanelForm>
  );
}
