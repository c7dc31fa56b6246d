import { type Area, displayName } from '../../areas/area.ts';
import type { Text } from '../../ui/i18n/define-messages.ts';
import { formatDay, formatNumber, formatPercent } from '../../ui/i18n/formats.ts';
import type { Language } from '../../ui/i18n/language.ts';
import type { Place } from '../contract.ts';
import type { Counted } from '../indicator-contract.ts';
import { wordsOf } from '../indicator-words.ts';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import type { Period } from '../periods.ts';
import { sayingOf } from '../saying.ts';
import type { steerMessages } from './messages.ts';

/** The words of the pages of figures, ready to be asked. */
export type SteerText = Text<(typeof steerMessages)['vi']>;

/** A counted indicator in words: the number large, the ratio beside it, and what they stand on. */
interface FigureWords {
  readonly value: string;
  /** `91,8 %`, where a ratio may be given. */
  readonly percent?: string;
  /** Its denominator, or why there is no number or no ratio. */
  readonly base?: string;
  /** Whether `value` is a number, and not a word for that there is none. */
  readonly counted: boolean;
}

/** What to write of an indicator. */
export function figureWords(
  t: SteerText,
  code: IndicatorCode,
  counted: Counted,
  language: Language,
): FigureWords {
  const said = sayingOf(code, counted);
  const { base, rows } = wordsOf(code, language);
  const number = (value: number) => formatNumber(value, language);
  const of = (count: number) => t('steer.of', { of: count, base: base ?? rows });
  const { least } = indicatorOf(code);
  switch (said.kind) {
    case 'fault':
      return { value: t('steer.fault'), base: t('steer.fault.hint'), counted: false };
    case 'whole':
      return { value: number(said.value), base: rows, counted: true };
    case 'none':
      return { value: t('steer.notYet'), base: t('steer.notYet.hint'), counted: false };
    case 'few':
      return {
        value: number(said.value),
        base: `${of(said.of)}; ${t('steer.few', { least })}`,
        counted: true,
      };
    case 'share':
      return {
        value: number(said.value),
        percent: formatPercent(said.share, language),
        base: of(said.of),
        counted: true,
      };
    case 'days':
      return {
        value: t('steer.days', { count: said.value }),
        base: t('steer.days.of', { of: said.of, rows: base ?? rows }),
        counted: true,
      };
    case 'no_days':
      return { value: t('steer.notYet'), base: t('steer.notYet.days', { rows }), counted: false };
    case 'few_days':
      return {
        value: t('steer.notYet'),
        base: t('steer.few.days', { of: said.of, rows, least }),
        counted: false,
      };
  }
}

/** An indicator in a cell or a sentence: `573/624 (91,8 %)`, `3/4`, `12 ngày`, or that there is none. */
export function figureBriefly(
  t: SteerText,
  code: IndicatorCode,
  counted: Counted,
  language: Language,
): string {
  const said = sayingOf(code, counted);
  const number = (value: number) => formatNumber(value, language);
  if (said.kind === 'share') {
    return `${number(said.value)}/${number(said.of)} (${formatPercent(said.share, language)})`;
  }
  if (said.kind === 'few') return `${number(said.value)}/${number(said.of)}`;
  return figureWords(t, code, counted, language).value;
}

/** The name of a unit, with the day on which it began or ended where that falls within the period and is known. */
export function placeName(t: SteerText, place: Place, { from, to }: Period, language: Language): string {
  const { validFrom, validTo, verified } = place;
  const name = displayName(place, language);
  if (validTo !== null && validTo < to) return `${name} ${endedWords(t, validTo, verified)}`;
  if (validTo === null && validFrom > from && verified) {
    return `${name} ${t('steer.began', { day: formatDay(validFrom) })}`;
  }
  return name;
}

/** The name of a unit apart from a present one of the same name. */
export function areaName(t: SteerText, area: Area, language: Language): string {
  const { validTo, verified } = area;
  const name = displayName(area, language);
  return validTo === null ? name : `${name} ${endedWords(t, validTo, verified)}`;
}

function endedWords(t: SteerText, day: string, verified: boolean): string {
  return verified ? t('steer.ended', { day: formatDay(day) }) : t('steer.former');
}
