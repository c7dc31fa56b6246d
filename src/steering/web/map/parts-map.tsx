import { TILE_MAP_NOTE, tileMapOf } from '../../../areas/tile-map.ts';
import { MapLegend } from '../../../ui/desk/map/map-legend.tsx';
import type { Surface } from '../../../ui/desk/map/project-boundaries.ts';
import type { Region } from '../../../ui/desk/map/region.ts';
import { ShapeMap } from '../../../ui/desk/map/shape-map.tsx';
import { TileGrid } from '../../../ui/desk/map/tile-grid.tsx';
import type { ValueScale } from '../../../ui/desk/map/value-scale.ts';
import { formatNumber, formatPercent } from '../../../ui/i18n/formats.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { wordsOf } from '../../indicator-words.ts';
import type { MappedCode } from '../../mapped.ts';
import type { Period } from '../../periods.ts';
import type { SteerText } from '../figure-words.ts';
import { steerMessages } from '../messages.ts';
import { type MappedPart, regionOf, scaleOf } from './part-region.ts';

/** The units as a map: by boundaries where some are given, else by squares laid by hand, else in the order of names. */
export function PartsMap(props: {
  readonly parts: readonly MappedPart[];
  readonly code: MappedCode;
  readonly period: Period;
  /** Where a unit leads, with its id as `area` in the address. */
  readonly to: string;
  readonly search: Readonly<Record<string, unknown>>;
  readonly boundaries: readonly { readonly areaId: number; readonly geometry: Surface }[];
  readonly sources: readonly string[];
}) {
  const { parts, code, boundaries } = props;
  const t = useText(steerMessages);
  const language = useLanguage();
  const scale = scaleOf(code, parts);
  const order = new Intl.Collator('vi');
  const regions = parts
    .toSorted((a, b) => order.compare(a.name, b.name) || a.areaId - b.areaId)
    .map((part) => regionOf(t, part, { ...props, language }));
  const label = wordsOf(code, language).name;
  const tiles = boundaries.length > 0 ? undefined : tileMapOf(parts.map(({ areaId }) => areaId));
  const surfaces = new Map(boundaries.map(({ areaId, geometry }) => [String(areaId), geometry]));
  const places = new Map((tiles?.tiles ?? []).map((tile) => [String(tile.areaId), tile]));
  const placed = regions.filter(({ key }) => surfaces.has(key) || places.has(key));
  const unplaced = placed.length === 0 ? [] : regions.filter((region) => !placed.includes(region));
  const left = unplaced.filter(({ value }) => value !== 0);
  const silent = unplaced.length - left.length;
  const drawn = regions.flatMap((region) => {
    const surface = surfaces.get(region.key);
    return surface ? [{ ...region, surface }] : [];
  });
  return (
    <>
      {drawn.length > 0 ? (
        <ShapeMap regions={drawn} scale={scale} label={label} hint={t('steer.map.hint')} />
      ) : (
        <TileGrid
          regions={placed.length > 0 ? placed : regions}
          {...(placed.length > 0 ? { places } : {})}
          scale={scale}
          label={label}
        />
      )}
      {left.length > 0 && (
        <>
          <p className="steer-soft steer-map-left">{t('steer.map.left')}</p>
          <TileGrid regions={left} scale={scale} label={t('steer.map.left')} />
        </>
      )}
      {silent > 0 && <p className="steer-soft">{t('steer.map.silent', { count: silent })}</p>}
      <MapLegend
        scale={scale}
        range={(from, to) => rangeWords(t, scale, from, to, language)}
        nothing={
          regions.some(({ value }) => value === 0) && scale.kind === 'count' ? t('steer.map.zero') : undefined
        }
        none={regions.some(({ value }) => value === null) ? t('steer.map.noRatio') : undefined}
      />
      <p className="steer-soft">{noteOf(t, language, { drawn, placed, sources: props.sources })}</p>
    </>
  );
}

/** What the picture is, and what it is not. */
function noteOf(
  t: SteerText,
  language: Language,
  map: { drawn: readonly Region[]; placed: readonly Region[]; sources: readonly string[] },
): string {
  if (map.drawn.length > 0) return t('steer.map.shapes.note', { sources: map.sources.join('; ') });
  return map.placed.length > 0 ? TILE_MAP_NOTE[language] : t('steer.map.by_name');
}

function rangeWords(t: SteerText, scale: ValueScale, from: number, to: number, language: Language): string {
  if (scale.kind === 'percent') {
    return t('steer.map.range', {
      from: formatNumber(from, language),
      to: formatPercent(to / 100, language),
    });
  }
  if (from + 1 === to) return t('steer.map.only', { to: formatNumber(to, language) });
  return t('steer.map.range', { from: formatNumber(from + 1, language), to: formatNumber(to, language) });
}
