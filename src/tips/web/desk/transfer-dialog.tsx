import { Progress, Select, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isReason, ReasonField } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { TRANSFER_GROUND_CODES, TRANSFER_GROUNDS, type TransferGround } from '../../transfer.ts';
import { actionMessages, transferMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { TipDialog, useDialogStep } from './tip-dialog.tsx';
import { useUnitName } from './use-desk-facts.ts';
import { useDraft } from './use-draft.ts';
import { KeyMissing, useTransfer } from './use-transfer.ts';
import { useTransferTargets } from './use-transfer-targets.ts';

interface DialogProps {
  readonly reply: TipReply;
  /** The reply recipient that the opened tip vouches for. */
  readonly toReporter: string | undefined;
  readonly onClose: () => void;
  /** The tip has left the unit: there is nothing here to look at any more. */
  readonly onGone: () => void;
}

/** Chooses where a tip goes and why, and hands it on. */
export function TransferDialog(props: DialogProps) {
  const t = useText(transferMessages);
  const [ground, setGround] = useState<TransferGround>();
  const [toUnitId, setUnit] = useState<number>();
  const units = useTransferTargets(props.reply.tip.unitId, ground);
  const chosen = units.some(({ unitId }) => unitId === toUnitId) ? toUnitId : undefined;
  return (
    <HandingDialog
      {...props}
      action="transfer"
      to={ground && chosen !== undefined ? { unitId: chosen, ground } : undefined}
      choices={(tried) => (
        <>
          <Select
            label={t('transfer.ground')}
            description={ground && t('transfer.ground.law', { law: TRANSFER_GROUNDS[ground] })}
            data={TRANSFER_GROUND_CODES.map((code) => ({ value: code, label: t(`ground.${code}`) }))}
            value={ground ?? null}
            onChange={(code) => setGround(TRANSFER_GROUND_CODES.find((each) => each === code))}
            error={tried && !ground && t('transfer.ground.missing')}
            allowDeselect={false}
            withAsterisk
            data-autofocus
          />
          {ground === 'concerns_our_officers' && <Text size="sm">{t('transfer.concerns')}</Text>}
          {ground && (
            <Select
              label={t('transfer.to')}
              placeholder={units.length === 0 ? t('transfer.to.none') : undefined}
              data={units.map(({ unitId, label }) => ({ value: String(unitId), label }))}
              value={chosen === undefined ? null : String(chosen)}
              onChange={(unitId) => setUnit(unitId === null ? undefined : Number(unitId))}
              error={tried && chosen === undefined && t('transfer.to.missing')}
              disabled={units.length === 0}
              allowDeselect={false}
              searchable
              withAsterisk
            />
          )}
        </>
      )}
    />
  );
}

/** Hands a tip that has arrived back to the unit that sent it. */
export function ReturnDialog(props: DialogProps) {
  const t = useText(transferMessages);
  const { arrivedFrom } = props.reply;
  const unit = useUnitName()(arrivedFrom ?? 0);
  return (
    <HandingDialog
      {...props}
      action="return_transfer"
      to={arrivedFrom === null ? undefined : { unitId: arrivedFrom, ground: null }}
      choices={() => <Text>{t('return.to', { unit })}</Text>}
    />
  );
}

function HandingDialog({
  reply,
  toReporter,
  onClose,
  onGone,
  action,
  to,
  choices,
}: DialogProps & {
  readonly action: 'transfer' | 'return_transfer';
  readonly to: { readonly unitId: number; readonly ground: TransferGround | null } | undefined;
  readonly choices: (tried: boolean) => ReactNode;
}) {
  const { tip } = reply;
  const t = useText(transferMessages);
  const act = useText(actionMessages);
  const [reason, setReason] = useDraft(`${tip.tipId} step ${action}`);
  const [tried, setTried] = useState(false);
  const { transfer, can, progress, renew } = useTransfer(reply, toReporter);
  const step = useDialogStep(action, reply, transfer, renew);
  const keyMissing = step.error instanceof KeyMissing;
  const unopened = reply.submission.replyRecipient !== null && toReporter === undefined;
  const submit = () => {
    setTried(true);
    if (!to || !isReason(reason)) return;
    const request = { toUnitId: to.unitId, ground: to.ground, reason: reason.trim(), version: step.version };
    step.take(request, () => {
      setReason('');
      onClose();
      onGone();
    });
  };
  return (
    <TipDialog
      step={keyMissing ? { ...step, error: null } : step}
      can={can}
      blocked={unopened}
      onSubmit={submit}
      onClose={onClose}
    >
      {choices(tried)}
      <ReasonField
        label={t(toReporter === undefined ? 'transfer.reason.colleagues' : 'transfer.reason')}
        hint={act(toReporter === undefined ? 'reason.colleagues.hint' : 'reason.reporter.hint')}
        value={reason}
        onChange={setReason}
        tried={tried}
      />
      {can === 'yes' && unopened && <Text c="red">{act('reason.notOpened')}</Text>}
      {keyMissing && <Text c="red">{t('transfer.noKey')}</Text>}
      {progress && (
        <div role="status">
          <Text size="sm">{t('transfer.sealing', { ...progress })}</Text>
          <Progress value={(100 * progress.done) / progress.all} aria-hidden="true" />
        </div>
      )}
    </TipDialog>
  );
}
