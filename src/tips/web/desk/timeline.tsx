import { Button } from '@mantine/core';
import type { MessageContent } from '../../../sealed/plaintext.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { TipStep } from '../../contract.ts';
import { inboxMessages, tipMessages } from './messages.ts';
import type { Opening } from './opened-tips.ts';
import { dayWords, stepTitle } from './tip-words.ts';
import { useSteps } from './use-talk.ts';

type Opened = (messageId: string) => Opening<MessageContent> | undefined;

/** The way of a tip so far, newest first. */
export function Timeline({ tipId, opened }: { tipId: string; opened: Opened }) {
  const t = useText(tipMessages);
  const { steps, hasNextPage, fetchNextPage, isFetchingNextPage, isError, error, refetch } = useSteps(tipId);
  return (
    <section className="steps" aria-label={t('steps.title')}>
      <h2>{t('steps.title')}</h2>
      {isError && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <StepList steps={steps} opened={opened} />
      {hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('steps.older')}
        </Button>
      )}
    </section>
  );
}

/** Steps as a list; also what a refused step shows of what others did meanwhile. */
export function StepList({ steps, opened }: { steps: readonly TipStep[]; opened?: Opened }) {
  return (
    <ol className="step-list">
      {steps.map((step) => (
        <Step key={step.seq} step={step} opened={opened} />
      ))}
    </ol>
  );
}

function Step({ step, opened }: { step: TipStep; opened: Opened | undefined }) {
  const t = useText(tipMessages);
  const inbox = useText(inboxMessages);
  const language = useLanguage();
  const reason = step.messageId === null ? undefined : opened?.(step.messageId);
  const name = step.actor ?? t(step.action === 'erase' ? 'steps.system' : 'steps.reporter');
  const { dueOn } = step.details;
  return (
    <li className="step">
      <p className="step-title">{stepTitle(t, inbox, step)}</p>
      <p className="step-by" title={t('steps.leaf', { hash: step.leafHash })}>
        {t('steps.by', { name, when: formatMoment(step.at, language) })}
      </p>
      {dueOn && <p className="step-by">{t('steps.due', { due: dayWords(dueOn) })}</p>}
      {step.action !== 'add' && reason?.status === 'opened' && (
        <p className="step-reason">{reason.content.text}</p>
      )}
    </li>
  );
}
