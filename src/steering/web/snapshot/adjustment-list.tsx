import { displayName } from '../../../areas/area.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { wordsOf } from '../../indicator-words.ts';
import type { readSnapshot } from '../../snapshot-contract.ts';
import { figureBriefly } from '../figure-words.ts';
import { steerMessages } from '../messages.ts';
import { snapshotMessages } from './snapshot-messages.ts';

/** What was adjusted since the cut-off, by whom, when and why. */
export function AdjustmentList({ reply }: { readonly reply: ReplyOf<typeof readSnapshot> }) {
  const t = useText(snapshotMessages);
  const steer = useText(steerMessages);
  const language = useLanguage();
  const areaOf = (areaId: number) => reply.parts.find((part) => part.areaId === areaId) ?? reply.area;
  return (
    <section className="steer-section">
      <h2>{t('snapshot.list')}</h2>
      {reply.adjustments.length === 0 && <p className="steer-soft">{t('snapshot.list.none')}</p>}
      <ol className="steer-adjustments">
        {reply.adjustments.map((one) => (
          <li key={one.seq}>
            <strong>
              {wordsOf(one.code, language).name}, {displayName(areaOf(one.areaId), language)}
            </strong>
            <span>
              {t('snapshot.list.change', {
                from: figureBriefly(steer, one.code, one.from, language),
                to: figureBriefly(steer, one.code, one.to, language),
              })}
              . {t(`snapshot.reason.${one.reason}`)}: {one.words}
            </span>
            <span className="steer-soft">
              {t('snapshot.list.by', {
                name: one.adjustedBy,
                moment: formatMoment(one.adjustedAt, language),
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
