import { type Area, displayName } from '../../areas/area.ts';
import type { Text } from '../../ui/i18n/define-messages.ts';
import { formatDay, formatPercent } from '../../ui/i18n/formats.ts';
import type { Language } from '../../ui/i18n/language.ts';
import type { Place } from '../contract.ts';
import type { Figure, FigureCode } from '../figures.ts';
import type { Period } from '../periods.ts';
import { shareOf } from '../share.ts';
import type { steerMessages } from './messages.ts';

type SteerText = Text<(typeof steerMessages)['vi']>;

/** The value of one figure; 0 where it is missing. */
export function countOf(figures: readonly Figure[], code: FigureCode): number {
  return figures.find((figure) => figure.code === code)?.value ?? 0;
}

/** What a figure is a part of: "trên 624 tin báo, tố giác", or that it is the whole. */
export function baseWords(t: SteerText, { code, of }: Figure): string {
  return of === null || code === 'information_received'
    ? t('steer.whole')
    : t('steer.of', { of, base: t(`steer.base.${code}`) });
}

/** The ratio of a figure, `91,8 %`; undefined where none is given. */
export function percentOf(figure: Figure, language: Language): string | undefined {
  const share = shareOf(figure);
  return share.kind === 'share' ? formatPercent(share.share, language) : undefined;
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
