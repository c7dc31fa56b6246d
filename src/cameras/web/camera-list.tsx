import { Loader, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { CAMERA_VIEWS, type CameraRow, type CameraView, listCameras } from '../contract.ts';
import { CameraTable } from './camera-table.tsx';
import { cameraMessages } from './messages.ts';
import { StepDialog } from './step-dialog.tsx';
import { CAMERAS, useAreaNames } from './use-cameras.ts';

/** How long nothing is typed before the register is searched, ms. */
const PAUSE_MS = 300;

/** The register by view, area and words of the address, a page at a time; from a row a check is recorded. */
export function CameraList({ areas }: { areas: readonly number[] }) {
  const t = useText(cameraMessages);
  const kit = useText(deskMessages);
  const [view, setView] = useState<CameraView>('present');
  const [areaId, setAreaId] = useState<number>();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const [checking, setChecking] = useState<CameraRow>();
  const { list, rows } = usePages(
    [...CAMERAS, 'list', view, areaId, q],
    (start, signal) => {
      const where = { ...(areaId === undefined ? {} : { areaId }), ...(q === '' ? {} : { q }) };
      return client.call(listCameras, { query: { view, ...where, ...start, limit: 50 }, signal });
    },
    { placeholderData: keepPreviousData },
  );
  const [first] = list.data?.pages ?? [];
  return (
    <section aria-label={t('cameras.list')}>
      <div className="cameras-bar">
        <SegmentedControl
          aria-label={t('cameras.view')}
          data={CAMERA_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(value) => setView(CAMERA_VIEWS.find((each) => each === value) ?? 'present')}
        />
        <TextInput
          type="search"
          label={t('cameras.search')}
          placeholder={t('cameras.search.hint')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={100}
          autoComplete="off"
        />
        {areas.length > 1 && <AreaFilter areas={areas} value={areaId} onChange={setAreaId} />}
      </div>
      {first && view === 'unseen' && (
        <p className="cameras-soft">
          {t('unseen.rule', { day: formatDay(first.unseenBefore) })}
          {!first.verified && ` ${t('unseen.unverified')}`}
        </p>
      )}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {list.isSuccess && rows.length === 0 && <Nothing view={view} q={q} />}
      {first && rows.length > 0 && (
        <CameraTable rows={rows} unseenBefore={first.unseenBefore} onCheck={setChecking} />
      )}
      <MoreButton list={list} />
      {checking && (
        <StepDialog camera={checking} first="seen_working" onClose={() => setChecking(undefined)} />
      )}
    </section>
  );
}

/** Says whether the register has none, or none of what was searched for. */
function Nothing({ view, q }: { view: CameraView; q: string }) {
  const t = useText(cameraMessages);
  if (q !== '') return <EmptyState title={t('cameras.none.found')} hint={t('cameras.none.found.hint')} />;
  const hint = view === 'present' ? { hint: t('cameras.none.present.hint') } : {};
  return <EmptyState title={t(`cameras.none.${view}`)} {...hint} />;
}

function AreaFilter(props: {
  readonly areas: readonly number[];
  readonly value: number | undefined;
  readonly onChange: (areaId: number | undefined) => void;
}) {
  const t = useText(cameraMessages);
  const areaName = useAreaNames();
  return (
    <Select
      label={t('cameras.area')}
      placeholder={t('cameras.area.all')}
      data={props.areas.map((areaId) => ({ value: String(areaId), label: areaName(areaId) }))}
      value={props.value === undefined ? null : String(props.value)}
      onChange={(value) => props.onChange(value === null ? undefined : Number(value))}
      comboboxProps={{ withinPortal: false }}
      searchable
      clearable
    />
  );
}
