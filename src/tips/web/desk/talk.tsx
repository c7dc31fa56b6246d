import { Button } from '@mantine/core';
import type { Ref } from 'react';
import type { MessageContent } from '../../../sealed/plaintext.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconLock, IconMessage2 } from '../../../ui/icons.ts';
import type { TipMessage } from '../../contract.ts';
import { tipMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import type { Opening } from './opened-tips.ts';
import { TalkMessage } from './talk-message.tsx';
import { isTalk, type useMessages } from './use-talk.ts';
import { WriteBox } from './write-box.tsx';

type Opened = (messageId: string) => Opening<MessageContent> | undefined;

interface PartProps {
  readonly reply: TipReply;
  readonly talk: ReturnType<typeof useMessages>;
  readonly opened: Opened;
  readonly box: Ref<HTMLTextAreaElement>;
}

/** The talk with the reporter. `toReporter` is there only once the tip has been opened and vouches for it. */
export function Talk(props: PartProps & { toReporter: string | undefined }) {
  const { reply, talk, toReporter, box } = props;
  const t = useText(tipMessages);
  const { tipId, unitId } = reply.tip;
  return (
    <section className="talk" aria-label={t('talk.title')}>
      <h2>
        <IconMessage2 size={20} aria-hidden="true" />
        {t('talk.title')}
      </h2>
      <p className="talk-hint">{t(talkHint(reply))}</p>
      <Messages {...props} rows={talk.messages.filter(isTalk)} none={t('talk.none')} />
      {toReporter !== undefined && (
        <WriteBox
          ref={box}
          draftKey={`${tipId} talk`}
          tipId={tipId}
          unitId={unitId}
          toReporter={toReporter}
          label={t('talk.write')}
          placeholder={t('talk.placeholder')}
          send={t('talk.send')}
          sent={t('talk.sent')}
        />
      )}
    </section>
  );
}

function talkHint({ submission }: TipReply) {
  if (submission.envelope === 'derived') return 'talk.part';
  return submission.replyRecipient === null ? 'talk.noReceipt' : 'talk.hint';
}

/** What colleagues tell each other, on a ground of its own so that nobody answers the reporter by mistake. */
export function Notes(props: PartProps) {
  const { reply, talk, box } = props;
  const t = useText(tipMessages);
  const { tipId, unitId } = reply.tip;
  return (
    <section className="talk internal-note" aria-label={t('notes.title')}>
      <h2>
        <IconLock size={20} aria-hidden="true" />
        {t('notes.title')}
      </h2>
      <p className="talk-hint">{t('notes.hint')}</p>
      <Messages
        {...props}
        rows={talk.messages.filter((message) => !isTalk(message))}
        none={t('notes.none')}
      />
      <WriteBox
        ref={box}
        draftKey={`${tipId} note`}
        tipId={tipId}
        unitId={unitId}
        toReporter={undefined}
        label={t('notes.write')}
        send={t('notes.save')}
        sent={t('notes.saved')}
      />
    </section>
  );
}

function Messages(props: PartProps & { rows: readonly TipMessage[]; none: string }) {
  const { talk, rows, reply } = props;
  const t = useText(tipMessages);
  return (
    <>
      {talk.isError && <ErrorNotice error={talk.error} onRetry={() => void talk.refetch()} />}
      {talk.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={talk.isFetchingNextPage}
          onClick={() => void talk.fetchNextPage()}
        >
          {t('talk.older')}
        </Button>
      )}
      {talk.isSuccess && rows.length === 0 && <p className="talk-none">{props.none}</p>}
      <ol className="talk-list">
        {rows.map((message) => (
          <TalkMessage
            key={message.messageId}
            tipId={reply.tip.tipId}
            message={message}
            opening={props.opened(message.messageId)}
          />
        ))}
      </ol>
    </>
  );
}
