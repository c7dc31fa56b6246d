import { SegmentedControl, Text, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useOpenedWords } from '../../../ui/desk/words/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { SealedWords } from '../../../words/contract.ts';
import { CASE_WORDS, type CaseReply } from '../../case-contract.ts';
import { readCaseTips } from '../../case-tips.ts';
import { caseMessages } from './messages.ts';
import type { StepFieldProps } from './step-fields.tsx';
import { TipsField } from './tips-field.tsx';
import { useSignerOf } from './use-case.ts';

/** One part of what is sealed, written anew from how it stands. */
export function AmendFields(props: StepFieldProps & { readonly reply: CaseReply }) {
  const { draft, onChange, reply, tried } = props;
  const t = useText(caseMessages);
  const former = reply.sealed?.[draft.words] ?? null;
  const known = draft.words === 'tips' ? draft.tipIds !== undefined : draft.text !== undefined;
  const begin = (text: string) =>
    draft.words === 'tips'
      ? onChange({ ...draft, tipIds: text === '' ? [] : (readCaseTips(text) ?? []) })
      : onChange({ ...draft, text });
  return (
    <>
      <SegmentedControl
        aria-label={t('step.words')}
        data={CASE_WORDS.map((value) => ({ value, label: t(`case.${value}`) }))}
        value={draft.words}
        onChange={(value) => {
          const words = CASE_WORDS.find((each) => each === value) ?? 'narrative';
          onChange({ ...draft, words, text: undefined, tipIds: undefined });
        }}
      />
      {!known && former && <Former key={draft.words} reply={reply} words={former} onOpened={begin} />}
      {!known && !former && <Fresh key={draft.words} onBegin={begin} />}
      {draft.words === 'tips' && draft.tipIds && (
        <TipsField tipIds={draft.tipIds} onChange={(tipIds) => onChange({ ...draft, tipIds })} />
      )}
      {draft.words !== 'tips' && draft.text !== undefined && (
        <Textarea
          label={t(`case.${draft.words}`)}
          description={t(draft.words === 'narrative' ? 'case.narrative.hint' : 'case.persons.hint')}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
          error={tried && draft.text.trim() === '' && t('step.empty')}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={8000}
        />
      )}
    </>
  );
}

/** The former words, opened once to begin with. */
function Former(props: {
  readonly reply: CaseReply;
  readonly words: SealedWords;
  readonly onOpened: (text: string) => void;
}) {
  const { reply, words, onOpened } = props;
  const t = useText(caseMessages);
  const here = useOpenedWords(reply.case.caseId, words, useSignerOf(reply.sealed));
  const text = here.status === 'opened' ? here.text : undefined;
  useBeginning(text, onOpened);
  return (
    <Text c="dimmed">
      {t(here.status === 'no_key' || here.status === 'refused' ? 'step.closed' : 'step.opening')}
    </Text>
  );
}

/** Nothing was written before. */
function Fresh({ onBegin }: { onBegin: (text: string) => void }) {
  useBeginning('', onBegin);
  return null;
}

function useBeginning(text: string | undefined, begin: (text: string) => void): void {
  const latest = useRef(begin);
  latest.current = begin;
  // once, when the words are at hand: what is typed afterwards stays
  useEffect(() => {
    if (text !== undefined) latest.current(text);
  }, [text]);
}
