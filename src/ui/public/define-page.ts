import type { ReactNode } from 'react';
import type { Messages, Text, Words } from '../i18n/define-messages.ts';
import type { Language } from '../i18n/language.ts';
import { textOf } from '../i18n/language-context.tsx';

/** A public page: what its tab says, and what it shows for the data that its loader gave. */
export interface PublicPage<Data> {
  readonly title: (language: Language) => string;
  readonly Page: (props: Data) => ReactNode;
}

/**
 * Declares a public page. Its tab title must not betray what is written on it: somebody may look over the
 * reporter's shoulder. `Data` is plain JSON, handed to the browser as it is.
 */
export function definePage<V extends Words, Data = Record<never, never>>(definition: {
  messages: Messages<V>;
  title: (t: Text<V>) => string;
  Page: (props: Data) => ReactNode;
}): PublicPage<Data> {
  return {
    title: (language) => definition.title(textOf(definition.messages, language)),
    Page: definition.Page,
  };
}
