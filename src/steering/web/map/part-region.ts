import type { Region } from '../../../ui/desk/map/region.ts';
import { scaleOfCounts, scaleOfPercents, type ValueScale } from '../../../ui/desk/map/value-scale.ts';
import { formatNumber, formatPercent } from '../../../ui/i18n/formats.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import type { Place } from '../../contract.ts';
import type { Counted } from '../../indicator-contract.ts';
import { MAPPED, type MappedCode } from '../../mapped.ts';
import type { Period } from '../../periods.ts';
import { sayingOf } from '../../saying.ts';
import { placeName, type SteerText } from '../figure-words.ts';

/** A unit below the area, with what it has of the indicator that is mapped. */
export interface MappedPart extends Place {
  readonly unmapped: 'divided' | 'unknown' | null;
  readonly counted: Counted;
}

/** The ground's value: a count, or a percentage where a ratio may be given; null where there is none. */
function groundOf(code: MappedCode, counted: Counted): number | null {
  const said = sayingOf(code, counted);
  if (MAPPED[code] === 'count') return 'value' in said ? said.value : null;
  return said.kind === 'share' ? said.share * 100 : null;
}

/** The scale of some units: by what they have, so that differences are seen. */
export function scaleOf(code: MappedCode, parts: readonly MappedPart[]): ValueScale {
  const values = parts.flatMap(({ counted }) => groundOf(code, counted) ?? []);
  return MAPPED[code] === 'count' ? scaleOfCounts(values) : scaleOfPercents(values);
}

/** A unit as a region of the map. */
export function regionOf(
  t: SteerText,
  part: MappedPart,
  options: {
    readonly code: MappedCode;
    readonly period: Period;
    readonly language: Language;
    readonly to: string;
    readonly search: Readonly<Record<string, unknown>>;
  },
): Region {
  const { code, period, language, to, search } = options;
  return {
    key: String(part.areaId),
    name: placeName(t, part, period, language),
    short: part.name,
    value: groundOf(code, part.counted),
    worded: wordedOn(t, code, part.counted, language),
    ...(part.unmapped ? { note: t(`steer.unmapped.${part.unmapped}`) } : {}),
    to,
    search: { ...search, area: part.areaId },
  };
}

/** The number as there is room for it on a map. */
function wordedOn(t: SteerText, code: MappedCode, counted: Counted, language: Language): string {
  const said = sayingOf(code, counted);
  const number = (value: number) => formatNumber(value, language);
  if (said.kind === 'none') return t('steer.notYet');
  if (!('value' in said)) return t('steer.fault');
  if (MAPPED[code] === 'count' || said.kind === 'whole') return number(said.value);
  if (said.kind === 'share') return formatPercent(said.share, language);
  return said.kind === 'few' ? `${number(said.value)}/${number(said.of)}` : number(said.value);
}
