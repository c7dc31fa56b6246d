import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '../../ui/icons.ts';
import type { Counted } from '../indicator-contract.ts';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import { sayingOf } from '../saying.ts';
import { changeOf } from '../written-change.ts';
import { figureBriefly } from './figure-words.ts';
import { steerMessages } from './messages.ts';

/**
 * How a figure moved against the compared period, in number and percent, by icon and word. Neither way is coloured as
 * good or bad: more information may mean more trust, and more reports more harm.
 */
export function ChangeLine(props: {
  readonly code: IndicatorCode;
  readonly now: Counted;
  readonly before: Counted;
  /** Without what it was before, where that stands beside it. */
  readonly brief?: boolean;
}) {
  const { code, now, before } = props;
  const t = useText(steerMessages);
  const language = useLanguage();
  const [value, former] = [numberOf(code, now), numberOf(code, before)];
  if (value === undefined || former === undefined) {
    const nothing = ['none', 'no_days'].includes(sayingOf(code, before).kind);
    return <span className="steer-change">{t(nothing ? 'steer.change.none' : 'steer.change.unknown')}</span>;
  }
  const { difference, percent } = changeOf(value, former);
  const size = Math.abs(difference);
  const by =
    indicatorOf(code).kind === 'days' ? t('steer.days', { count: size }) : formatNumber(size, language);
  const Icon = difference === 0 ? IconEqual : difference > 0 ? IconArrowUpRight : IconArrowDownRight;
  return (
    <span className="steer-change">
      <Icon size={16} aria-hidden="true" />
      <span>
        {difference === 0 && t('steer.change.same')}
        {difference !== 0 && t(difference > 0 ? 'steer.change.up' : 'steer.change.down', { by })}
        {difference !== 0 && percent !== null && (
          <> {t('steer.change.percent', { percent: formatNumber(percent, language) })}</>
        )}
        {!props.brief && <> {t('steer.change.from', { before: figureBriefly(t, code, before, language) })}</>}
      </span>
    </span>
  );
}

/** The number that is compared; undefined where none may be given. */
function numberOf(code: IndicatorCode, counted: Counted): number | undefined {
  const said = sayingOf(code, counted);
  return 'value' in said ? said.value : undefined;
}
