import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import type { Counted } from '../indicator-contract.ts';
import type { IndicatorCode } from '../indicators.ts';
import { figureWords } from './figure-words.ts';
import { steerMessages } from './messages.ts';

/** A figure in large: its count, its ratio where one may be given, its denominator or why there is none. */
export function FigureValue({ code, counted }: { readonly code: IndicatorCode; readonly counted: Counted }) {
  const t = useText(steerMessages);
  const words = figureWords(t, code, counted, useLanguage());
  const late = isLate(code, counted);
  if (!words.counted) {
    return (
      <>
        <span className="steer-value steer-value-none">{words.value}</span>
        <span className="steer-base">{words.base}</span>
      </>
    );
  }
  return (
    <>
      <span className={late ? 'steer-value steer-late' : 'steer-value'}>
        {late && <IconAlertTriangle size={20} aria-hidden="true" />}
        {words.value}
        {words.percent && <span className="steer-percent">{words.percent}</span>}
      </span>
      <span className="steer-base">{words.base}</span>
    </>
  );
}

/** Whether a figure says that something is late. */
export function isLate(code: IndicatorCode, { value }: Counted): boolean {
  return code === 'overdue' && value !== null && value > 0;
}
