import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField } from '../../ui/desk/index.ts';
import { useSealOnce, WordsDialog } from '../../ui/desk/words/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { TELEPHONE_DIGITS } from '../../wire/telephone.ts';
import { MEMBER_ROLES, type MemberRole } from '../codes.ts';
import type { Team } from '../contract.ts';
import { addMember, changeMember, type Member } from '../member-contract.ts';
import { isPhoneToSeal, type Person, personSchema } from '../person.ts';
import { forceMessages } from './messages.ts';
import { MetNotice } from './met-notice.tsx';
import { teamMessages } from './team-messages.ts';
import { useChange } from './use-change.ts';
import { useMet } from './use-met.ts';

/** What is entered: somebody new, what was wrong of somebody, or somebody in another role from a day on. */
export type Entering =
  | { readonly what: 'add' }
  | { readonly what: 'change' | 'role'; readonly member: Member; readonly person: Person | null };

const TITLES = { add: 'member.title', change: 'member.title.change', role: 'member.title.role' } as const;

/** Name, telephone and day of birth of a member, sealed here before they are sent; role and day in the clear. */
export function MemberDialog(props: {
  readonly team: Team;
  readonly entering: Entering;
  readonly onClose: () => void;
}) {
  const { team, entering, onClose } = props;
  const t = useText(teamMessages);
  const words = useText(forceMessages);
  const { what } = entering;
  const known = what === 'add' ? null : entering.member;
  const person = what === 'add' ? null : entering.person;
  const newId = useRef(crypto.randomUUID());
  const [draft, setDraft] = useState(() => ({
    name: person?.name ?? '',
    phone: person?.phone ?? '',
    born: person ? formatDay(person.born) : '',
    role: known?.role ?? ('member' as MemberRole),
    from: what === 'change' && known ? formatDay(known.fromDay) : formatDay(dayOfMoment(new Date())),
  }));
  const [tried, setTried] = useState(false);
  const { can, seal } = useSealOnce(team);
  const { teamId, version } = team;
  const fromDay = parseDay(draft.from);
  const read = useMemo(() => readPerson(draft), [draft]);
  const span = fromDay === undefined ? undefined : { from: fromDay, to: known?.toDay ?? null };
  const met = useMet({
    teamId,
    apart: [newId.current, ...(known ? [known.memberId] : [])],
    person: read,
    span,
  });
  const saving = useChange({
    change: async ({ told, from }: { told: Person; from: string }) => {
      const memberId = what === 'change' && known ? known.memberId : newId.current;
      const sealed = await seal({ subjectId: memberId, text: JSON.stringify(told) });
      const body = { version, role: draft.role, fromDay: from, words: sealed };
      if (what === 'change') {
        return client.call(changeMember, { params: { teamId, memberId }, body });
      }
      const replaces = known?.memberId ?? null;
      return client.call(addMember, { params: { teamId }, body: { ...body, memberId, replaces } });
    },
    done: t('member.done'),
    onDone: onClose,
  });
  const bornFault = read === undefined || (fromDay !== undefined && read.born >= fromDay);
  const goodPhone = isPhoneToSeal(draft.phone, person);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    if (read && fromDay !== undefined && !bornFault && goodPhone)
      saving.mutate({ told: read, from: fromDay });
  };
  return (
    <WordsDialog
      title={t(TITLES[what], { name: team.groupName })}
      lead={t(what === 'role' ? 'member.lead.role' : 'member.lead')}
      submit={t('member.submit')}
      can={can}
      pending={saving.isPending}
      error={saving.error}
      blocked={met.same === 'same_person' || (span !== undefined && !met.looked)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('member.name')}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={tried && draft.name.trim().length < 2 && words('form.required')}
        maxLength={120}
        autoComplete="off"
        required
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <DayField
          label={t('member.born')}
          value={draft.born}
          onChange={(born) => set({ born })}
          wrong={
            tried && bornFault && parseDay(draft.born) !== undefined
              ? t('member.born.fault')
              : tried && bornFault
          }
          required
        />
        <TextInput
          label={t('member.phone')}
          description={t('member.phone.hint')}
          value={draft.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
          error={tried && !goodPhone && t('member.phone.fault', TELEPHONE_DIGITS)}
          inputMode="tel"
          maxLength={40}
          autoComplete="off"
        />
        <Select
          label={t('member.role')}
          data={MEMBER_ROLES.map((role) => ({ value: role, label: words(`role.${role}`) }))}
          value={draft.role}
          onChange={(value) => set({ role: MEMBER_ROLES.find((role) => role === value) ?? 'member' })}
          allowDeselect={false}
        />
        <DayField
          label={t(what === 'role' ? 'member.from.role' : 'member.from')}
          hint=""
          value={draft.from}
          onChange={(from) => set({ from })}
          wrong={tried && fromDay === undefined}
          required
        />
      </SimpleGrid>
      <MetNotice met={met} />
    </WordsDialog>
  );
}

function readPerson(draft: { readonly name: string; readonly phone: string; readonly born: string }) {
  const { name, phone, born } = draft;
  return personSchema.safeParse({ v: 1, name, phone, born: parseDay(born) ?? '' }).data;
}
