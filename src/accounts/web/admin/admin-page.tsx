import { Button, Loader, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { ErrorNotice, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../../ui/icons.ts';
import { listUnits } from '../../contract.ts';
import { ROLES_OF_KIND } from '../../policy.ts';
import { api } from '../api.ts';
import { Members } from '../keys/members.tsx';
import { keysMessages } from '../keys/messages.ts';
import { useMembers } from '../keys/use-unit-keys.ts';
import { DelegationReminder } from '../root/delegation-reminder.tsx';
import { KeyWays } from '../root/key-ways.tsx';
import { EndUnitDialog } from './end-unit-dialog.tsx';
import { OpenUnitDialog } from './open-unit-dialog.tsx';
import { type UnitRow, UnitTable } from './unit-table.tsx';
import '../accounts.css';

/** `/quan-tri`: units and their people. There is no key here, and none of these requests touches one. */
export function Page() {
  const t = useText(keysMessages);
  const kit = useText(deskMessages);
  const units = useQuery({ queryKey: ['units'], queryFn: () => api.call(listUnits) });
  const [shown, setShown] = useState<number>();
  const [opening, setOpening] = useState(false);
  const [ended, setEnded] = useState(false);
  const [ending, setEnding] = useState<number>();
  const today = dayOfMoment(new Date());
  const unit = units.data?.rows.find(({ unitId }) => unitId === shown);
  if (unit) return <UnitPeople unit={unit} onBack={() => setShown(undefined)} />;
  const rows = units.data?.rows ?? [];
  const toEnd = rows.find(({ unitId }) => unitId === ending);
  return (
    <div className="desk-page">
      <div className="acc-head">
        <PageTitle>{t('admin.title')}</PageTitle>
        <Button onClick={() => setOpening(true)}>{t('admin.open')}</Button>
      </div>
      <p className="bare-lead acc-measure">
        {t('admin.lead')} <Link to="/quan-tri/dia-ban">{t('admin.areas')}</Link>
      </p>
      <DelegationReminder />
      {units.isError && <ErrorNotice error={units.error} onRetry={() => void units.refetch()} />}
      {units.isPending && <Loader aria-label={kit('desk.loading')} />}
      {rows.some(({ validTo }) => validTo !== null && validTo < today) && (
        <Switch
          mb="sm"
          label={t('admin.ended.show')}
          checked={ended}
          onChange={(event) => setEnded(event.currentTarget.checked)}
        />
      )}
      {units.data && (
        <UnitTable
          units={ended ? rows : rows.filter(({ validTo }) => validTo === null || validTo >= today)}
          all={rows}
          onShow={setShown}
          onEnd={setEnding}
        />
      )}
      <KeyWays />
      {toEnd && <EndUnitDialog unit={toEnd} units={rows} onClose={() => setEnding(undefined)} />}
      {opening && <OpenUnitDialog onClose={() => setOpening(false)} onOpened={setShown} />}
    </div>
  );
}

function UnitPeople({ unit, onBack }: { unit: UnitRow; onBack: () => void }) {
  const t = useText(keysMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const members = useMembers(unit.unitId);
  const name = language === 'vi' ? unit.name : unit.nameEn;
  return (
    <div className="desk-page">
      <Button
        variant="subtle"
        size="xs"
        onClick={onBack}
        leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
      >
        {t('admin.back')}
      </Button>
      <PageTitle>{t('admin.people.of', { unit: name })}</PageTitle>
      {members.isError && <ErrorNotice error={members.error} />}
      {members.isPending && <Loader aria-label={kit('desk.loading')} />}
      {members.data && (
        <Members
          unit={unit}
          name={name}
          members={members.data.rows}
          invited={members.data.invited}
          roles={ROLES_OF_KIND[unit.kind]}
          heading="h2"
        />
      )}
    </div>
  );
}
