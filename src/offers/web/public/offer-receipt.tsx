import { useLayoutEffect, useRef, useState } from 'react';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { localPath, Notice, readFromTop, useForgetOnReturn, useHold } from '../../../ui/public/index.ts';
import { CopiedTick, ReceiptWords } from '../../../ui/public/receipt/index.ts';
import { offerMessages } from './messages.ts';
import type { Sending } from './use-offer.ts';

/** What is left in the hand: that it arrived, by when it is answered, and the eight words that open the answer. */
export function OfferReceipt({ sent }: { readonly sent: Extract<Sending, { state: 'sent' }> }) {
  const t = useText(offerMessages);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useForgetOnReturn(true);
  const [copied, setCopied] = useState(false);
  useHold(copied ? undefined : t('receipt.leaving'));
  useLayoutEffect(() => readFromTop(heading.current), []);
  const { desk } = sent.receiver;
  const unit = language === 'vi' ? desk.name : desk.nameEn;
  const where = localPath('/mo-hinh/tra-loi', language);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('receipt.heading')}
      </h1>
      <p className="lead">{t('receipt.lead')}</p>
      <ReceiptWords words={sent.words} />
      <p className="print-only">{t('receipt.where', { url: `${location.host}${where}` })}</p>
      <Notice kind="done" live>
        <p>{t('receipt.arrived', { unit, time: formatMoment(sent.receivedAt, language) })}</p>
        <p>{t('receipt.due', { day: formatDay(sent.dueOn) })}</p>
      </Notice>
      {sent.asFirst && (
        <Notice kind="warning">
          <p>{t('receipt.asFirst')}</p>
        </Notice>
      )}
      <h2 className="offer-part">{t('receipt.what')}</h2>
      <ul className="offer-list">
        <li>{t('receipt.what.open')}</li>
        <li>{t('receipt.what.lost')}</li>
        <li>{t('receipt.what.secret')}</li>
      </ul>
      <div className="no-print">
        <CopiedTick copied={copied} onChange={setCopied} />
      </div>
      <p>
        <a href={where}>{t('receipt.open')}</a>
      </p>
    </>
  );
}
