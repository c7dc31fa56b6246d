import { useText } from '../../../ui/i18n/language-context.tsx';
import type { DeskOffer } from '../../contract.ts';
import { readOfferWords } from '../../offer-words.ts';
import { offersMessages } from './messages.ts';

/** What somebody wrote, once it is opened; nothing of it where it was sealed for another offer. */
export function OpenedOffer({ text, offer }: { readonly text: string; readonly offer: DeskOffer }) {
  const t = useText(offersMessages);
  const written = readOfferWords(text, clearOf(offer));
  if (written === undefined) return <p className="offers-soft">{t('offers.forged')}</p>;
  const { name, contact, place, words } = written;
  const facts = [
    { term: t('offers.name'), said: name === '' ? t('offers.name.none') : name },
    { term: t('offers.contact'), said: contact === '' ? t('offers.contact.none') : contact },
    ...(place === '' ? [] : [{ term: t('offers.place'), said: place }]),
  ];
  return (
    <>
      <p className="offers-words">{words}</p>
      <dl className="offers-facts">
        {facts.map(({ term, said }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What of an offer stands in the clear, to be compared with what is sealed. */
export function clearOf({ kind, scheme, schemeKind, placeAreaId, replyRecipient }: DeskOffer) {
  return { kind, schemeId: scheme?.schemeId ?? null, schemeKind, placeAreaId, replyRecipient };
}
