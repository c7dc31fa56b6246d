import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice, PageTitle, StateChip } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { SealedWords } from '../../../ui/desk/words/index.ts';
import { formatDay, formatMoment, formatSize } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../../ui/icons.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { readFootage } from '../../footage-contract.ts';
import { askWordsSchema, readSealed } from '../../footage-letter.ts';
import { CAMERAS } from '../use-cameras.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { Chain } from './chain.tsx';
import { FOOTAGE_TONES } from './footage-page.tsx';
import { footageMessages } from './messages.ts';
import { RefuseDialog } from './refuse-dialog.tsx';
import { Standing } from './standing.tsx';
import { ViewDialog } from './view-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import '../cameras.css';

type Request = ReplyOf<typeof readFootage>;

/** `/camera/hinh/…`: one request, what is asked for, and its chain of custody. */
export function Page() {
  const t = useText(footageMessages);
  const kit = useText(deskMessages);
  const { requestId = '' } = useParams({ strict: false });
  const found = useQuery({
    queryKey: [...CAMERAS, 'request', requestId],
    queryFn: ({ signal }) => client.call(readFootage, { params: { requestId }, signal }),
  });
  return (
    <div className="desk-page cameras">
      <Link to="/camera/hinh" className="cameras-up">
        <IconArrowLeft size={16} aria-hidden="true" />
        {t('footage.back')}
      </Link>
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {found.data && <RequestView request={found.data} />}
    </div>
  );
}

function RequestView({ request }: { request: Request }) {
  const t = useText(footageMessages);
  const [dialog, setDialog] = useState<'approve' | 'refuse' | 'withdraw' | 'view'>();
  const { requestId, state } = request;
  const close = () => setDialog(undefined);
  return (
    <>
      <div className="cameras-head">
        <PageTitle>{request.address}</PageTitle>
        <StateChip tone={FOOTAGE_TONES[state]}>{t(`state.${state}`)}</StateChip>
      </div>
      <p className="cameras-lead">
        {t(`purpose.${request.purpose}`)} · {t('request.day', { day: formatDay(request.onDay) })}
      </p>
      <Standing request={request} />
      <div className="cameras-acts cameras-row">
        {state === 'asked' && request.decides && (
          <>
            <Button onClick={() => setDialog('approve')}>{t('request.approve')}</Button>
            <Button variant="default" onClick={() => setDialog('refuse')}>
              {t('request.refuse')}
            </Button>
          </>
        )}
        {state === 'approved' && request.decides && (
          <Button variant="default" onClick={() => setDialog('approve')}>
            {t('request.renew')}
          </Button>
        )}
        {request.withdraws && (
          <Button variant="default" onClick={() => setDialog('withdraw')}>
            {t('request.withdraw')}
          </Button>
        )}
        {request.clip && request.views && (
          <Button onClick={() => setDialog('view')}>{t('request.view')}</Button>
        )}
      </div>
      <Asked request={request} />
      <Clip request={request} />
      <Chain request={request} />
      {dialog === 'approve' && <ApproveDialog request={request} onClose={close} />}
      {dialog === 'refuse' && <RefuseDialog request={request} onClose={close} />}
      {dialog === 'withdraw' && <WithdrawDialog request={request} onClose={close} />}
      {dialog === 'view' && <ViewDialog requestId={requestId} onClose={close} />}
    </>
  );
}

function Asked({ request: { requestId, words, contentEnded } }: { request: Request }) {
  const t = useText(footageMessages);
  const closed = contentEnded ? 'request.ended' : 'request.closed';
  return (
    <section aria-labelledby="request-words">
      <h2 id="request-words">{t('request.words')}</h2>
      {words ? (
        <SealedWords subjectId={requestId} words={words} present={(text) => <AskedWords text={text} />} />
      ) : (
        <p className="cameras-soft">{t(closed)}</p>
      )}
    </section>
  );
}

function AskedWords({ text }: { text: string }) {
  const t = useText(footageMessages);
  const asked = readSealed(askWordsSchema, text);
  if (!asked) return <p>{text}</p>;
  return (
    <dl className="cameras-facts">
      <div>
        <dt>{t('ask.about')}</dt>
        <dd>{asked.about}</dd>
      </div>
      <div>
        <dt>{t('request.hours')}</dt>
        <dd>{t('request.hours.span', { from: asked.from, to: asked.to })}</dd>
      </div>
      <div className="cameras-long">
        <dt>{t('ask.why')}</dt>
        <dd>{asked.why}</dd>
      </div>
    </dl>
  );
}

function Clip({ request: { clip, state } }: { request: Request }) {
  const t = useText(footageMessages);
  const language = useLanguage();
  if (state !== 'handed_over') return null;
  if (!clip) return <p className="cameras-soft">{t('request.clip.ended')}</p>;
  const about = { size: formatSize(clip.size, language), when: formatMoment(clip.at, language) };
  return (
    <section aria-labelledby="request-clip">
      <h2 id="request-clip">{t('request.clip')}</h2>
      <p className="cameras-soft">{t('request.clip.about', about)}</p>
      <p className="cameras-hash">{clip.sha256}</p>
    </section>
  );
}
