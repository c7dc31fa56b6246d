import { Button, Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, PageTitle } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { useReadableAreas } from '../use-view.ts';
import { ComposeDialog } from './compose-dialog.tsx';
import { reportMessages } from './messages.ts';
import { ReportList } from './report-list.tsx';
import { useWritingUnits } from './use-writing-units.ts';
import './reports.css';

/** `/dieu-hanh/bao-cao`: what was issued about one's areas, the drafts of one's unit, and the way to a new one. */
export function Page() {
  const t = useText(reportMessages);
  const units = useWritingUnits();
  const reads = useReadableAreas().length > 0;
  const [composing, setComposing] = useState(false);
  const [first] = units;
  return (
    <div className="desk-page reports">
      <PageTitle>{t('reports.title')}</PageTitle>
      <p className="reports-lead">{t('reports.lead')}</p>
      {!reads && <EmptyState title={t('reports.nobody.title')} hint={t('reports.nobody')} />}
      {first && (
        <div className="reports-bar">
          <Button onClick={() => setComposing(true)}>{t('reports.compose')}</Button>
          <Button variant="default" component={Link} to="/dieu-hanh/bao-cao/mau">
            {t('reports.templates')}
          </Button>
        </div>
      )}
      {reads && (
        <Tabs defaultValue="issued" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="issued">{t('reports.tab.issued')}</Tabs.Tab>
            {first && <Tabs.Tab value="draft">{t('reports.tab.draft')}</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="issued">
            <ReportList state="issued" />
          </Tabs.Panel>
          <Tabs.Panel value="draft">
            <ReportList state="draft" />
          </Tabs.Panel>
        </Tabs>
      )}
      {composing && first && (
        <ComposeDialog units={units} first={first} onClose={() => setComposing(false)} />
      )}
    </div>
  );
}
