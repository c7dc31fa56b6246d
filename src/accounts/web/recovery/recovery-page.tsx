import { Loader, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { listUnits } from '../../contract.ts';
import { readRecovery } from '../../recovery-contract.ts';
import { isVouchedFor } from '../../vouched.ts';
import { api } from '../api.ts';
import { recoveryMessages } from './messages.ts';
import { OpeningList } from './opening-list.tsx';
import { RecoveryForm } from './recovery-form.tsx';
import { UnitState } from './unit-state.tsx';
import '../accounts.css';

/** `/khoa/khoi-phuc`: two of three shares give a unit that lost its keys its open tips back. */
export function Page() {
  const t = useText(recoveryMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const units = useQuery({ queryKey: ['units'], queryFn: () => api.call(listUnits) });
  const [unitId, setUnitId] = useState<number>();
  const offered = (units.data?.rows ?? [])
    .filter(
      ({ kind, validTo, heirUnitId }) => kind !== 'steering' && (validTo === null || heirUnitId !== null),
    )
    .map((unit) => ({ value: String(unit.unitId), label: language === 'vi' ? unit.name : unit.nameEn }));
  const name = offered.find(({ value }) => value === String(unitId))?.label ?? '';
  return (
    <div className="desk-page">
      <PageTitle>{t('recovery.title')}</PageTitle>
      <p className="bare-lead acc-measure">{t('recovery.lead')}</p>
      <section className="acc-section">
        <h2>{t('unit.title')}</h2>
        {units.isError && <ErrorNotice error={units.error} onRetry={() => void units.refetch()} />}
        {units.isPending && <Loader aria-label={kit('desk.loading')} />}
        {units.data && (
          <Select
            className="acc-measure"
            label={t('unit.label')}
            placeholder={t('unit.hint')}
            nothingFoundMessage={t('unit.none')}
            searchable
            data={offered}
            value={unitId === undefined ? null : String(unitId)}
            onChange={(value) => setUnitId(value === null ? undefined : Number(value))}
          />
        )}
      </section>
      {unitId !== undefined && <OfUnit key={unitId} unitId={unitId} name={name} />}
      <OpeningList />
    </div>
  );
}

function OfUnit({ unitId, name }: { unitId: number; name: string }) {
  const kit = useText(deskMessages);
  const state = useQuery({
    queryKey: ['recovery', unitId],
    queryFn: () => api.call(readRecovery, { params: { unitId } }),
  });
  if (state.isError) return <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />;
  if (state.isPending) return <Loader aria-label={kit('desk.loading')} />;
  const { sealTo, holders, opening } = state.data;
  const vouched = sealTo !== null && isVouchedFor(sealTo, new Date());
  return (
    <>
      <UnitState sealTo={sealTo} vouched={vouched} holders={holders} until={opening?.endsAt} />
      {sealTo && vouched && holders > 0 && <RecoveryForm sealTo={sealTo} name={name} opening={opening} />}
    </>
  );
}
