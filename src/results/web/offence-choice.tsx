import { Select } from '@mantine/core';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { OFFENCE_GROUPS, OFFENCE_SOURCE, type OffenceCode } from '../offences.ts';
import { resultsMessages } from './messages.ts';

/** The short names of the groups of offences, for tables. */
export function useOffenceName(): (code: OffenceCode) => string {
  const language = useLanguage();
  return (code) => OFFENCE_GROUPS.find((group) => group.code === code)?.short[language] ?? code;
}

/** One group of offences; in a form with the chapter that it is, in a filter with the way to all. */
export function OffenceChoice(props: {
  readonly value: OffenceCode | null;
  readonly onChange: (code: OffenceCode | null) => void;
  readonly within: 'filter' | 'form';
  readonly error?: string | false;
}) {
  const { value, within } = props;
  const t = useText(resultsMessages);
  const language = useLanguage();
  const filter = within === 'filter';
  return (
    <Select
      {...(filter ? { className: 'results-choice' } : {})}
      label={t('results.offence')}
      description={!filter && value !== null && <Source code={value} />}
      placeholder={t(filter ? 'results.offence.all' : 'results.offence.choose')}
      data={OFFENCE_GROUPS.map(({ code, name, short }) => {
        return { value: code, label: (filter ? short : name)[language] };
      })}
      value={value}
      onChange={(code) => props.onChange(OFFENCE_GROUPS.find((group) => group.code === code)?.code ?? null)}
      error={props.error}
      clearable={filter}
      allowDeselect={filter}
      withAsterisk={!filter}
      searchable={!filter}
    />
  );
}

function Source({ code }: { code: OffenceCode }) {
  const t = useText(resultsMessages);
  const language = useLanguage();
  const group = OFFENCE_GROUPS.find((each) => each.code === code);
  if (!group) return null;
  const [first, last] = group.articles;
  const source = language === 'vi' ? OFFENCE_SOURCE.source : OFFENCE_SOURCE.sourceEn;
  return (
    <>
      {t('results.offence.source', { chapter: group.chapter, first, last, source })}
      {!OFFENCE_SOURCE.verified && ` (${t('results.unverified')})`}
    </>
  );
}
