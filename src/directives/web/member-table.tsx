import { Button } from '@mantine/core';
import { useState } from 'react';
import { ListTable } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { BoardMember } from '../board-contract.ts';
import { EndTermDialog } from './end-term-dialog.tsx';
import { boardMessages } from './messages.ts';

/** Terms in a board, one a row. */
export function MemberTable(props: {
  readonly label: string;
  readonly members: readonly BoardMember[];
  readonly mayEnd: boolean;
}) {
  const t = useText(boardMessages);
  const [ending, setEnding] = useState<BoardMember>();
  return (
    <>
      <ListTable
        label={props.label}
        rows={props.members}
        rowKey={({ memberId }) => memberId}
        acts={
          props.mayEnd
            ? (member) => (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => setEnding(member)}
                  aria-label={t('members.end.of', { name: member.name })}
                >
                  {t('members.end')}
                </Button>
              )
            : undefined
        }
        columns={[
          { id: 'name', header: t('members.name'), cell: ({ name }) => name },
          { id: 'post', header: t('members.post'), cell: ({ post }) => post },
          { id: 'role', header: t('members.role'), cell: ({ role }) => t(`role.${role}`) },
          {
            id: 'from',
            header: t('members.from'),
            cell: ({ validFrom }) => formatDay(validFrom),
            whole: true,
          },
          {
            id: 'to',
            header: t('members.to'),
            cell: ({ validTo }) => (validTo === null ? t('members.to.open') : formatDay(validTo)),
          },
        ]}
      />
      {ending && <EndTermDialog member={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
