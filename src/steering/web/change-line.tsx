import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { Counted } from '../indicator-contract.ts';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import { sayingOf } from '../saying.ts';
import { figureBriefly } from './figure-words.ts';
import { steerMessages } from './messages.ts';
import { Moved } from './moved.tsx';

/** How a figure moved against the compared period, or why that cannot be said. */
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
  const written = (size: number) =>
    indicatorOf(code).kind === 'days' ? t('steer.days', { count: size }) : formatNumber(size, language);
  const from = props.brief ? undefined : figureBriefly(t, code, before, language);
  return <Moved now={value} before={former} written={written} from={from} />;
}

/** The number that is compared; undefined where none may be given. */
function numberOf(code: IndicatorCode, counted: Counted): number | undefined {
  const said = sayingOf(code, counted);
  return 'value' in said ? said.value : undefined;
}
