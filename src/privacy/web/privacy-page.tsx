import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { EmptyState, PageTitle } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { breachesSeen } from '../policy.ts';
import { Breaches } from './breaches.tsx';
import { privacyMessages } from './messages.ts';
import { Requests } from './requests.tsx';
import { useActor, useMyUnits } from './use-my-units.ts';
import './privacy.css';

/** `/lam-viec/quyen-du-lieu`: what people ask about their own data, and breaches, each with its clock. */
export function Page() {
  const t = useText(privacyMessages);
  const units = useMyUnits('request.list');
  const seen = breachesSeen(useActor());
  const seesBreaches = seen === 'all' || seen.length > 0;
  const [tab, setTab] = useState<string | null>(null);
  const shown = tab ?? (units.length > 0 ? 'requests' : 'breaches');
  return (
    <div className="desk-page privacy">
      <PageTitle>{t('privacy.title')}</PageTitle>
      <p className="privacy-lead">{t('privacy.lead')}</p>
      {units.length === 0 && !seesBreaches && (
        <EmptyState title={t('privacy.nobody.title')} hint={t('privacy.nobody')} />
      )}
      <Tabs value={shown} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          {units.length > 0 && <Tabs.Tab value="requests">{t('privacy.tab.requests')}</Tabs.Tab>}
          {seesBreaches && <Tabs.Tab value="breaches">{t('privacy.tab.breaches')}</Tabs.Tab>}
        </Tabs.List>
        {units.length > 0 && (
          <Tabs.Panel value="requests">
            <Requests units={units} />
          </Tabs.Panel>
        )}
        {seesBreaches && (
          <Tabs.Panel value="breaches">
            <Breaches />
          </Tabs.Panel>
        )}
      </Tabs>
    </div>
  );
}
