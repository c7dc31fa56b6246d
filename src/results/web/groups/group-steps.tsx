import { useQuery } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { type GroupCorrection, type GroupStep, readGroup } from '../../group-contract.ts';
import { useOffenceName } from '../offence-choice.tsx';
import { usePlaceName } from '../use-place-name.ts';
import { groupMessages } from './messages.ts';
import '../cases/case.css';

/** What was entered of a group before, and what each correction changed. */
export function GroupSteps({ groupId }: { groupId: string }) {
  const t = useText(groupMessages);
  const { data } = useQuery({
    queryKey: ['results', 'groups', 'one', groupId],
    queryFn: () => client.call(readGroup, { params: { groupId } }),
  });
  if (!data) return null;
  return (
    <section aria-label={t('groups.steps')}>
      <p className="case-step-title">{t('groups.steps')}</p>
      <ol className="case-steps">
        {data.steps.toReversed().map((step) => (
          <Step key={step.seq} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { step: GroupStep }) {
  const t = useText(groupMessages);
  const language = useLanguage();
  const said = useFacts();
  return (
    <li className="case-step">
      <p>
        {step.action === 'record'
          ? t('groups.step.record', { facts: said(step.is) })
          : t('groups.step.correct', { was: said(step.was), is: said(step.is) })}
      </p>
      <p className="case-step-by">
        {t('groups.step.by', { name: step.actor, when: formatMoment(step.at, language) })}
      </p>
    </li>
  );
}

function useFacts(): (facts: GroupCorrection) => string {
  const t = useText(groupMessages);
  const place = usePlaceName();
  const offence = useOffenceName();
  return ({ dismantledOn, placeAreaId, offence: code, persons, caseIds }) =>
    [
      ...(dismantledOn === undefined ? [] : [formatDay(dismantledOn)]),
      ...(placeAreaId === undefined ? [] : [place(placeAreaId)]),
      ...(code === undefined ? [] : [offence(code)]),
      ...(persons === undefined ? [] : [t('groups.fact.persons', { count: persons })]),
      ...(caseIds === undefined ? [] : [t('groups.fact.cases', { count: caseIds.length })]),
    ].join(', ');
}
