import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { listCaseSchemes, MAX_SCHEMES, type SchemeName } from '../../case-contract.ts';
import { caseMessages } from './messages.ts';

/** The schemes that led to a case, chosen from those at work there then; `linked` are those that it has already. */
export function SchemesField(props: {
  readonly day: string | undefined;
  readonly placeAreaId: number | null;
  readonly schemeIds: readonly string[];
  readonly linked?: readonly SchemeName[];
  readonly onChange: (schemeIds: readonly string[]) => void;
}) {
  const { day = '', placeAreaId, schemeIds, linked = [], onChange } = props;
  const t = useText(caseMessages);
  const ready = day !== '' && placeAreaId !== null;
  const offered = useQuery({
    queryKey: ['results', 'schemes', placeAreaId, day],
    queryFn: ({ signal }) =>
      client.call(listCaseSchemes, { query: { placeAreaId: Number(placeAreaId), day }, signal }),
    enabled: ready,
  });
  const known = new Map(
    [...linked, ...(offered.data?.rows ?? [])].map((scheme) => [scheme.schemeId, scheme]),
  );
  const hint = ready && offered.data?.rows.length === 0 ? 'case.schemes.none' : 'case.schemes.hint';
  return (
    <>
      <MultiSelect
        label={t('case.schemes')}
        description={t(ready ? hint : 'case.schemes.first')}
        data={[...known.values()].map(({ schemeId, name }) => ({ value: schemeId, label: name }))}
        // what was chosen for another place or day is not offered any more
        value={schemeIds.filter((schemeId) => known.has(schemeId))}
        onChange={onChange}
        maxValues={MAX_SCHEMES}
        disabled={!ready || known.size === 0}
        searchable
        clearable
        hidePickedOptions
        maxDropdownHeight={280}
      />
      {offered.isError && <ErrorNotice error={offered.error} onRetry={() => void offered.refetch()} />}
    </>
  );
}
