import { Textarea } from '@mantine/core';
import { useText } from '../i18n/language-context.tsx';
import { deskMessages } from './messages.ts';

/** Fewer characters than this are no reason. */
export const REASON_MIN = 10;

/** Whether a reason can stand. */
export function isReason(text: string): boolean {
  return text.trim().length >= REASON_MIN;
}

/** The reason of a decision; the person concerned will read it. */
export function ReasonField(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  readonly hint?: string;
  /** Shows what is missing; set it once somebody has tried to go on. */
  readonly tried?: boolean;
}) {
  const t = useText(deskMessages);
  const missing = props.tried && !isReason(props.value);
  return (
    <Textarea
      data-autofocus
      label={props.label ?? t('desk.reason')}
      description={props.hint ?? t('desk.reason.hint')}
      error={missing ? t('desk.reason.short', { count: REASON_MIN }) : undefined}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autosize
      minRows={3}
      maxRows={10}
      maxLength={2000}
      required
    />
  );
}
