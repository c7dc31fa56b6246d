import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { writePoint } from '../parse-point.ts';
import { cameraMessages } from './messages.ts';
import { type Camera, useAreaNames, useDirection } from './use-cameras.ts';

/** What is clear about a camera. */
export function CameraFacts({ camera }: { camera: Camera }) {
  const t = useText(cameraMessages);
  const language = useLanguage();
  const areaName = useAreaNames();
  const direction = useDirection();
  const facts: [string, ReactNode][] = [
    [t('cameras.area'), areaName(camera.areaId)],
    [t('camera.place'), writePoint(camera)],
    [t('cameras.col.direction'), direction(camera.direction)],
    [t('camera.angle'), t('camera.degrees', { degrees: camera.angle })],
    [t('cameras.col.range'), t('cameras.metres', { metres: formatNumber(camera.rangeM, language) })],
    [t('cameras.col.retention'), t('cameras.days', { days: camera.retentionDays })],
    [t('cameras.col.seen'), formatDay(camera.seenOn)],
    [t('camera.from'), formatDay(camera.fromDay)],
    [t('camera.funder'), t(`funder.${camera.funder}`)],
    [t('camera.scheme'), <SchemeLink key="scheme" camera={camera} />],
  ];
  return (
    <section aria-labelledby="camera-facts">
      <h2 id="camera-facts">{t('camera.facts')}</h2>
      <dl className="cameras-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SchemeLink({ camera: { site, schemeName, siteName } }: { camera: Camera }) {
  const t = useText(cameraMessages);
  if (!site || schemeName === null) return t('camera.scheme.none');
  return (
    <Link to="/mo-hinh-tu-quan/$schemeId" params={{ schemeId: site.schemeId }}>
      {[schemeName, siteName].filter(Boolean).join(' · ')}
    </Link>
  );
}
