import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { changeTeam, type Team } from '../../site-contract.ts';
import { isNamed, NameField } from '../name-field.tsx';
import { recordMessages } from '../record-messages.ts';
import { ChangeRecordDialog } from './change-record-dialog.tsx';

/** What a team is called and records, said anew. */
export function ChangeTeamDialog(props: {
  readonly scheme: Scheme;
  readonly team: Team;
  readonly onClose: () => void;
}) {
  const { scheme, team, onClose } = props;
  const t = useText(recordMessages);
  const { teamId, kindVersion, fields, words, hasWords } = team;
  const [name, setName] = useState(team.name);
  return (
    <ChangeRecordDialog
      scheme={scheme}
      part="team"
      record={{ subjectId: teamId, kindVersion, fields, words, hasWords }}
      title={t('team.title.change', { name: team.name })}
      done={t('team.changed')}
      own={isNamed(name, 'part') ? { name: name.trim() } : undefined}
      send={(body) => client.call(changeTeam, { params: { schemeId: scheme.schemeId, teamId }, body })}
      onClose={onClose}
    >
      {(tried) => (
        <NameField
          what="part"
          label={t('team.name')}
          hint={t('team.name.hint')}
          value={name}
          onChange={setName}
          tried={tried}
        />
      )}
    </ChangeRecordDialog>
  );
}
