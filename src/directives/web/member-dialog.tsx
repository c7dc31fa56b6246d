import { Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField, FormDialog } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { addMember } from '../board-contract.ts';
import { BOARD_ROLES, type BoardRole } from '../codes.ts';
import { boardMessages } from './messages.ts';
import { OverlapNotice } from './overlap-notice.tsx';
import { dayOrNull } from './typed-day.ts';
import { useSaving } from './use-saving.ts';

/** Enters a term of a public official. */
export function MemberDialog({ boardId, onClose }: { boardId: number; onClose: () => void }) {
  const t = useText(boardMessages);
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const [role, setRole] = useState<BoardRole>('member');
  const [from, setFrom] = useState(formatDay(dayOfMoment(new Date())));
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  // the same id until it has arrived: sending again enters it once
  const memberId = useRef(crypto.randomUUID()).current;
  const validFrom = parseDay(from);
  const validTo = dayOrNull(to);
  const saving = useSaving(
    (days: { validFrom: string; validTo: string | null }) => {
      const body = { memberId, name: name.trim(), post: post.trim(), role, ...days };
      return client.call(addMember, { params: { unitId: boardId }, body });
    },
    { said: () => t('board.saved'), onDone: onClose },
  );
  const submit = () => {
    setTried(true);
    const named = name.trim() !== '' && post.trim() !== '';
    if (named && validFrom !== undefined && validTo !== undefined) saving.mutate({ validFrom, validTo });
  };
  return (
    <FormDialog
      title={t('members.add')}
      submit={t('board.save')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('members.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === '' && t('board.required')}
        maxLength={120}
        autoComplete="off"
        required
      />
      <TextInput
        label={t('members.post')}
        value={post}
        onChange={(event) => setPost(event.currentTarget.value)}
        error={tried && post.trim() === '' && t('board.required')}
        maxLength={200}
        autoComplete="off"
        required
      />
      <Select
        label={t('members.role')}
        data={BOARD_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        onChange={(value) => setRole(BOARD_ROLES.find((each) => each === value) ?? 'member')}
        allowDeselect={false}
      />
      <DayField
        label={t('members.from')}
        value={from}
        onChange={setFrom}
        wrong={tried && validFrom === undefined}
        required
      />
      <DayField
        label={t('members.to')}
        hint={t('members.to.hint')}
        value={to}
        onChange={setTo}
        wrong={tried && validTo === undefined}
      />
      <OverlapNotice error={saving.error} />
    </FormDialog>
  );
}
