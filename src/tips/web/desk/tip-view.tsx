import { useRef, useState } from 'react';
import { useHotkeys } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Action } from '../../workflow.ts';
import { AlongLine } from './along-line.tsx';
import { Clocks } from './clocks.tsx';
import { EarlierClocks } from './earlier-clocks.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { inboxMessages } from './messages.ts';
import { nextStep, worthOffering } from './next-step.ts';
import type { TipReply } from './open-tip.ts';
import { ErasedContent, RetentionLine } from './retention-line.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { StepBar } from './step-bar.tsx';
import { StepDialog } from './step-dialog.tsx';
import { isImmediate, isOfOneTip } from './step-form.ts';
import { Notes, Talk } from './talk.tsx';
import { Timeline } from './timeline.tsx';
import { TipHeader } from './tip-header.tsx';
import { TipLetter } from './tip-letter.tsx';
import { TipLinks } from './tip-links.tsx';
import { ReturnDialog, TransferDialog } from './transfer-dialog.tsx';
import { useAskCameras } from './use-ask-cameras.ts';
import { useBeginCase } from './use-begin-case.ts';
import { useOpenedMessages, useOpening } from './use-opened.ts';
import { useTakeStep } from './use-take-step.ts';
import { useMessages } from './use-talk.ts';
import './letter.css';
import './talk.css';
import './tip.css';

/** A tip at the desk: where it stands and what comes next; what was told; the talk, the notes, the way so far. */
export function TipView({ reply, onGone }: { reply: TipReply; onGone: () => void }) {
  const { tip, clocks } = reply;
  const t = useText(inboxMessages);
  const { erasedOn } = tip;
  const opening = useOpening(reply);
  const all = useMessages(tip.tipId);
  // what the owner says is sealed to the owner and the reporter alone
  const talk = tip.along ? { ...all, messages: all.messages.filter(({ kind }) => kind === 'reply') } : all;
  const opened = useOpenedMessages(reply, talk.messages);
  const [doing, setDoing] = useState<Action>();
  const replyBox = useRef<HTMLTextAreaElement>(null);
  const noteBox = useRef<HTMLTextAreaElement>(null);
  const vouched =
    opening?.status === 'opened' && !tip.along ? (reply.submission.replyRecipient ?? undefined) : undefined;
  const taking = useTakeStep(reply, vouched);
  const whole = opening?.status === 'opened' ? { reply, ...opening } : undefined;
  const beginCase = useBeginCase(tip, whole !== undefined);
  const askCameras = useAskCameras(tip, whole?.content);
  const close = () => setDoing(undefined);
  // what has not been opened cannot be taken apart
  const actions = worthOffering(reply.actions, clocks).filter((action) => action !== 'split' || whole);
  const next = nextStep(tip, clocks, actions);
  const begin = (action: Action) => {
    taking.step.reset();
    if (!isImmediate(action)) return setDoing(action);
    const change = { action: 'start_verification' } as const;
    taking.step.mutate({ change, version: tip.version, reason: '' });
  };
  useHotkeys([
    { key: 'r', does: t('inbox.key.reply'), run: () => replyBox.current?.focus() },
    { key: 'n', does: t('inbox.key.note'), run: () => noteBox.current?.focus() },
    { key: 'a', does: t('inbox.key.assign'), run: () => actions.includes('assign') && begin('assign') },
    { key: 's', does: t('inbox.key.next'), run: () => next?.permitted && begin(next.action) },
  ]);
  return (
    <>
      <TipHeader reply={reply} />
      <TipLinks reply={reply} />
      <Clocks clocks={clocks} />
      <EarlierClocks earlier={reply.earlierClocks} />
      <RetentionLine reply={reply} />
      {tip.along ? (
        <AlongLine />
      ) : (
        <StepBar
          next={next}
          actions={actions}
          taking={doing ? undefined : taking.step}
          onBegin={begin}
          onCase={beginCase}
          onCameras={askCameras}
        />
      )}
      <div className="tip-body">
        <div className="tip-main">
          {erasedOn !== null && <ErasedContent day={erasedOn} />}
          {erasedOn === null && <TipLetter reply={reply} opening={opening} />}
          {opening?.status === 'opened' && (
            <EvidenceStrip
              tipId={tip.tipId}
              files={opening.content.files}
              contentIdentity={opening.contentIdentity}
            />
          )}
          {erasedOn === null && (
            <>
              <Talk reply={reply} talk={talk} opened={opened} toReporter={vouched} box={replyBox} />
              {!tip.along && <Notes reply={reply} talk={talk} opened={opened} box={noteBox} />}
            </>
          )}
        </div>
        <Timeline tipId={tip.tipId} opened={opened} />
      </div>
      {doing === 'transfer' && (
        <TransferDialog reply={reply} toReporter={vouched} onClose={close} onGone={onGone} />
      )}
      {doing === 'return_transfer' && (
        <ReturnDialog reply={reply} toReporter={vouched} onClose={close} onGone={onGone} />
      )}
      {doing === 'split' && whole && <SplitDialog whole={whole} onClose={close} />}
      {doing === 'link' && <LinkDialog reply={reply} onClose={close} />}
      {doing && isOfOneTip(doing) && (
        <StepDialog
          key={doing}
          action={doing}
          reply={reply}
          reachable={vouched !== undefined}
          taking={taking}
          onClose={close}
        />
      )}
    </>
  );
}
