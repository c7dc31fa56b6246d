import { Button, NativeSelect } from '@mantine/core';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { CATEGORY_CODES } from '../../categories.ts';
import { CLOCK_CODES } from '../../clocks.ts';
import { STATES } from '../../workflow.ts';
import { type InboxSearch, parseInboxSearch } from './inbox.ts';
import { inboxMessages } from './messages.ts';
import { categoryName } from './tip-words.ts';
import { useUnits } from './use-desk-facts.ts';

/** Narrows the list by state, category, clock and unit; the choice stands in the address. */
export function InboxFilters(props: { search: InboxSearch; onChange: (search: InboxSearch) => void }) {
  const { search, onChange } = props;
  const t = useText(inboxMessages);
  const language = useLanguage();
  const units = useUnits();
  const filters = [
    { name: 'state', options: STATES.map((code) => ({ value: code, label: t(`state.${code}`) })) },
    {
      name: 'category',
      options: CATEGORY_CODES.map((code) => ({ value: code, label: categoryName(code, language) })),
    },
    { name: 'clock', options: CLOCK_CODES.map((code) => ({ value: code, label: t(`clock.${code}`) })) },
    {
      name: 'unit',
      options: units.map(({ unitId, label }) => ({ value: String(unitId), label })),
    },
  ] as const;
  const shown = filters.filter(({ name }) => name !== 'unit' || units.length > 1);
  const chosen = Object.keys(search).length > 1;
  return (
    <fieldset className="inbox-filters">
      <legend className="unseen">{t('inbox.filters')}</legend>
      {shown.map(({ name, options }) => {
        const field = name === 'unit' ? 'unitId' : name;
        const value = search[field];
        return (
          <NativeSelect
            key={name}
            size="xs"
            aria-label={t(`inbox.filter.${name}`)}
            data-chosen={value !== undefined || undefined}
            value={value === undefined ? '' : String(value)}
            onChange={(event) => onChange(withFilter(search, field, event.currentTarget.value))}
            data={[{ value: '', label: t(`inbox.filter.${name}`) }, ...options]}
          />
        );
      })}
      {chosen && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ view: search.view })}>
          {t('inbox.filters.clear')}
        </Button>
      )}
    </fieldset>
  );
}

function withFilter(search: InboxSearch, field: string, value: string): InboxSearch {
  return parseInboxSearch({ ...search, [field]: value === '' ? undefined : value });
}
