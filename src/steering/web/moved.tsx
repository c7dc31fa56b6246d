import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '../../ui/icons.ts';
import { changeOf } from '../written-change.ts';
import { steerMessages } from './messages.ts';

/**
 * How a number moved, in number and percent, by icon and word. Neither way is coloured as good or bad: more information
 * may mean more trust, and more reports more harm.
 */
export function Moved(props: {
  readonly now: number;
  readonly before: number;
  /** How many rows the former number goes back to, where it is no count of them. */
  readonly rows?: number;
  /** How a number is written, without its sign. */
  readonly written: (size: number) => string;
  /** What it was before, in words; left out where that stands beside it. */
  readonly from?: string | undefined;
}) {
  const { now, before, rows, written, from } = props;
  const t = useText(steerMessages);
  const language = useLanguage();
  const { difference, percent } = changeOf(now, before, rows);
  const Icon = difference === 0 ? IconEqual : difference > 0 ? IconArrowUpRight : IconArrowDownRight;
  const by = written(Math.abs(difference));
  return (
    <span className="steer-change">
      <Icon size={16} aria-hidden="true" />
      <span>
        {difference === 0 && t('steer.change.same')}
        {difference !== 0 && t(difference > 0 ? 'steer.change.up' : 'steer.change.down', { by })}
        {difference !== 0 && percent !== null && (
          <> {t('steer.change.percent', { percent: formatNumber(percent, language) })}</>
        )}
        {from !== undefined && <> {t('steer.change.from', { before: from })}</>}
      </span>
    </span>
  );
}
