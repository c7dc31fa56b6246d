import { Button, Loader } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNotice, PageTitle, StateChip } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../../ui/icons.ts';
import type { CaseReply, CaseRow, SchemeName } from '../../case-contract.ts';
import { mayStep } from '../../case-policy.ts';
import { CASE_ACTIONS, type CaseAction, stateAfter } from '../../case-workflow.ts';
import { resultsMessages } from '../messages.ts';
import { useOffenceName } from '../offence-choice.tsx';
import { usePlaceName } from '../use-place-name.ts';
import { useResultActor, useUnitNames } from '../use-result-actor.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseSealed } from './case-sealed.tsx';
import { CaseSteps } from './case-steps.tsx';
import { CASE_TONES, caseNumber } from './case-words.ts';
import { caseMessages } from './messages.ts';
import { StepDialog } from './step-dialog.tsx';
import { useCase, useSignerOf } from './use-case.ts';
import '../results.css';
import './case.css';

/** `/ket-qua/vu-an/:caseId`: one case, its sealed words for whoever opens them, its steps and what comes next. */
export function Page() {
  const kit = useText(deskMessages);
  const t = useText(caseMessages);
  const { caseId = '' } = useParams({ strict: false });
  const { found } = useCase(caseId);
  return (
    <div className="desk-page results case">
      <Button
        component={Link}
        to="/ket-qua"
        className="case-back"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
      >
        {t('case.back')}
      </Button>
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {found.data && <CaseView reply={found.data} />}
    </div>
  );
}

function CaseView({ reply }: { reply: CaseReply }) {
  const { case: row, schemes, steps, sealed } = reply;
  const t = useText(caseMessages);
  const actor = useResultActor();
  const unitName = useUnitNames();
  const signerOf = useSignerOf(sealed);
  const [doing, setDoing] = useState<CaseAction>();
  const before = steps.findLast(({ toState }) => toState !== 'transferred')?.toState ?? null;
  const subject = { ...row, placeIds: [] };
  const actions = CASE_ACTIONS.filter(
    (action) => mayStep(actor, action, subject) && stateAfter(row.state, action, before) !== undefined,
  );
  const reasons = sealed ? { sealed: { caseId: row.caseId, reasons: sealed.reasons, signerOf } } : {};
  return (
    <>
      <PageTitle>{t('case.title', { number: caseNumber(row) })}</PageTitle>
      <p className="case-standing">
        <StateChip tone={CASE_TONES[row.state]}>{t(`cases.state.${row.state}`)}</StateChip>
        {row.toUnitId !== null && <span>{t('case.waiting', { unit: unitName(row.toUnitId) })}</span>}
      </p>
      <CaseFacts row={row} schemes={schemes} />
      <CaseActions state={row.state} actions={actions} onBegin={setDoing} />
      <div className="case-body">
        <div>
          {sealed ? (
            <CaseSealed caseId={row.caseId} sealed={sealed} signerOf={signerOf} />
          ) : (
            <p className="results-soft">{t('case.clearOnly')}</p>
          )}
        </div>
        <section aria-labelledby="case-steps">
          <h2 id="case-steps">{t('case.steps')}</h2>
          <CaseSteps steps={steps} {...reasons} />
        </section>
      </div>
      {doing && <StepDialog reply={reply} action={doing} onClose={() => setDoing(undefined)} />}
    </>
  );
}

function CaseFacts({ row, schemes }: { row: CaseRow; schemes: readonly SchemeName[] }) {
  const t = useText(caseMessages);
  const results = useText(resultsMessages);
  const offence = useOffenceName();
  const place = usePlaceName();
  const unitName = useUnitNames();
  const facts: readonly (readonly [string, string])[] = [
    [t('cases.openedOn'), formatDay(row.openedOn)],
    [results('results.place'), place(row.placeAreaId)],
    [results('results.offence'), offence(row.offence)],
    [t('case.unit'), unitName(row.unitId)],
    ...(row.openedBy === row.unitId ? [] : [[t('case.openedBy'), unitName(row.openedBy)] as const]),
    ...(row.clearedOn === null ? [] : [[t('cases.clearedOn'), formatDay(row.clearedOn)] as const]),
    ...(row.outcome === null ? [] : [[t('case.outcome'), t(`cases.outcome.${row.outcome}`)] as const]),
    [t('cases.tips'), String(row.tips)],
    ...(schemes.length === 0
      ? []
      : [[t('case.schemes'), schemes.map(({ name }) => name).join('; ')] as const]),
  ];
  return (
    <dl className="case-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
