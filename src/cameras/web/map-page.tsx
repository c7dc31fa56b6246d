import { Alert, Loader } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../ui/icons.ts';
import { camerasExtent, camerasWithin } from '../contract.ts';
import { couldHaveSeen } from '../could-have-seen.ts';
import { ASKED_GRID, askedBox, type Box, type Point } from '../geometry.ts';
import { AskPanel } from './ask-panel.tsx';
import { CameraMap } from './map/camera-map.tsx';
import { MapKeys } from './map/map-keys.tsx';
import { cameraMessages } from './messages.ts';
import { CAMERAS } from './use-cameras.ts';
import { useFromTip } from './use-from-tip.ts';
import { useRings } from './use-rings.ts';
import './cameras.css';

/** `/camera/ban-do`: cameras with what they look into, and which of them could have seen a point on a day. */
export function Page() {
  const t = useText(cameraMessages);
  const kit = useText(deskMessages);
  const extent = useQuery({
    queryKey: [...CAMERAS, 'extent'],
    queryFn: ({ signal }) => client.call(camerasExtent, { signal }),
  });
  return (
    <div className="desk-page desk-page-wide cameras">
      <Link to="/camera" className="cameras-up">
        <IconArrowLeft size={16} aria-hidden="true" />
        {t('cameras.back')}
      </Link>
      <PageTitle>{t('map.title')}</PageTitle>
      <p className="cameras-lead">{t('map.lead')}</p>
      {extent.isError && <ErrorNotice error={extent.error} onRetry={() => void extent.refetch()} />}
      {extent.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {extent.data?.box && <MapWithQuestion box={extent.data.box} />}
      {extent.data && !extent.data.box && <EmptyState title={t('map.none')} />}
    </div>
  );
}

function MapWithQuestion({ box }: { box: Box }) {
  const t = useText(cameraMessages);
  const fromTip = useFromTip();
  const today = dayOfMoment(new Date());
  const [point, setPoint] = useState<Point>();
  const [day, setDay] = useState(fromTip?.day ?? today);
  const [shown, setShown] = useState<Box>(box);
  const onView = useCallback((seen: Box) => setShown(onGrid(seen)), []);
  const inView = useCamerasIn(shown);
  const near = useCamerasIn(point && askedBox(point));
  const rings = useRings();
  const sightings = useMemo(
    () => (point && near.data ? couldHaveSeen(near.data.rows, point, day, today) : undefined),
    [point, near.data, day, today],
  );
  const cameras = useMemo(() => {
    const marked = new Set(sightings?.map(({ camera }) => camera.cameraId));
    return (inView.data?.rows ?? []).map((row) => ({ ...row, marked: marked.has(row.cameraId) }));
  }, [inView.data, sightings]);
  return (
    <div className="cameras-map-columns">
      <div>
        <div className="cameras-big">
          <CameraMap
            cameras={cameras}
            box={box}
            point={point}
            rings={rings}
            label={t('map.label', { count: cameras.length })}
            onPick={setPoint}
            onView={onView}
          />
        </div>
        <MapKeys bounded={rings.length > 0} />
        {inView.data?.more && (
          <Alert color="amber" variant="light">
            {t('map.more')}
          </Alert>
        )}
        {inView.isError && <ErrorNotice error={inView.error} onRetry={() => void inView.refetch()} />}
      </div>
      <AskPanel
        fromTip={fromTip}
        point={point}
        day={day}
        sightings={sightings}
        more={point !== undefined && near.data?.more === true}
        error={near.error}
        onPoint={setPoint}
        onDay={setDay}
      />
    </div>
  );
}

function useCamerasIn(box: Box | undefined) {
  return useQuery({
    queryKey: [...CAMERAS, 'within', box],
    queryFn: box ? ({ signal }) => client.call(camerasWithin, { query: { ...box }, signal }) : skipToken,
    placeholderData: keepPreviousData,
  });
}

/** What a picture shows, widened to the grid: a small move asks nothing new, and says little of where one looks. */
function onGrid({ south, west, north, east }: Box): Box {
  const down = (degrees: number) => Math.floor(degrees / (2 * ASKED_GRID)) * 2 * ASKED_GRID;
  const up = (degrees: number) => Math.ceil(degrees / (2 * ASKED_GRID)) * 2 * ASKED_GRID;
  return {
    south: Math.max(-90, down(south)),
    west: Math.max(-180, down(west)),
    north: Math.min(90, up(north)),
    east: Math.min(180, up(east)),
  };
}
