import { useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { Button, ErrorNotice, ErrorSummary, Notice, PageLayout, Progress } from '../../../ui/public/index.ts';
import { ReceiptField, useReceiptEntry } from '../../../ui/public/receipt/index.ts';
import { answerMessages } from './answer-messages.ts';
import { OwnOfferView } from './own-offer-view.tsx';
import { type Unlocking, useOwnOffer } from './use-own-offer.ts';
import './offers.css';

function AnswerPage() {
  const t = useText(answerMessages);
  const { unlocking, opened, touch, unlock } = useOwnOffer();
  const entry = useReceiptEntry((text) => touch().ask('parse', text), t('answer.broken'));
  const busy = unlocking.state === 'unlocking' || unlocking.state === 'fetching';
  const open = async () => {
    if (busy) return;
    const words = await entry.read();
    if (words) unlock(words);
  };
  return (
    <PageLayout>
      <noscript>
        <Notice kind="warning">{t('answer.noscript')}</Notice>
      </noscript>
      {opened ? (
        <OwnOfferView opened={opened} />
      ) : (
        <form
          // never sent by the browser itself, before the page is awake
          method="dialog"
          noValidate
          autoComplete="off"
          onFocusCapture={touch}
          onSubmit={(event) => {
            event.preventDefault();
            void open();
          }}
        >
          <ErrorSummary faults={entry.fault ? [{ field: 'words', text: entry.fault }] : []} />
          <h1>{t('answer.heading')}</h1>
          <p className="lead">{t('answer.lead')}</p>
          <ReceiptField entry={entry} />
          <Told unlocking={unlocking} />
          <Button type="submit" busy={busy}>
            {t('answer.open')}
          </Button>
        </form>
      )}
    </PageLayout>
  );
}

function Told({ unlocking }: { readonly unlocking: Unlocking }) {
  const t = useText(answerMessages);
  if (unlocking.state === 'unlocking') return <Progress label={t('answer.unlocking')} />;
  if (unlocking.state === 'fetching') return <Progress label={t('answer.fetching')} />;
  if (unlocking.state !== 'refused') return null;
  const own = { unlockable: 'answer.broken', receipt_unknown: 'answer.unknown' } as const;
  if (unlocking.code !== 'unlockable' && unlocking.code !== 'receipt_unknown')
    return <ErrorNotice code={unlocking.code} />;
  return (
    <Notice kind="warning" live>
      <p>{t(own[unlocking.code])}</p>
    </Notice>
  );
}

/** `/mo-hinh/tra-loi`: what became of an offer, opened by its receipt on the phone. */
export const page = definePage({
  messages: answerMessages,
  title: (t) => t('answer.title'),
  Page: AnswerPage,
});
