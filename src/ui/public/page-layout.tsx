import type { ReactNode } from 'react';
import { useLanguage, useText } from '../i18n/language-context.tsx';
import { IconDoorExit, IconPhone } from '../icons.ts';
import { AskToLeave } from './ask-to-leave.tsx';
import { LanguageLink } from './language-link.tsx';
import { LeavingProvider, useLeaving } from './leaving.tsx';
import { localPath } from './links.ts';
import { kitMessages } from './messages.ts';
import { leaveNow, useQuickExit } from './quick-exit.ts';
import { useSite } from './site.tsx';
import './styles/index.css';

/** The frame of every public page: the 113 strip, the way out, the page, plain lines at its foot. */
export function PageLayout(props: { children: ReactNode; wide?: boolean }) {
  const t = useText(kitMessages);
  const language = useLanguage();
  const { demo, exitUrl, path } = useSite();
  useQuickExit(exitUrl);
  const { leaving, asked, stay, leave } = useLeaving();
  return (
    <LeavingProvider value={leaving}>
      <header className="head">
        <a className="skip" href="#main">
          {t('kit.skip')}
        </a>
        <a className="strip" href="tel:113">
          <IconPhone size={20} aria-hidden="true" />
          {t('kit.emergency')}
        </a>
        {demo && <p className="demo-mark">{t('kit.demo')}</p>}
        <div className="bar">
          <a className="bar-name" href={localPath('/', language)}>
            {t('kit.name')}
          </a>
          <LanguageLink />
          <button
            type="button"
            className="bar-exit"
            title={t('kit.exitHint')}
            onClick={() => leaveNow(exitUrl)}
          >
            <IconDoorExit size={20} aria-hidden="true" />
            {t('kit.exit')}
          </button>
        </div>
        {asked && <AskToLeave asked={asked} onStay={stay} onLeave={leave} />}
      </header>
      <main id="main" className={props.wide ? 'main main-wide' : 'main'} tabIndex={-1}>
        {props.children}
      </main>
      <footer className="foot">
        <p>{t('kit.footer.traces')}</p>
        <p>
          <a href={localPath('/rieng-tu', language)}>{t('kit.footer.privacy')}</a>
        </p>
        <p>
          <a href={localPath('/so-khoa', language)}>{t('kit.footer.register')}</a>
        </p>
        {path !== '/' && (
          <p>
            <a href={localPath('/', language)}>{t('kit.footer.home')}</a>
          </p>
        )}
      </footer>
    </LeavingProvider>
  );
}
