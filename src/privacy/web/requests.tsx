import { Button, Loader, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { REQUEST_STATES, type RequestState } from '../codes.ts';
import { listRequests, type PrivacyRequest } from '../contract.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { EnterRequestDialog } from './enter-request-dialog.tsx';
import { privacyMessages } from './messages.ts';
import { RequestCard } from './request-card.tsx';
import type { MyUnit } from './use-my-units.ts';

/** The register of requests of one unit: the open ones by deadline, the answered ones newest first. */
export function Requests({ units }: { units: readonly MyUnit[] }) {
  const t = useText(privacyMessages);
  const [unitId, setUnitId] = useState(units[0]?.unitId);
  const [state, setState] = useState<RequestState>('open');
  const [entering, setEntering] = useState(false);
  const unit = units.find((each) => each.unitId === unitId) ?? units[0];
  if (!unit) return null;
  return (
    <>
      <div className="privacy-bar">
        <SegmentedControl
          aria-label={t('requests.which')}
          data={REQUEST_STATES.map((value) => ({ value, label: t(`requests.${value}`) }))}
          value={state}
          onChange={(value) => setState(REQUEST_STATES.find((each) => each === value) ?? 'open')}
        />
        {units.length > 1 && (
          <Select
            aria-label={t('privacy.unit')}
            data={units.map((each) => ({ value: String(each.unitId), label: each.label }))}
            value={String(unit.unitId)}
            onChange={(value) => setUnitId(Number(value))}
            allowDeselect={false}
          />
        )}
        <Button className="privacy-bar-end" onClick={() => setEntering(true)}>
          {t('requests.enter')}
        </Button>
      </div>
      <RequestList key={`${unit.unitId} ${state}`} unit={unit} state={state} />
      {entering && <EnterRequestDialog unit={unit} onClose={() => setEntering(false)} />}
    </>
  );
}

function RequestList({ unit, state }: { unit: MyUnit; state: RequestState }) {
  const t = useText(privacyMessages);
  const kit = useText(deskMessages);
  const [answering, setAnswering] = useState<PrivacyRequest>();
  const { list, rows } = usePages(['privacy', 'requests', unit.unitId, state], (start, signal) =>
    client.call(listRequests, { query: { unitId: unit.unitId, state, ...start }, signal }),
  );
  const fault = list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isLoadingError) return fault;
  if (list.isPending) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  if (rows.length === 0 && state === 'answered') return <EmptyState title={t('requests.none.answered')} />;
  if (rows.length === 0) return <EmptyState title={t('requests.none')} hint={t('requests.none.hint')} />;
  return (
    <>
      {fault}
      <ul className="privacy-list" aria-label={t(`requests.${state}`)}>
        {rows.map((request) => (
          <RequestCard key={request.requestId} request={request} onAnswer={() => setAnswering(request)} />
        ))}
      </ul>
      <MoreButton list={list} />
      {answering && <AnswerDialog unit={unit} request={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}
