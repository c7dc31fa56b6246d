import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { changeTeam, type Team } from '../../site-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { isNamed, NameField } from '../name-field.tsx';
import { recordMessages } from '../record-messages.ts';
import { useChange } from '../use-change.ts';
import { OpenedFirst, type SealedPart } from './opened-first.tsx';
import { RecordInputs } from './record-inputs.tsx';
import { useRecordChange } from './use-record-change.ts';

interface ChangeTeamProps {
  readonly scheme: Scheme;
  readonly team: Team;
  readonly onClose: () => void;
}

/** What a team is called and records, said anew. */
export function ChangeTeamDialog(props: ChangeTeamProps) {
  const { scheme, team } = props;
  return (
    <OpenedFirst subjectId={team.teamId} words={team.words} shown={scheme.opens}>
      {(sealed) => <Dialog {...props} sealed={sealed} />}
    </OpenedFirst>
  );
}

function Dialog({ scheme, team, sealed, onClose }: ChangeTeamProps & { readonly sealed: SealedPart }) {
  const t = useText(recordMessages);
  const { teamId, kindVersion, fields } = team;
  const record = useRecordChange(scheme, 'team', { subjectId: teamId, kindVersion, fields, sealed });
  const [name, setName] = useState(team.name);
  const [tried, setTried] = useState(false);
  const { schemeId, version } = scheme;
  const changing = useChange({
    change: async () =>
      client.call(changeTeam, {
        params: { schemeId, teamId },
        body: { version, name: name.trim(), ...(await record.seal()) },
      }),
    done: t('team.changed'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    if (isNamed(name, 'part') && record.sound) changing.mutate(undefined);
  };
  return (
    <ChangeDialog
      title={t('team.title.change', { name: team.name })}
      submit={t('site.submit.change')}
      pending={changing.isPending}
      error={changing.error}
      blocked={record.blocked}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameField
        what="part"
        label={t('team.name')}
        hint={t('team.name.hint')}
        value={name}
        onChange={setName}
        tried={tried}
      />
      <RecordInputs record={record} tried={tried} />
    </ChangeDialog>
  );
}
