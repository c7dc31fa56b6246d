import { useState } from 'react';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { localPath, PageLayout, useForgetOnReturn } from '../../../ui/public/index.ts';
import type { OpenedSlip } from '../../public-contract.ts';
import type { ContributionsPageData } from '../../public-page-data.ts';
import { FundTotals } from './fund-totals.tsx';
import { contributionMessages } from './messages.ts';
import { OpenedView } from './opened-view.tsx';
import { SlipForm } from './slip-form.tsx';
import './public.css';

interface Held {
  readonly code: string;
  readonly opened: OpenedSlip;
}

function ContributionsPage({ fund }: ContributionsPageData) {
  const t = useText(contributionMessages);
  const language = useLanguage();
  const [held, setHeld] = useState<Held>();
  useForgetOnReturn(held !== undefined);
  return (
    <PageLayout>
      <h1>{t('heading')}</h1>
      {held ? (
        <OpenedView code={held.code} first={held.opened} onClose={() => setHeld(undefined)} />
      ) : (
        <>
          <p className="lead">{t('lead')}</p>
          {fund && <FundTotals fund={fund} />}
          <SlipForm onOpened={(code, opened) => setHeld({ code, opened })} />
          <p className="gift-soft">
            {t('choose')} <a href={localPath('/mo-hinh', language)}>{t('schemes')}</a>
          </p>
        </>
      )}
    </PageLayout>
  );
}

/** `/dong-gop`, and `/dong-gop/:schemeId` for one scheme: what it took and spent; with a slip's code the own giving. */
export const page = definePage({
  messages: contributionMessages,
  title: (t) => t('title'),
  Page: ContributionsPage,
});
