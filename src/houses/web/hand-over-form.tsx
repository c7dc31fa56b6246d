import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { loginSchema } from '../../accounts/contract.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type House, handOver } from '../contract.ts';
import { houseMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

/** Gives a house to another landlord of its site, by the code that stands beside their name among the people of sites. */
export function HandOverForm({ house, onClose }: { house: House; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId, version, kept, occupants, siteName } = house;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const login = typed.trim().toLowerCase();
  const good = loginSchema.safeParse(login).success;
  const saving = useSaving({
    save: () => client.call(handOver, { params: { houseId }, body: { version, login } }),
    done: t('house.handOver.done'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t('house.handOver.title')}
      submit={t('house.handOver.submit')}
      dangerous={kept && occupants > 0}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (good) saving.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p>{t('house.handOver.lead', { site: siteName })}</p>
      {kept && occupants > 0 && <p>{t('house.handOver.people', { count: occupants })}</p>}
      <TextInput
        label={t('house.handOver.login')}
        description={t('house.handOver.login.hint')}
        autoComplete="off"
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={tried && !good && t('house.handOver.login.fault')}
      />
    </PanelForm>
  );
}
