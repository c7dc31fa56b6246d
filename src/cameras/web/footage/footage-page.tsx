import { Loader, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import {
  EmptyState,
  ErrorNotice,
  ListTable,
  MoreButton,
  PageTitle,
  StateChip,
  type StateTone,
} from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../../ui/icons.ts';
import { usePages } from '../../../ui/use-pages.ts';
import type { FootageState } from '../../footage.ts';
import { FOOTAGE_VIEWS, type FootageRow, type FootageView, listFootage } from '../../footage-contract.ts';
import { cameraMessages } from '../messages.ts';
import { CAMERAS } from '../use-cameras.ts';
import { footageMessages } from './messages.ts';
import '../cameras.css';

/** How a request looks at a glance. */
export const FOOTAGE_TONES: Readonly<Record<FootageState, StateTone>> = {
  asked: 'waiting',
  approved: 'working',
  handed_over: 'done',
  refused: 'halted',
  withdrawn: 'halted',
  declined: 'halted',
  lapsed: 'halted',
};

/** `/camera/hinh`: what footage was asked for, and what became of it. */
export function Page() {
  const t = useText(footageMessages);
  const words = useText(cameraMessages);
  const [view, setView] = useState<FootageView>('open');
  return (
    <div className="desk-page cameras">
      <Link to="/camera" className="cameras-up">
        <IconArrowLeft size={16} aria-hidden="true" />
        {words('cameras.back')}
      </Link>
      <PageTitle>{t('footage.title')}</PageTitle>
      <p className="cameras-lead">{t('footage.lead')}</p>
      <div className="cameras-bar">
        <SegmentedControl
          aria-label={t('footage.view')}
          data={FOOTAGE_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(value) => setView(FOOTAGE_VIEWS.find((each) => each === value) ?? 'open')}
        />
      </div>
      <FootageList view={view} />
    </div>
  );
}

function FootageList({ view }: { view: FootageView }) {
  const t = useText(footageMessages);
  const kit = useText(deskMessages);
  const { list, rows } = usePages([...CAMERAS, 'footage', view], (start, signal) =>
    client.call(listFootage, { query: { view, ...start, limit: 50 }, signal }),
  );
  if (list.isError) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  const hint = view === 'open' ? { hint: t('footage.none.open.hint') } : {};
  if (rows.length === 0) return <EmptyState title={t(`footage.none.${view}`)} {...hint} />;
  return (
    <>
      <FootageTable rows={rows} />
      <MoreButton list={list} />
    </>
  );
}

function FootageTable({ rows }: { rows: readonly FootageRow[] }) {
  const t = useText(footageMessages);
  return (
    <ListTable
      label={t('footage.list')}
      rows={rows}
      rowKey={({ requestId }) => requestId}
      columns={[
        {
          id: 'camera',
          header: t('col.camera'),
          cell: ({ requestId, address }) => (
            <Link to="/camera/hinh/$requestId" params={{ requestId }}>
              {address}
            </Link>
          ),
        },
        {
          id: 'state',
          header: t('col.state'),
          cell: ({ state }) => <StateChip tone={FOOTAGE_TONES[state]}>{t(`state.${state}`)}</StateChip>,
        },
        { id: 'purpose', header: t('col.purpose'), cell: ({ purpose }) => t(`purpose.${purpose}`) },
        { id: 'day', header: t('col.day'), cell: ({ onDay }) => formatDay(onDay), whole: true },
        { id: 'due', header: t('col.due'), cell: ({ dueOn }) => formatDay(dueOn), whole: true },
        { id: 'asked', header: t('col.asked'), cell: ({ askedBy }) => askedBy },
      ]}
    />
  );
}
