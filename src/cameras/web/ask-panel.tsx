import { Alert, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { DeadlineChip, EmptyState, ErrorNotice } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { ShownCamera } from '../contract.ts';
import type { Sighting } from '../could-have-seen.ts';
import type { CameraFromTip } from '../from-tip.ts';
import type { Point } from '../geometry.ts';
import { parsePoint, writePoint } from '../parse-point.ts';
import { cameraMessages } from './messages.ts';
import { ToldLine } from './told-by-tip.tsx';
import { useDirection } from './use-cameras.ts';

/** Asks about a point and a day, and lists the cameras that could have seen it. */
export function AskPanel(props: {
  readonly fromTip: CameraFromTip | undefined;
  readonly point: Point | undefined;
  readonly day: string;
  /** Undefined before a point is chosen, and while the answer comes. */
  readonly sightings: readonly Sighting<ShownCamera>[] | undefined;
  /** Whether there are more cameras around the point than the answer held. */
  readonly more: boolean;
  readonly error: unknown;
  readonly onPoint: (point: Point) => void;
  readonly onDay: (day: string) => void;
}) {
  const t = useText(cameraMessages);
  const { point, sightings, onPoint, onDay } = props;
  const [typed, setTyped] = useState('');
  const [typedDay, setTypedDay] = useState(() => formatDay(props.day));
  useEffect(() => {
    if (point) setTyped(writePoint(point));
  }, [point]);
  const today = dayOfMoment(new Date());
  const readDay = (text: string) => {
    const read = parseDay(text);
    return read !== undefined && read <= today ? read : undefined;
  };
  return (
    <section className="cameras-ask" aria-labelledby="cameras-ask">
      <h2 id="cameras-ask">{t('ask.title')}</h2>
      {props.fromTip && <p className="cameras-soft">{t('ask.fromTip')}</p>}
      <ToldLine fromTip={props.fromTip} />
      <TextInput
        label={t('ask.point')}
        description={t('ask.point.hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const read = parsePoint(event.currentTarget.value);
          if (read) onPoint(read);
        }}
        error={typed.trim() !== '' && !parsePoint(typed) && t('form.point.fault')}
        autoComplete="off"
      />
      <TextInput
        label={t('ask.day')}
        description={t('form.day')}
        value={typedDay}
        onChange={(event) => {
          setTypedDay(event.currentTarget.value);
          const read = readDay(event.currentTarget.value);
          if (read) onDay(read);
        }}
        error={readDay(typedDay) === undefined && t('form.day.fault')}
        inputMode="numeric"
        autoComplete="off"
      />
      <p className="cameras-soft">{t('ask.server')}</p>
      {props.error !== null && <ErrorNotice error={props.error} />}
      <div aria-live="polite">
        {props.more && (
          <Alert color="amber" variant="light">
            {t('ask.more')}
          </Alert>
        )}
        {sightings?.length === 0 && <EmptyState title={t('ask.none')} hint={t('ask.none.hint')} />}
        {sightings && sightings.length > 0 && <Sightings sightings={sightings} fromTip={props.fromTip} />}
      </div>
    </section>
  );
}

function Sightings(props: {
  readonly sightings: readonly Sighting<ShownCamera>[];
  readonly fromTip: CameraFromTip | undefined;
}) {
  const { sightings, fromTip } = props;
  const t = useText(cameraMessages);
  return (
    <>
      <h3>{t('ask.found', { count: sightings.length })}</h3>
      <ul className="cameras-found">
        {sightings.map((sighting) => (
          <Found key={sighting.camera.cameraId} sighting={sighting} fromTip={fromTip} />
        ))}
      </ul>
    </>
  );
}

function Found(props: {
  readonly sighting: Sighting<ShownCamera>;
  readonly fromTip: CameraFromTip | undefined;
}) {
  const { sighting, fromTip } = props;
  const t = useText(cameraMessages);
  const direction = useDirection();
  const { camera, metres, footage, heldThrough } = sighting;
  const day = formatDay(heldThrough);
  const chips = {
    held: { tone: 'met', words: t('ask.held', { day }) },
    gone: { tone: 'calm', words: t('ask.gone', { day }) },
    not_yet: { tone: 'calm', words: t('ask.notYet') },
  } as const;
  return (
    <li>
      <Link
        to="/camera/$cameraId"
        params={{ cameraId: camera.cameraId }}
        state={(before) => ({ ...before, ...(fromTip ? { cameraFromTip: fromTip } : {}) })}
      >
        {camera.address}
      </Link>
      <span className="cameras-soft">
        {direction(camera.direction)} · {t('ask.away', { metres: Math.round(metres) })}
      </span>
      <DeadlineChip {...chips[footage]} />
      <span className="cameras-soft">
        {camera.state === 'faulty' ? t('ask.faulty') : t('ask.unseen', { day: formatDay(camera.seenOn) })}
      </span>
    </li>
  );
}
