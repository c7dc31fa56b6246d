import { dayOfMoment } from '../../law/day.ts';
import { SaveButton } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { resultsMessages } from './messages.ts';

/** Saves a list as it is narrowed now. */
export function ExportButton({ name, load }: { name: string; load: () => Promise<Uint8Array> }) {
  const t = useText(resultsMessages);
  return (
    <div className="results-foot">
      <span className="results-soft">{t('results.export.hint')}</span>
      <SaveButton label={t('results.export')} name={() => `${name}-${dayOfMoment(new Date())}`} load={load} />
    </div>
  );
}
