import { NumberInput, Textarea } from '@mantine/core';
import { parseDay } from '../../../law/parse-day.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { MOST_MEMBERS, namedTwice, namesIn } from '../../members.ts';
import { recordMessages } from '../record-messages.ts';

/** A term of office as it is typed. */
export interface TypedTerm {
  readonly from: string;
  readonly to: string;
  readonly roster: string;
  readonly members: number | '';
}

/** A term that can be entered: its names are sealed apart from it. */
export interface SoundTerm {
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly members: number;
  /** One name a line; empty where none are entered. */
  readonly names: string;
}

/** The term, where it is sound: days that exist, nobody twice, a number of members. */
export function termOf({ from, to, roster, members }: TypedTerm): SoundTerm | undefined {
  const names = namesIn(roster);
  const count = names.length > 0 ? names.length : members;
  const [fromDay, toDay] = [parseDay(from), to.trim() === '' ? null : parseDay(to)];
  if (fromDay === undefined || toDay === undefined || namedTwice(names).length > 0) return undefined;
  if (count === '' || count < 1 || count > MOST_MEMBERS) return undefined;
  return { fromDay, toDay, members: count, names: names.join('\n') };
}

/** Days, names and number of a term of office. */
export function TermFields(props: {
  readonly term: TypedTerm;
  readonly onChange: (term: TypedTerm) => void;
  readonly tried: boolean;
  readonly canSeal: boolean;
}) {
  const { term, onChange, tried, canSeal } = props;
  const t = useText(recordMessages);
  const names = namesIn(term.roster);
  const [twice] = namedTwice(names);
  const count = names.length > 0 ? names.length : term.members;
  const bad = count === '' || count < 1 || count > MOST_MEMBERS;
  return (
    <>
      <DayField
        label={t('term.from')}
        value={term.from}
        onChange={(from) => onChange({ ...term, from })}
        wrong={tried && parseDay(term.from) === undefined}
        required
      />
      <DayField
        label={t('term.to')}
        hint={t('term.to.hint')}
        value={term.to}
        onChange={(to) => onChange({ ...term, to })}
        wrong={tried && term.to.trim() !== '' && parseDay(term.to) === undefined}
      />
      {canSeal && (
        <Textarea
          label={t('term.roster')}
          description={t('term.roster.hint')}
          value={term.roster}
          onChange={(event) => onChange({ ...term, roster: event.currentTarget.value })}
          error={twice !== undefined && t('term.twice', { name: twice })}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20_000}
        />
      )}
      <NumberInput
        label={t('term.members')}
        description={t('term.members.hint')}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        value={count}
        readOnly={names.length > 0}
        onChange={(value) => onChange({ ...term, members: typeof value === 'number' ? value : '' })}
        error={tried && bad && t('term.members.fault', { most: MOST_MEMBERS })}
        required
      />
    </>
  );
}
