import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, PageTitle } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { can } from '../policy.ts';
import { CountsPanel } from './counts-panel.tsx';
import { schemesMessages } from './messages.ts';
import { OffersLink } from './offers-link.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { SchemeList } from './scheme-list.tsx';
import { useActor, useKeptUnits } from './use-schemes.ts';
import './schemes.css';

/** `/mo-hinh-tu-quan`: the schemes that somebody keeps or reads, and below them the figures of a period. */
export function Page() {
  const t = useText(schemesMessages);
  const actor = useActor();
  const units = useKeptUnits();
  const [proposing, setProposing] = useState(false);
  const [own] = units;
  return (
    <div className="desk-page schemes">
      <div className="schemes-head">
        <PageTitle>{t('schemes.title')}</PageTitle>
        <div className="schemes-acts">
          {can(actor, 'kind.read', {}) && (
            <Button component={Link} to="/mo-hinh-tu-quan/loai" variant="default">
              {t('schemes.kinds')}
            </Button>
          )}
          {can(actor, 'kind.read', {}) && (
            <Button component={Link} to="/mo-hinh-tu-quan/ket-qua" variant="default">
              {t('schemes.works')}
            </Button>
          )}
          <OffersLink />
          {own && <Button onClick={() => setProposing(true)}>{t('schemes.propose')}</Button>}
        </div>
      </div>
      <p className="schemes-lead">{t('schemes.lead')}</p>
      {can(actor, 'kind.read', {}) ? (
        <>
          <SchemeList />
          <CountsPanel />
        </>
      ) : (
        <EmptyState title={t('schemes.nobody')} hint={t('schemes.nobody.hint')} />
      )}
      {proposing && own && <ProposeDialog units={units} first={own} onClose={() => setProposing(false)} />}
    </div>
  );
}
