import { useLayoutEffect, useRef, useState } from 'react';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import {
  Button,
  CheckList,
  ErrorSummary,
  localPath,
  Notice,
  Progress,
  readFromTop,
  useForgetOnReturn,
  useGo,
  useHold,
} from '../../../ui/public/index.ts';
import { CopiedTick, ReceiptWords } from '../../../ui/public/receipt/index.ts';
import { LaterProof } from './later-proof.tsx';
import { isOnlyHere, type Loss, lostByLeaving } from './lost-by-leaving.ts';
import { reportMessages } from './messages.ts';
import { SendRefused } from './send-refused.tsx';
import type { Sending } from './use-sending.ts';

const PURPOSES = ['receipt.what.1', 'receipt.what.2', 'receipt.what.3', 'receipt.what.4'] as const;

/** The receipt, a screen by itself: eight words that nobody can give again. */
export function ReceiptScreen(props: {
  readonly words: readonly string[];
  readonly sending: Sending;
  /** Whether the sealed report is kept on this device. */
  readonly kept: boolean;
  /** Whether something that was written is nowhere but in this page. */
  readonly unkept: boolean;
  /** Whether a site's code went along. */
  readonly fromSite: boolean;
  readonly onKeep: () => void;
  readonly onSendAgain: () => void;
}) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const { words, sending, kept, unkept } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState(false);
  const loss = lostByLeaving({ state: sending.state, kept, unkept, copied });
  useForgetOnReturn(!isOnlyHere(loss));
  useHold(loss ? t(`receipt.leave.${loss}`) : undefined);
  useLayoutEffect(() => readFromTop(heading.current), []);
  return (
    <div className="receipt">
      <h1 ref={heading} tabIndex={-1}>
        {t('receipt.heading')}
      </h1>
      <p className="lead">{t('receipt.lead')}</p>
      <ReceiptWords words={words} />
      <p className="print-only">
        {t('receipt.follow', { url: `${location.host}${localPath('/theo-doi', language)}` })}
      </p>
      <Standing {...props} />
      <h2 className="part-title">{t('receipt.what')}</h2>
      <ul className="purposes">
        {PURPOSES.map((each) => (
          <li key={each}>{t(each)}</li>
        ))}
      </ul>
      <Leave loss={loss} copied={copied} onCopied={setCopied} />
      {sending.state === 'sent' && (
        <LaterProof acknowledgement={sending.acknowledgement} sound={sending.sound} />
      )}
    </div>
  );
}

/** Whether the report has arrived, waits for a line, or was refused. */
function Standing(props: {
  readonly sending: Sending;
  readonly kept: boolean;
  readonly unkept: boolean;
  readonly fromSite: boolean;
  readonly onKeep: () => void;
  readonly onSendAgain: () => void;
}) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const { sending, kept, unkept, fromSite } = props;
  if (sending.state === 'sent') {
    const time = formatMoment(sending.acknowledgement.receivedAt, language);
    return (
      <Notice kind="done" live>
        <p>{t('receipt.sent', { time })}</p>
        {fromSite && (
          <p>{t(sending.acknowledgement.forSite ? 'receipt.site.counted' : 'receipt.site.passed')}</p>
        )}
      </Notice>
    );
  }
  if (sending.state === 'waiting') {
    return <WaitingForLine kept={kept} fromSite={fromSite} onKeep={props.onKeep} />;
  }
  if (sending.state === 'files') return <Progress label={t('report.send.files')} share={sending.share} />;
  if (sending.state !== 'refused') return <Progress label={t('report.send.tip')} />;
  return (
    <section className="no-print">
      <h2 className="part-title">{t('receipt.refused')}</h2>
      <SendRefused fault={sending.fault} />
      {kept && <p>{t('receipt.waiting.kept')}</p>}
      {!unkept && <p>{t('report.draft.kept')}</p>}
      <p>
        <Button onClick={props.onSendAgain}>{t('receipt.refused.again')}</Button>
      </p>
    </section>
  );
}

function WaitingForLine(props: { kept: boolean; fromSite: boolean; onKeep: () => void }) {
  const t = useText(reportMessages);
  const { kept, fromSite, onKeep } = props;
  return (
    <section className="no-print">
      <Notice kind="warning" live>
        <p>{t('receipt.waiting')}</p>
        <p>{t(kept ? 'receipt.waiting.kept' : 'receipt.waiting.open')}</p>
        {fromSite && <p>{t('receipt.waiting.site')}</p>}
      </Notice>
      {!kept && (
        <CheckList
          id="keep-sealed"
          label={t('receipt.waiting')}
          labelHidden
          choices={[
            { value: 'keep', label: t('receipt.waiting.keep'), hint: t('receipt.waiting.keep.hint') },
          ]}
          values={[]}
          onChange={onKeep}
        />
      )}
    </section>
  );
}

/** The way out, once the words are written down. */
function Leave(props: {
  readonly loss: Loss | null;
  readonly copied: boolean;
  readonly onCopied: (copied: boolean) => void;
}) {
  const t = useText(reportMessages);
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const go = useGo();
  const { loss, copied, onCopied } = props;
  const needsWords = loss === 'words' || loss === 'unsent';
  const faults = [
    ...(needsWords && !copied ? [{ field: 'copied', text: t('receipt.tick.missing') }] : []),
    ...(loss === 'unsent' ? [{ field: 'keep-sealed', text: t('receipt.leave.unsent') }] : []),
  ];
  const leave = () => {
    if (faults.length > 0) setAsked(true);
    else go(localPath('/', language));
  };
  return (
    <form
      className="no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <ErrorSummary faults={asked ? faults : []} />
      <CopiedTick copied={copied} onChange={onCopied} />
      <Button type="submit" kind="secondary">
        {t('receipt.leave')}
      </Button>
    </form>
  );
}
