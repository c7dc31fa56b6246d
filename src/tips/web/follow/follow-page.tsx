import { useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { Notice, PageLayout } from '../../../ui/public/index.ts';
import { EnterReceipt } from './enter-receipt.tsx';
import { followMessages } from './messages.ts';
import { TipView } from './tip-view.tsx';
import { useFollow } from './use-follow.ts';
import '../public-pages.css';
import './follow.css';

function FollowPage() {
  const t = useText(followMessages);
  const { unlocking, opened, touch, unlock, refresh } = useFollow();
  return (
    <PageLayout>
      <noscript>
        <Notice kind="warning">{t('follow.noscript')}</Notice>
      </noscript>
      {opened ? (
        <TipView opened={opened} touch={touch} refresh={refresh} />
      ) : (
        <EnterReceipt touch={touch} unlocking={unlocking} onWords={unlock} />
      )}
    </PageLayout>
  );
}

/** `/theo-doi`: what became of a report, opened by its receipt on the phone. The tab's title says nothing of it. */
export const page = definePage({
  messages: followMessages,
  title: (t) => t('follow.title'),
  Page: FollowPage,
});
