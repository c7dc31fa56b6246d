import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { cameraMessages } from '../messages.ts';
import { DOT, MARKED_ALPHA, MARKED_DOT, SECTOR_ALPHA } from './draw-cameras.ts';

const BY_FINGER = '(pointer: coarse)';
const SECTOR = 'M4 12 21 5a18 18 0 0 1 0 14z';

/** What the signs of the map mean, and how it is moved: by finger or by mouse, as the device has it. */
export function MapKeys({ bounded }: { readonly bounded: boolean }) {
  const t = useText(cameraMessages);
  const finger = useMediaQuery(BY_FINGER, undefined, { getInitialValueInEffect: false });
  return (
    <>
      <ul className="cameras-keys" aria-label={t('map.keys')}>
        <Key of="camera" words={t('map.key.camera')}>
          <circle cx={12} cy={12} r={DOT} />
        </Key>
        <Key of="camera" words={t('map.key.sector')}>
          <path d={SECTOR} opacity={SECTOR_ALPHA} />
        </Key>
        <Key of="faulty" words={t('map.key.faulty')}>
          <path d={SECTOR} opacity={SECTOR_ALPHA} />
          <rect x={4 - DOT} y={12 - DOT} width={2 * DOT} height={2 * DOT} />
        </Key>
        <Key of="point" words={t('map.key.point')}>
          <path d="M12 2v20M2 12h20" />
        </Key>
        <Key of="marked" words={t('map.key.marked')}>
          <path d={SECTOR} opacity={MARKED_ALPHA} />
          <circle cx={5} cy={12} r={MARKED_DOT} />
        </Key>
        {bounded && (
          <Key of="boundary" words={t('map.key.boundary')}>
            <path d="M1 18 8 7l7 7 8-9" />
          </Key>
        )}
      </ul>
      <p className="cameras-soft">{t(finger ? 'map.moved.finger' : 'map.moved.mouse')}</p>
    </>
  );
}

function Key(props: { readonly of: string; readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 24 24" width={24} height={24} aria-hidden="true" data-of={props.of}>
        {props.children}
      </svg>
      {props.words}
    </li>
  );
}
