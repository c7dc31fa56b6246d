import { Button } from '@mantine/core';
import { useState } from 'react';
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
      <table className="board-table" aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{t('members.name')}</th>
            <th scope="col">{t('members.post')}</th>
            <th scope="col">{t('members.role')}</th>
            <th scope="col">{t('members.from')}</th>
            <th scope="col">{t('members.to')}</th>
            {props.mayEnd && <td />}
          </tr>
        </thead>
        <tbody>
          {props.members.map((member) => (
            <tr key={member.memberId}>
              <th scope="row">{member.name}</th>
              <td>{member.post}</td>
              <td>{t(`role.${member.role}`)}</td>
              <td data-label={t('members.from')}>{formatDay(member.validFrom)}</td>
              <td data-label={t('members.to')}>
                {member.validTo === null ? t('members.to.open') : formatDay(member.validTo)}
              </td>
              {props.mayEnd && (
                <td>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => setEnding(member)}
                    aria-label={t('members.end.of', { name: member.name })}
                  >
                    {t('members.end')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {ending && <EndTermDialog member={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
