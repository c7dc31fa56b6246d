import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '../../accounts/roles.ts';
import { EmptyState, PageTitle } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconEye } from '../../ui/icons.ts';
import type { AuditedPerson } from '../contract.ts';
import { Acts } from './acts.tsx';
import { auditMessages } from './messages.ts';
import { Openings } from './openings.tsx';
import { useAuditScope, useUnitNames } from './use-auditor.ts';
import { Views } from './views.tsx';
import './audit.css';

/** The auditor's place: who opened what, what a person did, who looked at that. Each looking is recorded. */
export function AuditPage({ roleName }: { roleName: (role: Role) => string }) {
  const t = useText(auditMessages);
  const scope = useAuditScope();
  const unitNames = useUnitNames();
  const [tab, setTab] = useState<string | null>('openings');
  const [person, setPerson] = useState<AuditedPerson>();
  if (scope === undefined) {
    return (
      <div className="desk-page audit">
        <PageTitle>{t('audit.title')}</PageTitle>
        <EmptyState title={t('audit.nobody.title')} hint={t('audit.nobody')} />
      </div>
    );
  }
  const ofAll = scope === 'all';
  const showPerson = (chosen: AuditedPerson) => {
    setPerson(chosen);
    setTab('acts');
  };
  const units = [...unitNames].filter(([unitId]) => ofAll || scope.includes(unitId));
  return (
    <div className="desk-page audit">
      <PageTitle>{t('audit.title')}</PageTitle>
      <p className="audit-recorded">
        <IconEye size={20} aria-hidden="true" /> {t('audit.recorded')}
      </p>
      <p className="audit-lead">
        {t('audit.lead')} {t('audit.keys')} <a href="/so-khoa">{t('audit.keys.register')}</a>.
      </p>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="openings">{t('audit.tab.openings')}</Tabs.Tab>
          {ofAll && <Tabs.Tab value="acts">{t('audit.tab.acts')}</Tabs.Tab>}
          <Tabs.Tab value="views">{t('audit.tab.views')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="openings">
          <Openings
            unitNames={unitNames}
            units={units}
            roleName={roleName}
            onPerson={ofAll ? showPerson : undefined}
          />
        </Tabs.Panel>
        {ofAll && (
          <Tabs.Panel value="acts">
            <Acts of={person} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="views">
          <Views unitNames={unitNames} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
