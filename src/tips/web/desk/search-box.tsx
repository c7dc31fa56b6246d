import { CloseButton, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconSearch } from '../../../ui/icons.ts';
import { inboxMessages } from './messages.ts';

/** Searches what this browser has opened; nothing typed here leaves the machine. */
export function SearchBox(props: {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (value: string) => void;
  found: number | undefined;
}) {
  const t = useText(inboxMessages);
  const clear = props.value !== '' && (
    <CloseButton size="sm" aria-label={t('inbox.search.clear')} onClick={() => props.onChange('')} />
  );
  return (
    <div className="inbox-search">
      <TextInput
        ref={props.ref}
        type="search"
        aria-label={t('inbox.search')}
        placeholder={t('inbox.search')}
        title={t('inbox.search.hint')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        rightSection={clear}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          props.onChange('');
          event.currentTarget.blur();
        }}
      />
      <p className="inbox-found" role="status">
        {props.found ? t('inbox.search.count', { count: props.found }) : ''}
      </p>
    </div>
  );
}
