import { z } from 'zod';
import { formatDay, formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { GRADES, MEMBER_ROLES } from '../codes.ts';
import { changedFieldsSchema, type TeamStep } from '../contract.ts';
import { forceMessages } from './messages.ts';

/** What a step may have replaced: of the team, of a member, of a grade. */
const replacedSchema = changedFieldsSchema
  .extend({
    role: z.enum(MEMBER_ROLES),
    endedOn: z.string(),
    toDay: z.string().nullable(),
    grade: z.enum(GRADES),
  })
  .partial();

/** What happened to a team, the latest first, each with who and when; members by no name. */
export function TeamHistory({ steps }: { steps: readonly TeamStep[] }) {
  const t = useText(forceMessages);
  const language = useLanguage();
  return (
    <section aria-labelledby="team-history">
      <h2 id="team-history">{t('history.title')}</h2>
      <ol className="forces-history">
        {steps.map((step) => (
          <li key={step.version}>
            <strong>
              <What step={step} />
            </strong>
            <span className="forces-soft">
              {t('history.line', { name: step.by, when: formatMoment(step.at, language) })}
            </span>
            <Before before={step.before} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function What({ step: { action, grade, onDay, subject } }: { step: TeamStep }) {
  const t = useText(forceMessages);
  const named = t(`action.${action}`);
  if (action !== 'grade' && action !== 'withdraw_grade')
    return t('history.step', { action: named, day: formatDay(onDay) });
  const year = t('history.year', { day: formatDay(subject ?? onDay) });
  const what = grade === null ? named : t('history.graded', { action: named, grade: t(`grade.${grade}`) });
  return `${what}. ${year}`;
}

function Before({ before }: { before: TeamStep['before'] }) {
  const t = useText(forceMessages);
  const read = replacedSchema.safeParse(before).data;
  if (!read) return null;
  const { groupName, decision, deputies, members, complaintSince, role, fromDay, endedOn, toDay, grade } =
    read;
  const strength = [
    deputies === undefined ? undefined : `${t('form.deputies')}: ${deputies}`,
    members === undefined ? undefined : `${t('form.members')}: ${members}`,
  ];
  const parts = [
    groupName,
    decision && t('cell.decision', { number: decision.number, day: formatDay(decision.dated) }),
    ...strength,
    complaintSince ? `${t('cell.complaint')} ${formatDay(complaintSince)}` : undefined,
    role && t(`role.${role}`),
    fromDay && formatDay(fromDay),
    endedOn && formatDay(endedOn),
    toDay ? formatDay(toDay) : undefined,
    grade && t(`grade.${grade}`),
  ].filter((part) => part !== undefined && part !== '');
  if (parts.length === 0) return null;
  return <span className="forces-soft">{t('history.before', { what: parts.join(' · ') })}</span>;
}
