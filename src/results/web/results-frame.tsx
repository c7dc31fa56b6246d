import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NavBar, PageTitle } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { resultsMessages } from './messages.ts';
import { RESULT_TABS, type ResultTab } from './result-tabs.ts';
import { useResultActor } from './use-result-actor.ts';
import './results.css';

/** What the lists of results stand in: the heading and the ways to the other lists, each an address of its own. */
export function ResultsFrame({ at, children }: { at: ResultTab['to']; children: ReactNode }) {
  const t = useText(resultsMessages);
  const actor = useResultActor();
  const shown = RESULT_TABS.filter(({ to, isFor }) => to === at || isFor(actor));
  return (
    <div className="desk-page results">
      <PageTitle>{t('results.title')}</PageTitle>
      {shown.length > 1 && (
        <NavBar className="results-tabs" label={t('results.tabs')} here={at}>
          {shown.map(({ to, label }) => (
            <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
              {t(label)}
            </Link>
          ))}
        </NavBar>
      )}
      {children}
    </div>
  );
}
