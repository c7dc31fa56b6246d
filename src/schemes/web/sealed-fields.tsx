import { SealedWords } from '../../ui/desk/words/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Scheme } from '../contract.ts';
import type { Field } from '../form.ts';
import { FieldValues } from './field-values.tsx';
import { schemesMessages } from './messages.ts';
import { valuesIn } from './sealed-values.ts';

/** The sealed fields of a record behind their lock. */
export function SealedFields(props: {
  readonly subjectId: string;
  readonly words: NonNullable<Scheme['chairWords']> | null;
  readonly fields: readonly Field[];
}) {
  const t = useText(schemesMessages);
  const { subjectId, words, fields } = props;
  if (!words) return null;
  return (
    <SealedWords
      subjectId={subjectId}
      words={words}
      title={t('schemes.sealedFields')}
      present={(text) => <FieldValues fields={fields} values={valuesIn(text)} />}
    />
  );
}

/** Why somebody cannot enter what is sealed now; nothing where they can. */
export function SealHint({ can }: { can: 'yes' | 'locked' | 'no_key' }) {
  const t = useText(schemesMessages);
  if (can === 'yes') return null;
  return <p className="schemes-soft">{t(can === 'locked' ? 'schemes.locked' : 'schemes.noKey')}</p>;
}
