import { useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readKindFigure } from '../../kind-figure-contract.ts';
import { SchemeName } from '../scheme-name.tsx';
import { useMayReadScheme } from '../use-may-read-scheme.ts';
import { kindMessages } from './kind-messages.ts';
import { SumTable } from './sum-table.tsx';

/** A sum by scheme, in the order of names; each leads to its page for whoever opens that. */
export function KindSchemes({ reply }: { readonly reply: ReplyOf<typeof readKindFigure> }) {
  const t = useText(kindMessages);
  const mayRead = useMayReadScheme();
  const { figure, schemes, schemesInAll } = reply;
  const hint =
    schemes.length < schemesInAll
      ? t('kinds.schemes.more', { shown: schemes.length, all: schemesInAll })
      : t('kinds.parts.hint');
  return (
    <section className="steer-section">
      <h2>{t('kinds.schemes')}</h2>
      <p className="steer-soft">{schemes.length === 0 ? t('kinds.schemes.none') : hint}</p>
      {schemes.length > 0 && (
        <SumTable
          label={t('kinds.schemes')}
          head={t('kinds.schemes.name')}
          of={figure}
          rows={schemes.map(({ schemeId, areaId, name, ...summed }) => ({
            ...summed,
            key: schemeId,
            name: <SchemeName schemeId={schemeId} name={name} opens={mayRead(areaId)} />,
          }))}
        />
      )}
    </section>
  );
}
