import { NativeSelect } from '@mantine/core';
import { KEY_ROLES } from '../../../accounts/roles.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { ChoiceProps } from './choice-props.ts';
import { actionMessages } from './messages.ts';
import { useMembers } from './use-desk-facts.ts';

/** Chooses among the members who open tips of the unit; investigators first. Says who lacks this tip's key. */
export function AssigneeChoice({ reply, fields, onChange, tried }: ChoiceProps) {
  const t = useText(actionMessages);
  const members = useMembers(reply.tip.unitId, true);
  const epochs = reply.submission.grants
    .filter(({ recipient, unitId }) => recipient === 'unit' && unitId === reply.tip.unitId)
    .map(({ epoch }) => epoch);
  const rank = (roles: readonly string[]) => (roles.includes('investigator') ? 0 : 1);
  const choices = (members.data?.rows ?? [])
    .filter(({ roles }) => roles.some((role) => KEY_ROLES.includes(role)))
    .toSorted((a, b) => rank(a.roles) - rank(b.roles) || a.displayName.localeCompare(b.displayName, 'vi'))
    .map(({ accountId, displayName, epochs: held }) => ({
      value: accountId,
      label: epochs.some((epoch) => held.includes(epoch))
        ? displayName
        : `${displayName} (${t('field.assignee.noKey')})`,
    }));
  if (members.isError) return <ErrorNotice error={members.error} onRetry={() => void members.refetch()} />;
  return (
    <NativeSelect
      label={t('field.assignee')}
      withAsterisk
      data-autofocus
      value={fields.assigneeId ?? ''}
      onChange={(event) => onChange({ ...fields, assigneeId: event.currentTarget.value })}
      data={[{ value: '', label: members.isPending ? t('field.assignee.loading') : '–' }, ...choices]}
      error={tried && !fields.assigneeId && t('field.assignee.missing')}
    />
  );
}
