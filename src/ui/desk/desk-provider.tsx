import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, languageOf } from '../i18n/language.ts';
import { LanguageProvider } from '../i18n/language-context.tsx';
import { HotkeysProvider } from './hotkeys.tsx';
import { deskTheme, deskVariables } from './theme.ts';

const LANGUAGE_KEY = 'binh-yen.language';
const schemes = localStorageColorSchemeManager({ key: 'binh-yen.scheme' });

interface DeskLanguage {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const DeskLanguageContext = createContext<DeskLanguage>({ language: 'vi', setLanguage: () => {} });

/** The desk's language and the way to change it; the choice stays on this machine. */
export function useDeskLanguage(): DeskLanguage {
  return useContext(DeskLanguageContext);
}

/** Theme, language and keyboard of the desk. `nonce` is that of the page's style policy. */
export function DeskProvider(props: { nonce: string; children: ReactNode }) {
  const [language, setLanguage] = useState(() => languageOf(localStorage.getItem(LANGUAGE_KEY)));
  useEffect(() => {
    localStorage.setItem(LANGUAGE_KEY, language);
    document.documentElement.lang = language;
  }, [language]);
  const chosen = useMemo(() => ({ language, setLanguage }), [language]);
  return (
    <MantineProvider
      theme={deskTheme}
      cssVariablesResolver={deskVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="light"
      getStyleNonce={() => props.nonce}
    >
      <DeskLanguageContext.Provider value={chosen}>
        <LanguageProvider language={language}>
          <HotkeysProvider>{props.children}</HotkeysProvider>
        </LanguageProvider>
      </DeskLanguageContext.Provider>
    </MantineProvider>
  );
}
