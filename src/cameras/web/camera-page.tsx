import { Alert, Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice, PageTitle, StateChip } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../ui/icons.ts';
import type { DayStep } from '../camera.ts';
import { readCamera } from '../contract.ts';
import { boxAround } from '../geometry.ts';
import { can } from '../policy.ts';
import { CameraDialog } from './camera-dialog.tsx';
import { CameraFacts } from './camera-facts.tsx';
import { CameraHistory } from './camera-history.tsx';
import { CameraOwner, useOwner } from './camera-owner.tsx';
import { AskDialog } from './footage/ask-dialog.tsx';
import { footageMessages } from './footage/messages.ts';
import { CameraMap } from './map/camera-map.tsx';
import { cameraMessages } from './messages.ts';
import { STATE_TONES } from './state-tones.ts';
import { StepDialog } from './step-dialog.tsx';
import { CAMERAS, type Camera, useActor } from './use-cameras.ts';
import { useFromTip } from './use-from-tip.ts';
import './cameras.css';

/** `/camera/…`: one camera, what it looks into, whose it is, and what happened to it. */
export function Page() {
  const t = useText(cameraMessages);
  const kit = useText(deskMessages);
  const { cameraId = '' } = useParams({ strict: false });
  const found = useQuery({
    queryKey: [...CAMERAS, 'camera', cameraId],
    queryFn: ({ signal }) => client.call(readCamera, { params: { cameraId }, signal }),
  });
  return (
    <div className="desk-page cameras">
      <Link to="/camera" className="cameras-up">
        <IconArrowLeft size={16} aria-hidden="true" />
        {t('cameras.back')}
      </Link>
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {found.data && <CameraView camera={found.data} />}
    </div>
  );
}

function CameraView({ camera }: { camera: Camera }) {
  const t = useText(cameraMessages);
  const footage = useText(footageMessages);
  const owner = useOwner(camera);
  const uses = can(useActor(), 'footage.use', camera);
  const fromTip = useFromTip();
  const [dialog, setDialog] = useState<'change' | 'ask' | DayStep>();
  const { lat, lon, direction, angle, rangeM, state } = camera;
  const box = useMemo(() => boxAround({ lat, lon }, Math.max(60, 1.4 * rangeM)), [lat, lon, rangeM]);
  const cameras = useMemo(
    () => [{ lat, lon, direction, angle, rangeM, state, marked: true }],
    [lat, lon, direction, angle, rangeM, state],
  );
  const present = state !== 'removed';
  const unseen = state === 'working' && camera.seenOn < camera.unseenBefore;
  const close = () => setDialog(undefined);
  return (
    <>
      <div className="cameras-head">
        <PageTitle>{camera.address}</PageTitle>
        <StateChip tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateChip>
      </div>
      {unseen && (
        <Alert color="amber" variant="light" mb="sm">
          {t('camera.unseen')}
        </Alert>
      )}
      {uses && present && (
        <div className="cameras-acts cameras-row">
          <Button onClick={() => setDialog('ask')}>{footage('ask.open')}</Button>
        </div>
      )}
      {camera.keeps && present && (
        <div className="cameras-acts cameras-row">
          <Button variant="default" onClick={() => setDialog('seen_working')}>
            {t('action.seen_working')}
          </Button>
          <Button variant="default" onClick={() => setDialog('found_faulty')}>
            {t('action.found_faulty')}
          </Button>
          <Button variant="default" onClick={() => setDialog('remind_owner')}>
            {t('action.remind_owner')}
          </Button>
          <Button variant="default" onClick={() => setDialog('change')}>
            {t('camera.change')}
          </Button>
          <Button variant="subtle" color="red" onClick={() => setDialog('remove')}>
            {t('action.remove')}
          </Button>
        </div>
      )}
      <div className="cameras-columns">
        <div>
          <CameraFacts camera={camera} />
          <CameraOwner camera={camera} />
          <CameraHistory steps={camera.steps} />
        </div>
        <div>
          <h2>{t('camera.map')}</h2>
          <div className="cameras-preview cameras-preview-tall">
            <CameraMap cameras={cameras} box={box} label={t('camera.map')} />
          </div>
        </div>
      </div>
      {dialog === 'change' && <CameraDialog camera={camera} owner={owner} onClose={close} />}
      {dialog === 'ask' && <AskDialog camera={camera} fromTip={fromTip} onClose={close} />}
      {dialog && dialog !== 'change' && dialog !== 'ask' && (
        <StepDialog camera={camera} first={dialog} onClose={close} />
      )}
    </>
  );
}
