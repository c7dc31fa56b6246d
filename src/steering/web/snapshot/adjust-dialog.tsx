import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, ErrorNotice } from '../../../ui/desk/index.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { wordsOf } from '../../indicator-words.ts';
import { indicatorOf } from '../../indicators.ts';
import { ADJUSTMENT_REASONS, type AdjustmentReason } from '../../snapshot.ts';
import { MAX_ADJUSTMENT_WORDS, type readSnapshot } from '../../snapshot-contract.ts';
import { snapshotMessages } from './snapshot-messages.ts';
import { useAdjust } from './use-snapshots.ts';

/** A figure of a frozen period, as frozen, as adjusted and as of today. */
export type SnapshotFigure = ReplyOf<typeof readSnapshot>['figures'][number];

/** Records what a frozen figure should have been; it offers what the registers say today. */
export function AdjustDialog(props: {
  readonly snapshot: { readonly areaId: number; readonly snapshotId: string };
  /** The area itself or the part whose figure it is. */
  readonly areaId: number;
  readonly figure: SnapshotFigure;
  readonly onClose: () => void;
}) {
  const { snapshot, areaId, figure, onClose } = props;
  const t = useText(snapshotMessages);
  const language = useLanguage();
  const { code, adjusted, now } = figure;
  const likely = now ?? adjusted;
  const [value, setValue] = useState(String(likely.value ?? ''));
  const [of, setOf] = useState(String(likely.of ?? ''));
  const [reason, setReason] = useState<AdjustmentReason>('late_entry');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const adjust = useAdjust(snapshot.areaId, snapshot.snapshotId);
  const hasBase = adjusted.of !== null;
  const [count, base] = [wholeOf(value), hasBase ? wholeOf(of) : null];
  const tooMany = count !== undefined && typeof base === 'number' && count > base && !isDays(code);
  const confirm = () => {
    setTried(true);
    if (count === undefined || base === undefined || tooMany || words.trim() === '') return;
    const from = { value: adjusted.value, of: adjusted.of };
    const to = { value: count, of: base };
    adjust.mutate({ areaId, code, from, to, reason, words: words.trim() }, { onSuccess: onClose });
  };
  const number = (known: number | null | undefined) =>
    tried && known === undefined && t('snapshot.adjust.number');
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('snapshot.adjust.title', { name: wordsOf(code, language).name })}
      confirmLabel={t('snapshot.adjust.confirm')}
      busy={adjust.isPending}
      onConfirm={confirm}
    >
      <p className="steer-dialog">{t('snapshot.adjust.hint')}</p>
      <TextInput
        data-autofocus
        inputMode="numeric"
        label={t('snapshot.adjust.value')}
        value={value}
        error={number(count) || (tried && tooMany && t('snapshot.adjust.part'))}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      {hasBase && (
        <TextInput
          inputMode="numeric"
          label={t('snapshot.adjust.of')}
          value={of}
          error={number(base)}
          onChange={(event) => setOf(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t('snapshot.adjust.reason')}
        value={reason}
        onChange={(event) => {
          const next = ADJUSTMENT_REASONS.find((one) => one === event.currentTarget.value);
          if (next) setReason(next);
        }}
        data={ADJUSTMENT_REASONS.map((one) => ({ value: one, label: t(`snapshot.reason.${one}`) }))}
      />
      <TextInput
        label={t('snapshot.adjust.words')}
        description={t('snapshot.adjust.words.hint')}
        maxLength={MAX_ADJUSTMENT_WORDS}
        value={words}
        error={tried && words.trim() === '' && t('snapshot.adjust.words.missing')}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {adjust.isError && <ErrorNotice error={adjust.error} />}
    </ConfirmDialog>
  );
}

/** A whole number as it was typed, with or without separators; undefined for what is none. */
function wholeOf(text: string): number | undefined {
  const digits = text.trim().replaceAll(/[.,\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Of days the denominator is how many were measured, not a whole. */
function isDays(code: SnapshotFigure['code']): boolean {
  return indicatorOf(code).kind === 'days';
}
