import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Argument, Messages, Text, Words } from './define-messages.ts';
import { formatMessage } from './format-message.ts';
import type { Language } from './language.ts';

const LanguageContext = createContext<Language>('vi');

/** Sets the language of everything inside it; both fronts have one at their root. */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={props.language}>{props.children}</LanguageContext.Provider>;
}

/** The language of the page. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of a catalogue in a given language, typed by its keys and the names in its braces. */
export function textOf<V extends Words>(messages: Messages<V>, language: Language): Text<V> {
  return (key, ...values) => {
    const given = values[0] as Readonly<Record<string, Argument>> | undefined;
    return formatMessage(messages[language][key], given ?? {}, language);
  };
}

/** The words of a catalogue in the language of the page: `const t = useText(messages); t('home.title')`. */
export function useText<V extends Words>(messages: Messages<V>): Text<V> {
  const language = useLanguage();
  return useMemo(() => textOf(messages, language), [messages, language]);
}
