import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { Outgoing } from '../../public-contract.ts';
import { sortMessages } from '../sort-messages.ts';
import { writtenAmount } from '../written-amount.ts';
import { contributionMessages } from './messages.ts';

/** What was spent and put to use, the newest first. */
export function Outgoings({ rows }: { rows: readonly Outgoing[] }) {
  const t = useText(contributionMessages);
  if (rows.length === 0) return <p>{t('out.none')}</p>;
  return (
    <ul className="gift-out">
      {rows.map((outgoing) => (
        <li key={outgoing.number}>
          <Line outgoing={outgoing} />
        </li>
      ))}
    </ul>
  );
}

function Line({ outgoing }: { outgoing: Outgoing }) {
  const t = useText(contributionMessages);
  const words = useText(sortMessages);
  const language = useLanguage();
  const { number, onDay, amount, thing, quantity, about, paper, reverses, reason, sameHand } = outgoing;
  const used = thing === null || quantity === null ? null : t('out.use', { thing, quantity });
  const back =
    reverses === null || reason === null
      ? null
      : t('out.reverses', { number: reverses, reason: words(`reason.${reason}`) });
  const facts = [formatDay(onDay), t('out.number', { number }), paper && t('out.paper', { paper })];
  const heading = back ?? used ?? about;
  return (
    <>
      <p className="gift-out-what">
        <span>{heading}</span>
        {amount !== 0 && <span className="gift-amount">{writtenAmount(amount, language)}</span>}
      </p>
      {about !== null && about !== heading && <p>{about}</p>}
      {sameHand && <p>{t('out.sameHand')}</p>}
      <p className="gift-soft">{facts.filter(Boolean).join(' · ')}</p>
    </>
  );
}
