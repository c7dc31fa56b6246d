import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { type FootageStep, readChain, type readFootage } from '../../footage-contract.ts';
import { CAMERAS } from '../use-cameras.ts';
import { footageMessages } from './messages.ts';

type ChainStart = Pick<ReplyOf<typeof readFootage>, 'requestId' | 'steps' | 'next'>;

/** Who had a clip or decided about it, when and why, the latest first, each with its leaf in the public ledger. */
export function Chain({ request }: { request: ChainStart }) {
  const t = useText(footageMessages);
  const older = useOlder(request);
  return (
    <section aria-labelledby="request-chain">
      <h2 id="request-chain">{t('chain.title')}</h2>
      <ol className="cameras-history">
        {[...request.steps, ...older.steps].map((step) => (
          <Step key={step.version} step={step} />
        ))}
      </ol>
      {older.error && <ErrorNotice error={older.error} onRetry={older.onMore} />}
      {older.more && (
        <Button variant="default" loading={older.loading} onClick={older.onMore}>
          {t('chain.more')}
        </Button>
      )}
    </section>
  );
}

function Step({ step }: { step: FootageStep }) {
  const t = useText(footageMessages);
  const language = useLanguage();
  const { action, reason, by, at, leafHash } = step;
  const when = formatMoment(at, language);
  const itself = action === 'lapse' ? 'chain.time' : 'chain.owner';
  return (
    <li>
      <strong>
        {t(`action.${action}`)}
        {reason && `: ${t(`reason.${reason}`)}`}
      </strong>
      <span className="cameras-soft">
        {by === null ? t(itself, { when }) : t('chain.by', { name: by, when })}
      </span>
      <span className="cameras-soft cameras-hash">{t('chain.leaf', { hash: leafHash })}</span>
    </li>
  );
}

/** The links before those that came with the request, once somebody asks for them, a page at a time. */
function useOlder({ requestId, next }: ChainStart) {
  const [asked, setAsked] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: [...CAMERAS, 'chain', requestId, next],
    enabled: asked && next !== null,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      return client.call(readChain, { params: { requestId }, query: { ...cursor, limit: 100 }, signal });
    },
    initialPageParam: next,
    getNextPageParam: (page) => page.next,
  });
  return {
    steps: pages.data?.pages.flatMap(({ rows }) => rows) ?? [],
    more: next !== null && (!pages.data || pages.hasNextPage),
    loading: pages.isFetching,
    error: pages.error,
    onMore: () => {
      setAsked(true);
      if (pages.data || pages.error) void pages.fetchNextPage();
    },
  };
}
