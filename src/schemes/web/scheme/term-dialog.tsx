import { useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { beginTerm, type Team } from '../../site-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { recordMessages } from '../record-messages.ts';
import { SealHint } from '../sealed-fields.tsx';
import { useSealValues } from '../sealed-values.ts';
import { useChange } from '../use-change.ts';
import { type SoundTerm, TermFields, type TypedTerm, termOf } from './term-fields.tsx';

/** The next term of office of a team. */
export function TermDialog({ scheme, team, onClose }: { scheme: Scheme; team: Team; onClose: () => void }) {
  const t = useText(recordMessages);
  const termId = useRef(crypto.randomUUID());
  const [typed, setTyped] = useState<TypedTerm>({
    from: formatDay(dayOfMoment(new Date())),
    to: '',
    roster: '',
    members: team.terms[0]?.members ?? '',
  });
  const [tried, setTried] = useState(false);
  const { can, sealText } = useSealValues(scheme);
  const { schemeId, version } = scheme;
  const beginning = useChange({
    change: async ({ names, ...days }: SoundTerm) => {
      const roster = await sealText(termId.current, names);
      const term = { termId: termId.current, ...days, roster };
      return client.call(beginTerm, { params: { schemeId, teamId: team.teamId }, body: { version, term } });
    },
    done: t('term.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const sound = termOf(typed);
    if (sound) beginning.mutate(sound);
  };
  return (
    <ChangeDialog
      title={t('term.title', { name: team.name })}
      submit={t('term.submit')}
      pending={beginning.isPending}
      error={beginning.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TermFields term={typed} onChange={setTyped} tried={tried} canSeal={can === 'yes'} />
      <SealHint can={can} />
    </ChangeDialog>
  );
}
