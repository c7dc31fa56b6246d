import { useCallback, useEffect, useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { Button, ErrorNotice, Notice, PageLayout, Progress } from '../../../ui/public/index.ts';
import { ApiError } from '../../../wire/client.ts';
import { Declined, Done } from './endings.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { ownerMessages } from './messages.ts';
import type { HandedOver, OpenedLink } from './owner-link.ts';
import './owner.css';

type State =
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly code: ApiError['code'] }
  | { readonly step: 'asked'; readonly link: OpenedLink }
  | { readonly step: 'done'; readonly handed: HandedOver }
  | { readonly step: 'declined' };

function OwnerPage() {
  const t = useText(ownerMessages);
  const [state, setState] = useState<State>({ step: 'reading' });
  const read = useCallback(async () => {
    setState({ step: 'reading' });
    try {
      const { readLink } = await import('./owner-link.ts');
      setState({ step: 'asked', link: await readLink(location.hash.slice(1)) });
    } catch (error) {
      setState({ step: 'refused', code: error instanceof ApiError ? error.code : 'footage_link_unknown' });
    }
  }, []);
  useEffect(() => {
    void read();
    // another link, opened where one was before, differs behind the # alone: no browser loads the page anew for it
    const again = () => void read();
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, [read]);
  return (
    <PageLayout>
      <noscript>
        <Notice kind="warning">{t('owner.noscript')}</Notice>
      </noscript>
      {state.step === 'reading' && <Progress label={t('owner.reading')} />}
      {state.step === 'refused' && (
        <>
          <h1>{t('owner.heading')}</h1>
          <ErrorNotice code={state.code} />
          {state.code !== 'footage_link_unknown' && (
            <Button onClick={() => void read()}>{t('owner.again')}</Button>
          )}
        </>
      )}
      {state.step === 'asked' && (
        <HandOverForm
          link={state.link}
          onDone={(handed) => setState({ step: 'done', handed })}
          onDeclined={() => setState({ step: 'declined' })}
        />
      )}
      {state.step === 'done' && <Done handed={state.handed} />}
      {state.step === 'declined' && <Declined />}
    </PageLayout>
  );
}

/** `/giao-hinh`: the owner of a camera hands a clip over with a one-time link; no account, nothing kept on the phone. */
export const page = definePage({
  messages: ownerMessages,
  title: (t) => t('owner.title'),
  Page: OwnerPage,
});
