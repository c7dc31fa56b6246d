import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { EarlierClocks as Earlier } from '../../contract.ts';
import { Clocks } from './clocks.tsx';
import { tipMessages } from './messages.ts';

/** The time that former owners of a tip had, folded away: each unit's own, with its grounds. */
export function EarlierClocks({ earlier }: { earlier: readonly Earlier[] }) {
  const t = useText(tipMessages);
  const language = useLanguage();
  return earlier.map(({ unit, clocks }) => (
    <details className="clocks-before" key={`${unit.name} ${clocks[0]?.startedOn}`}>
      <summary>{t('tip.clocks.before', { unit: language === 'vi' ? unit.name : unit.nameEn })}</summary>
      <Clocks clocks={clocks} />
    </details>
  ));
}
