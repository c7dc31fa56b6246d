import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField, FormDialog } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type BoardMember, endTerm } from '../board-contract.ts';
import { boardMessages } from './messages.ts';
import { OverlapNotice } from './overlap-notice.tsx';
import { useSaving } from './use-saving.ts';

/** Ends a term on its last day. */
export function EndTermDialog({ member, onClose }: { member: BoardMember; onClose: () => void }) {
  const t = useText(boardMessages);
  const { memberId, version, name, validTo } = member;
  const [day, setDay] = useState(formatDay(validTo ?? dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const saving = useSaving(
    (last: string) => client.call(endTerm, { params: { memberId }, body: { version, validTo: last } }),
    { said: () => t('board.saved'), onDone: onClose },
  );
  const submit = () => {
    setTried(true);
    const last = parseDay(day);
    if (last !== undefined) saving.mutate(last);
  };
  return (
    <FormDialog
      title={t('members.end.of', { name })}
      submit={t('members.end')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        label={t('members.to')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
      <OverlapNotice error={saving.error} />
    </FormDialog>
  );
}
