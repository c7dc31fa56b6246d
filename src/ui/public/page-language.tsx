import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react';
import type { Language } from '../i18n/language.ts';
import { LanguageProvider } from '../i18n/language-context.tsx';
import { bringWords } from '../i18n/later-words.ts';
import { localPath } from './links.ts';

type ChangeLanguage = (language: Language) => Promise<void>;

const ChangeContext = createContext<ChangeLanguage>(() => Promise.resolve());

/** Changes the language where one stands: nothing that was written is lost. Throws where its words do not come. */
export function useChangeLanguage(): ChangeLanguage {
  return useContext(ChangeContext);
}

/**
 * The language of a public page: the one of its address, until another is chosen. The address goes along, so that the
 * page opened anew is in the same language.
 */
export function PageLanguage(props: {
  /** The language that the server wrote it in. */
  readonly asked: Language;
  readonly titleOf: (language: Language) => string;
  readonly children: ReactNode;
}) {
  const { titleOf } = props;
  const [language, setLanguage] = useState(props.asked);
  const [change] = useState(
    (): ChangeLanguage => async (chosen) => {
      await bringWords();
      setLanguage(chosen);
    },
  );
  useLayoutEffect(() => {
    if (document.documentElement.lang === language) return;
    document.documentElement.lang = language;
    document.title = titleOf(language);
    const say = () => history.replaceState(history.state, '', addressIn(language));
    say();
    // the page of an earlier step in the history has the address of then
    addEventListener('popstate', say);
    return () => removeEventListener('popstate', say);
  }, [language, titleOf]);
  return (
    <LanguageProvider language={language}>
      <ChangeContext.Provider value={change}>{props.children}</ChangeContext.Provider>
    </LanguageProvider>
  );
}

/** Where the page is now, in the given language. */
export function addressIn(language: Language): string {
  const { pathname, search, hash } = location;
  const asked = new URLSearchParams(search);
  asked.delete('lang');
  const others = String(asked);
  return localPath(`${pathname}${others && `?${others}`}${hash}`, language);
}
