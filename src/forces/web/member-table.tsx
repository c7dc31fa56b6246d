import { Button } from '@mantine/core';
import { nameKey } from '../../areas/fold.ts';
import { dayOfMoment } from '../../law/day.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { MEMBER_ROLES } from '../codes.ts';
import type { Member } from '../member-contract.ts';
import { memberWarnings, type Person } from '../person.ts';
import { type ForceRules, forceRules } from '../rules.ts';
import { forceMessages } from './messages.ts';
import { TableBox } from './table-box.tsx';
import { teamMessages } from './team-messages.ts';
import { Notes } from './team-notes.tsx';
import { useLaw } from './use-forces.ts';
import type { People } from './use-people.ts';

/** What an officer does about somebody. */
export type MemberAct = 'change' | 'role' | 'leave';
/** The same, with the name where it stands open. */
export type OnMember = (what: MemberAct, member: Member, person: Person | null) => void;

/** Whoever has left takes no other role: only what was entered wrongly is put right. */
const ACTS = {
  serving: [
    { act: 'change', label: 'members.change' },
    { act: 'role', label: 'members.role' },
    { act: 'leave', label: 'members.end' },
  ],
  left: [
    { act: 'change', label: 'members.change' },
    { act: 'leave', label: 'members.end.moved' },
  ],
} as const;

/** The people of a team: leader first; without `onAct` only to be read. */
export function MemberTable(props: {
  readonly label: string;
  readonly members: readonly Member[];
  readonly people: People | undefined;
  /** Whether names are there to be read; without, roles and days alone are shown. */
  readonly opens: boolean;
  readonly onAct?: OnMember;
}) {
  const { label, members, people, opens, onAct } = props;
  const t = useText(teamMessages);
  const book = useLaw();
  const today = dayOfMoment(new Date());
  const rules = book && forceRules(book, today);
  // nobody is reminded about whoever has left
  const reminds = members.some(({ toDay }) => toDay === null);
  const rank = ({ role }: Member) => MEMBER_ROLES.indexOf(role);
  const sorted = members.toSorted((a, b) => rank(a) - rank(b) || a.fromDay.localeCompare(b.fromDay));
  return (
    <>
      <TableBox label={label}>
        <thead>
          <tr>
            {opens && <th scope="col">{t('members.col.name')}</th>}
            <th scope="col">{t('members.col.role')}</th>
            <th scope="col">{t('members.col.span')}</th>
            {opens && <th scope="col">{t('members.col.born')}</th>}
            {opens && <th scope="col">{t('members.col.note')}</th>}
            {onAct && <th scope="col">{t('members.col.act')}</th>}
          </tr>
        </thead>
        <tbody>
          {sorted.map((member) => (
            <Row
              key={member.memberId}
              member={member}
              people={people}
              rules={rules}
              today={today}
              opens={opens}
              onAct={onAct}
            />
          ))}
        </tbody>
      </TableBox>
      {rules && opens && people && people.size > 0 && reminds && <RuleLine rules={rules} />}
    </>
  );
}

function Row(props: {
  readonly member: Member;
  readonly people: People | undefined;
  readonly rules: ForceRules | undefined;
  readonly today: string;
  readonly opens: boolean;
  readonly onAct: OnMember | undefined;
}) {
  const { member, people, rules, today, opens, onAct } = props;
  const t = useText(teamMessages);
  const words = useText(forceMessages);
  const { memberId, role, fromDay, toDay } = member;
  const person = people?.get(memberId);
  const name = person?.name ?? words(`role.${role}`);
  const unread = member.words === null ? 'members.erased' : 'members.cannot';
  return (
    <tr>
      {opens && <td>{person ? <Named person={person} /> : person === null && <Soft>{t(unread)}</Soft>}</td>}
      <td>{words(`role.${role}`)}</td>
      <td className="forces-nowrap">
        {toDay === null
          ? t('members.since', { from: formatDay(fromDay) })
          : t('members.span', { from: formatDay(fromDay), to: formatDay(toDay) })}
      </td>
      {opens && (
        <>
          <td className="forces-nowrap" {...(person ? { 'data-label': t('members.col.born') } : {})}>
            {person && formatDay(person.born)}
          </td>
          <td>
            {person && rules && toDay === null && (
              <PersonNotes person={person} fromDay={fromDay} rules={rules} today={today} people={people} />
            )}
          </td>
        </>
      )}
      {onAct && (
        <td className="forces-nowrap forces-act">
          {ACTS[toDay === null ? 'serving' : 'left'].map(({ act, label }) => (
            <Button
              key={act}
              variant="subtle"
              size="compact-sm"
              {...(act === 'leave' && toDay === null ? { color: 'red' } : {})}
              aria-label={t('members.act.of', { action: t(label), name })}
              onClick={() => onAct(act, member, person ?? null)}
            >
              {t(label)}
            </Button>
          ))}
        </td>
      )}
    </tr>
  );
}

/** A name with the telephone below it. */
function Named({ person: { name, phone } }: { person: Person }) {
  return (
    <>
      <strong>{name}</strong>
      {phone !== '' && <Soft>{phone}</Soft>}
    </>
  );
}

function Soft({ children }: { children: string }) {
  return <span className="forces-soft">{children}</span>;
}

/** What this browser tells of somebody whose name it has opened: age, time in the role, another of the same name. */
function PersonNotes(props: {
  readonly person: Person;
  readonly fromDay: string;
  readonly rules: ForceRules;
  readonly today: string;
  readonly people: People | undefined;
}) {
  const { person, fromDay, rules, today, people } = props;
  const t = useText(teamMessages);
  const warnings = memberWarnings(rules, { born: person.born, fromDay }, today);
  const known = [...(people?.values() ?? [])].filter((other) => other !== null);
  const named = known.some((other) => other !== person && nameKey(other.name) === nameKey(person.name));
  const notes = warnings.map((warning) => t(`warning.${warning}`));
  return <Notes notes={named ? [...notes, t('warning.same_name')] : notes} />;
}

/** By which rules the browser reminds, and that it alone does. */
function RuleLine({ rules: { ageLeast, ageMost, termReview } }: { rules: ForceRules }) {
  const t = useText(teamMessages);
  const least = ageLeast.value;
  const what = t('members.unverified.term');
  return (
    <p className="forces-soft">
      {t('members.rule', { least, most: ageMost.value, months: termReview.value })}
      {!termReview.verified && ` ${t('members.unverified', { what })}`}
    </p>
  );
}
