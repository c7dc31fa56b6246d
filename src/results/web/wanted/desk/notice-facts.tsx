import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import type { WantedRow } from '../../../wanted-contract.ts';
import type { NoticeText } from '../../../wanted-notice.ts';
import { useUnitNames } from '../../use-result-actor.ts';
import { wantedMessages } from './messages.ts';

/** What the decision says, and how the notice ended. */
export function NoticeFacts({ row, text }: { row: WantedRow; text: NoticeText | null }) {
  const t = useText(wantedMessages);
  const unitName = useUnitNames();
  const { ending, state, unitId } = row;
  const facts = text
    ? [
        [t('form.offence'), text.offence],
        [t('form.birthYear'), text.birthYear === null ? '' : String(text.birthYear)],
        [t('form.residence'), text.residence],
        [t('form.features'), text.features],
        [t('form.issuer'), text.issuer],
        [t('form.source'), text.source ?? ''],
        [t('form.contact'), text.contact],
      ]
    : [];
  const how = state === 'draft' || state === 'published' || state === 'discarded' ? '' : t(`state.${state}`);
  const ended = ending && {
    how,
    number: ending.actNumber,
    day: formatDay(ending.endedOn),
    unit: unitName(ending.unitId),
  };
  const all = [
    [t('form.unit'), unitName(unitId)],
    ...facts,
    ...(ended ? [[t('facts.ending'), t('facts.ending.of', ended)]] : []),
  ];
  return (
    <section aria-labelledby="facts">
      <h3 id="facts">{t('facts.title')}</h3>
      <dl className="wanted-facts">
        {all.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || t('facts.unknown')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
