import { ActionIcon, useComputedColorScheme } from '@mantine/core';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconMinus, IconPlus } from '../../../ui/icons.ts';
import { dark, light, type Role } from '../../../ui/tokens.ts';
import type { Box, Point } from '../../geometry.ts';
import { cameraMessages } from '../messages.ts';
import { type DrawnCamera, drawCameras, type Palette } from './draw-cameras.ts';
import { boxOf, fitBox, pan, unproject, type Viewport, zoomAt } from './viewport.ts';

/** A pointer that moved no further than this meant a place, not a way; in pixels. */
const STILL = 5;
const STEP = 1.6;
/** How far an arrow key moves the picture, in pixels. */
const KEY_STEP = 60;
const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [KEY_STEP, 0],
  ArrowRight: [-KEY_STEP, 0],
  ArrowUp: [0, KEY_STEP],
  ArrowDown: [0, -KEY_STEP],
};
const PALETTES = { light: paletteOf(light), dark: paletteOf(dark) } as const;
const NO_RINGS: readonly (readonly (readonly number[])[])[] = [];

/**
 * Cameras with what they look into, north up, on plain ground: no other host is asked for a picture. What a pointer
 * presses is picked; the wheel and the buttons zoom, the arrow keys move.
 */
export function CameraMap(props: {
  readonly cameras: readonly DrawnCamera[];
  /** What is shown first; another one is shown anew. */
  readonly box: Box;
  readonly label: string;
  readonly point?: Point | undefined;
  readonly rings?: readonly (readonly (readonly number[])[])[];
  readonly onPick?: (point: Point) => void;
  readonly onView?: (box: Box) => void;
}) {
  const { cameras, box, label, point, rings = NO_RINGS, onPick, onView } = props;
  const t = useText(cameraMessages);
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [view, setView] = useView(canvas, box);
  const from = useRef<{ readonly x: number; readonly y: number; moved: boolean }>(null);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!view || !canvas.current || !context) return;
    const stop = new AbortController();
    const ratio = window.devicePixelRatio;
    canvas.current.width = view.width * ratio;
    canvas.current.height = view.height * ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const writeMetres = (metres: number) => `${formatNumber(metres, language)} m`;
    const palette = PALETTES[scheme];
    const drawn = canvas.current.dataset;
    drawn.drawn = 'no';
    const picture = { view, cameras, point, rings, palette, writeMetres };
    void drawCameras(context, picture, stop.signal).then((whole) => {
      if (whole) drawn.drawn = 'yes';
    });
    return () => stop.abort();
  }, [view, cameras, point, rings, scheme, language]);

  useEffect(() => {
    if (view) onView?.(boxOf(view));
  }, [view, onView]);

  const at = (event: { readonly clientX: number; readonly clientY: number }) => {
    const { left, top } = canvas.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const onMove = (event: PointerEvent) => {
    const began = from.current;
    if (!began || !view) return;
    const { x, y } = at(event);
    if (!began.moved && Math.hypot(x - began.x, y - began.y) <= STILL) return;
    setView(pan(view, x - began.x, y - began.y));
    from.current = { x, y, moved: true };
  };
  const onUp = (event: PointerEvent) => {
    const { x, y } = at(event);
    if (view && from.current && !from.current.moved) onPick?.(unproject(view, x, y));
    from.current = null;
  };
  return (
    <div className="cameras-map">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        tabIndex={0}
        data-picks={onPick ? 'yes' : 'no'}
        data-cameras={cameras.length}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = { ...at(event), moved: false };
        }}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onKeyDown={(event) => {
          const by = KEYS[event.key];
          if (!by || !view) return;
          event.preventDefault();
          setView(pan(view, ...by));
        }}
      />
      <div className="cameras-zoom">
        <ActionIcon
          variant="default"
          aria-label={t('map.closer')}
          onClick={() => view && setView(zoomAt(view, STEP))}
        >
          <IconPlus size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('map.further')}
          onClick={() => view && setView(zoomAt(view, 1 / STEP))}
        >
          <IconMinus size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
    </div>
  );
}

/** The view of a canvas, as large as the page gives it; fitted to a box that is another one than before. */
function useView(canvas: { readonly current: HTMLCanvasElement | null }, { south, west, north, east }: Box) {
  const [view, setView] = useState<Viewport>();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const box = { south, west, north, east };
    setView(fitBox(box, element.clientWidth, element.clientHeight));
    const watch = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      setView((now) => (now && now.width === width ? now : fitBox(box, width, height)));
    });
    watch.observe(element);
    // not passive: a wheel over the picture zooms it, and does not move the page
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const factor = event.deltaY < 0 ? STEP : 1 / STEP;
      setView((now) => now && zoomAt(now, factor, event.clientX - left, event.clientY - top));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      watch.disconnect();
      element.removeEventListener('wheel', onWheel);
    };
  }, [canvas, south, west, north, east]);
  return [view, setView] as const;
}

function paletteOf(roles: Readonly<Record<Role, string>>): Palette {
  const { mist, edge, ink, action, violet, amber } = roles;
  return { ground: mist, line: edge, ink, camera: action, marked: violet, faulty: amber };
}
