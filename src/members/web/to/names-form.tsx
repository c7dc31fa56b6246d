import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { recipientMark } from '../../../accounts/key-mark.ts';
import { client } from '../../../ui/client.ts';
import { PanelForm } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { keyHash, sealNames } from '../../seal-names.ts';
import { type TeamPerson, writeNames } from '../../shift-contract.ts';
import { readHours, type TypedHours } from '../../shift-hours.ts';
import { areClosed } from '../open-names.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useSiteRole } from '../use-site-role.ts';
import { HoursFields } from './hours-fields.tsx';
import { useAct } from './use-act.ts';
import type { KnownTeam } from './use-team.ts';

/**
 * A leader writes what people are called; it is sealed here to the key of each of them. Who cannot open what is written
 * would wipe it for everybody, so that is asked first.
 */
export function NamesForm(props: {
  readonly siteId: string;
  readonly known: KnownTeam;
  readonly onClose: () => void;
}) {
  const t = useText(shiftMessages);
  const { siteId, known, onClose } = props;
  const { team, opened, people } = known;
  const before = (memberId: string) => opened.names.get(memberId)?.name ?? '';
  const [names, setNames] = useState(
    () => new Map(people.map(({ memberId }) => [memberId, before(memberId)])),
  );
  const [note, setNote] = useState(opened.note);
  const [typedHours, setHours] = useState<readonly TypedHours[]>(() =>
    Array.from({ length: team.shiftsADay }, (_, index) => known.hoursOf(index + 1) ?? { from: '', to: '' }),
  );
  const read = readHours(typedHours);
  const anew = areClosed(team, opened);
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const nameOf = (memberId: string) => (names.get(memberId) ?? '').trim();
  const given = people.map(({ memberId }) => nameOf(memberId)).filter((name) => name !== '');
  const twice = new Set(given.map((name) => name.toLocaleLowerCase())).size < given.length;
  const saving = useAct(
    async () => {
      const named = people.flatMap(({ memberId, recipient }) =>
        recipient === null ? [] : [{ memberId, recipient, name: nameOf(memberId) }],
      );
      const body = {
        version: team.version,
        ...(await sealNames(siteId, named, { note: note.trim(), hours: read.hours })),
      };
      return client.call(writeNames, { params: { siteId }, body });
    },
    t('names.saved'),
    onClose,
  );
  return (
    <PanelForm
      title={t('names.title')}
      submit={t('names.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (!twice && read.faults.length === 0 && (sure || !anew)) saving.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p>{t('names.lead')}</p>
      {anew && (
        <Checkbox
          label={t('names.anew')}
          description={t('names.anew.hint')}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
          error={tried && !sure && t('names.anew.fault')}
        />
      )}
      {people.map((person) => (
        <NameField
          key={person.memberId}
          person={person}
          isNew={isNewKey(person, opened.names.get(person.memberId)?.key, team.ownId)}
          value={names.get(person.memberId) ?? ''}
          onChange={(name) => setNames(new Map(names).set(person.memberId, name))}
        />
      ))}
      {tried && twice && <p role="alert">{t('names.twice')}</p>}
      <HoursFields typed={typedHours} faults={tried ? read.faults : []} onChange={setHours} />
      <Textarea
        label={t('names.note')}
        description={t('names.note.hint')}
        autosize
        minRows={2}
        maxLength={400}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </PanelForm>
  );
}

/** Whether the names are to be sealed to a key that the leader has not sealed to before. */
function isNewKey({ memberId, recipient }: TeamPerson, known: string | undefined, ownId: string): boolean {
  return memberId !== ownId && recipient !== null && keyHash(recipient) !== known;
}

function NameField(props: {
  readonly person: TeamPerson;
  readonly isNew: boolean;
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const t = useText(shiftMessages);
  const role = useSiteRole();
  const { login, role: as, recipient } = props.person;
  const mark = props.isNew && recipient !== null ? recipientMark(recipient) : undefined;
  return (
    <div>
      <TextInput
        label={t('names.of', { login })}
        description={`${role(as).name}. ${t('names.hint')}`}
        autoComplete="off"
        maxLength={60}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      {mark && <p className="to-soft shift-mark">{t('names.mark', { mark })}</p>}
    </div>
  );
}
