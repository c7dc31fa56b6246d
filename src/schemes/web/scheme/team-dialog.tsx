import { useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { formTeam, type Site } from '../../site-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { FormFields, fits, recordOf, type Typed } from '../form-fields.tsx';
import { isNamed, NameField } from '../name-field.tsx';
import { recordMessages } from '../record-messages.ts';
import { SealHint } from '../sealed-fields.tsx';
import { useSealValues } from '../sealed-values.ts';
import { useChange } from '../use-change.ts';
import { useForms } from './forms-context.tsx';
import { type SoundTerm, TermFields, type TypedTerm, termOf } from './term-fields.tsx';

/** A team inside a site, with its first term of office. */
export function TeamDialog({ scheme, site, onClose }: { scheme: Scheme; site: Site; onClose: () => void }) {
  const t = useText(recordMessages);
  const { newest } = useForms();
  const fields = newest.form.team;
  const ids = useRef({ teamId: crypto.randomUUID(), termId: crypto.randomUUID() });
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<Typed>({});
  const [term, setTerm] = useState<TypedTerm>({
    from: formatDay(dayOfMoment(new Date())),
    to: '',
    roster: '',
    members: '',
  });
  const [tried, setTried] = useState(false);
  const { can, sealValues, sealText } = useSealValues(scheme);
  const { schemeId, version } = scheme;
  const forming = useChange({
    change: async ({ names, ...days }: SoundTerm) => {
      const { teamId, termId } = ids.current;
      const { clear, sealed } = recordOf(fields, typed);
      const sealedWords = await sealValues(teamId, sealed);
      const roster = await sealText(termId, names);
      const record = { kindVersion: newest.version, fields: clear, words: sealedWords };
      const body = { version, teamId, siteId: site.siteId, name: name.trim(), ...record };
      return client.call(formTeam, {
        params: { schemeId },
        body: { ...body, term: { termId, ...days, roster } },
      });
    },
    done: t('team.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const sound = termOf(term);
    if (isNamed(name, 'part') && sound && fits(fields, typed)) forming.mutate(sound);
  };
  return (
    <ChangeDialog
      title={t('team.title', { name: site.name })}
      submit={t('team.submit')}
      pending={forming.isPending}
      error={forming.error}
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
      <FormFields fields={fields} typed={typed} onChange={setTyped} tried={tried} />
      <TermFields term={term} onChange={setTerm} tried={tried} canSeal={can === 'yes'} />
      <SealHint can={can} />
    </ChangeDialog>
  );
}
