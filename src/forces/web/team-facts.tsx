import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Team } from '../contract.ts';
import { forceMessages } from './messages.ts';
import { useAreaNames } from './use-forces.ts';

/** What is clear about a team: its decision, its strength, its newest grade. */
export function TeamFacts({ team }: { team: Team }) {
  const t = useText(forceMessages);
  const areaName = useAreaNames();
  const { decision, deputies, members, grade, endedOn } = team;
  const graded = grade && {
    grade: t(`grade.${grade.grade}`),
    from: formatDay(grade.yearFrom),
    to: formatDay(grade.yearTo),
  };
  const ended: [string, string][] = endedOn === null ? [] : [[t('fact.to'), formatDay(endedOn)]];
  const facts: [string, string][] = [
    [t('fact.area'), areaName(team.areaId)],
    [t('fact.decision'), t('cell.decision', { number: decision.number, day: formatDay(decision.dated) })],
    [t('fact.issuer'), decision.issuer],
    [t('fact.from'), formatDay(team.fromDay)],
    ...ended,
    [t('fact.strength'), t('fact.strength.roles', { deputies, members })],
    [t('fact.serving'), t('fact.serving.roles', team.serving)],
    [t('fact.grade'), graded ? t('cell.grade', graded) : t('fact.grade.none')],
  ];
  return (
    <section aria-labelledby="team-facts">
      <h2 id="team-facts">{t('team.facts')}</h2>
      <dl className="forces-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
