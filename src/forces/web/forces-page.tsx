import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, PageTitle } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { TEAM_VIEWS, type TeamView } from '../contract.ts';
import { AreaFilter } from './area-filter.tsx';
import { forceMessages } from './messages.ts';
import { Overview } from './overview.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { TeamList } from './team-list.tsx';
import { useKeptDesks, useReadAreas } from './use-forces.ts';
import './forces.css';

/** `/luc-luong`: the security and order teams of residential groups that somebody keeps or reads. */
export function Page() {
  const t = useText(forceMessages);
  const areas = useReadAreas();
  const desks = useKeptDesks();
  const [view, setView] = useState<TeamView>('standing');
  const [asked, setAsked] = useState<number>();
  const [forming, setForming] = useState(false);
  const [own] = desks;
  const counted = asked ?? own?.areaId ?? areas[0]?.areaId;
  return (
    <div className="desk-page forces">
      <div className="forces-head">
        <PageTitle>{t('forces.title')}</PageTitle>
        <div className="forces-acts">
          {areas.length > 0 && (
            <Button component={Link} to="/luc-luong/xep-loai" variant="default">
              {t('forces.grading')}
            </Button>
          )}
          {own && <Button onClick={() => setForming(true)}>{t('forces.form')}</Button>}
        </div>
      </div>
      <p className="forces-lead">{t('forces.lead')}</p>
      {areas.length === 0 && <EmptyState title={t('forces.nobody')} hint={t('forces.nobody.hint')} />}
      {counted !== undefined && (
        <>
          <div className="forces-bar">
            <SegmentedControl
              aria-label={t('forces.view')}
              data={TEAM_VIEWS.map((value) => ({ value, label: t(`forces.view.${value}`) }))}
              value={view}
              onChange={(value) => setView(TEAM_VIEWS.find((each) => each === value) ?? 'standing')}
            />
            <AreaFilter areas={areas} value={asked} onChange={setAsked} />
          </div>
          {view === 'standing' && <Overview areaId={counted} />}
          <TeamList view={view} areaId={asked} keeps={own !== undefined} />
        </>
      )}
      {forming && own && (
        <TeamDialog team={null} desks={desks} first={own} onClose={() => setForming(false)} />
      )}
    </div>
  );
}
