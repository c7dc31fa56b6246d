import { Button } from '@mantine/core';
import { nameKey } from '../../areas/fold.ts';
import { dayOfMoment } from '../../law/day.ts';
import { ListTable } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { MEMBER_ROLES } from '../codes.ts';
import type { Member } from '../member-contract.ts';
import { memberWarnings, type Person } from '../person.ts';
import { type ForceRules, forceRules } from '../rules.ts';
import { forceMessages } from './messages.ts';
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
  const words = useText(forceMessages);
  const book = useLaw();
  const today = dayOfMoment(new Date());
  const rules = book && forceRules(book, today);
  // nobody is reminded about whoever has left
  const reminds = members.some(({ toDay }) => toDay === null);
  const rank = ({ role }: Member) => MEMBER_ROLES.indexOf(role);
  const sorted = members.toSorted((a, b) => rank(a) - rank(b) || a.fromDay.localeCompare(b.fromDay));
  const personOf = ({ memberId }: Member) => people?.get(memberId);
  return (
    <>
      <ListTable
        label={label}
        rows={sorted}
        rowKey={({ memberId }) => memberId}
        acts={onAct && ((member) => <Acts member={member} person={personOf(member) ?? null} onAct={onAct} />)}
        columns={[
          opens && {
            id: 'name',
            header: t('members.col.name'),
            cell: (member) => {
              const person = personOf(member);
              return person !== undefined && <Named person={person} erased={member.words === null} />;
            },
          },
          { id: 'role', header: t('members.col.role'), cell: ({ role }) => words(`role.${role}`) },
          {
            id: 'span',
            header: t('members.col.span'),
            cell: ({ fromDay, toDay }) =>
              toDay === null
                ? t('members.since', { from: formatDay(fromDay) })
                : t('members.span', { from: formatDay(fromDay), to: formatDay(toDay) }),
            whole: true,
          },
          opens && {
            id: 'born',
            header: t('members.col.born'),
            cell: (member) => {
              const born = personOf(member)?.born;
              return born && formatDay(born);
            },
            whole: true,
          },
          opens && {
            id: 'note',
            header: t('members.col.note'),
            cell: (member) => <PersonNotes member={member} rules={rules} today={today} people={people} />,
          },
        ]}
      />
      {rules && opens && people && people.size > 0 && reminds && <RuleLine rules={rules} />}
    </>
  );
}

function Acts(props: { readonly member: Member; readonly person: Person | null; readonly onAct: OnMember }) {
  const { member, person, onAct } = props;
  const t = useText(teamMessages);
  const words = useText(forceMessages);
  const name = person?.name ?? words(`role.${member.role}`);
  const serves = member.toDay === null;
  return ACTS[serves ? 'serving' : 'left'].map(({ act, label }) => (
    <Button
      key={act}
      variant="subtle"
      size="compact-sm"
      {...(act === 'leave' && serves ? { color: 'red' } : {})}
      aria-label={t('members.act.of', { action: t(label), name })}
      onClick={() => onAct(act, member, person)}
    >
      {t(label)}
    </Button>
  ));
}

/** A name with the telephone below it; why there is none where it cannot be read. */
function Named({ person, erased }: { person: Person | null; erased: boolean }) {
  const t = useText(teamMessages);
  if (person === null)
    return <span className="list-note">{t(erased ? 'members.erased' : 'members.cannot')}</span>;
  return (
    <>
      <strong>{person.name}</strong>
      {person.phone !== '' && <span className="list-note">{person.phone}</span>}
    </>
  );
}

/** What this browser tells of somebody whose name it has opened: age, time in the role, another of the same name. */
function PersonNotes(props: {
  readonly member: Member;
  readonly rules: ForceRules | undefined;
  readonly today: string;
  readonly people: People | undefined;
}) {
  const { member, rules, today, people } = props;
  const t = useText(teamMessages);
  const person = people?.get(member.memberId);
  if (!person || !rules || member.toDay !== null) return null;
  const warnings = memberWarnings(rules, { born: person.born, fromDay: member.fromDay }, today);
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
