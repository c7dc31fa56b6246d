import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type AuditedPerson, findPeople } from '../contract.ts';
import { auditMessages } from './messages.ts';
import { personName } from './person-name.ts';

/** Milliseconds without a key before a search is sent. */
const PAUSE_MS = 250;
/** Characters that a search needs at least; the contract says the same. */
const LEAST = 2;

/** A person, found by the beginning of the login or a part of the name. */
export function PersonSelect(props: {
  readonly value: AuditedPerson | undefined;
  readonly onChange: (person: AuditedPerson | undefined) => void;
}) {
  const { value } = props;
  const t = useText(auditMessages);
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const chosen = value && personName(value);
  const searching = sought.length >= LEAST && sought !== chosen;
  const found = useQuery({
    queryKey: ['audit', 'people', sought],
    queryFn: ({ signal }) => client.call(findPeople, { query: { q: sought }, signal }),
    enabled: searching,
  });
  const offered = searching ? (found.data?.rows ?? []) : [];
  // the chosen one stays in the list, so that an abandoned search falls back on it
  const listed = [...(value ? [value] : []), ...offered.filter((one) => one.accountId !== value?.accountId)];
  const nothing = () => {
    if (!searching) return t('audit.who.short');
    if (found.isError) return t('audit.who.failed');
    return found.isPending ? t('audit.who.searching') : t('audit.who.none');
  };
  return (
    <Select
      className="audit-person"
      label={t('audit.who')}
      placeholder={t('audit.who.hint')}
      data={listed.map((person) => ({ value: person.accountId, label: personName(person) }))}
      value={value?.accountId ?? null}
      onChange={(accountId) => props.onChange(listed.find((one) => one.accountId === accountId))}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      // the server has searched already
      filter={({ options }) => options}
      nothingFoundMessage={nothing()}
    />
  );
}
