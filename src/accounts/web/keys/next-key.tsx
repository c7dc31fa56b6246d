import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import type { UnitKeyState } from '../../unit-key-state.ts';
import { keysMessages } from './messages.ts';
import { keyMembers, type Member, useMakeUnitKey } from './use-unit-keys.ts';

/** The way to a unit's next key: urgent where a holder has left, at hand for the chief at any time. */
export function NextKey(props: {
  readonly unitId: number;
  readonly isChief: boolean;
  readonly state: UnitKeyState<Member>;
  readonly members: readonly Member[];
}) {
  const t = useText(keysMessages);
  const { isChief, state, members } = props;
  const [asking, setAsking] = useState(false);
  const making = useMakeUnitKey(props.unitId);
  const { current, pending, rotationDue } = state;
  if (state.stage === 'none' || (!isChief && !rotationDue)) return null;
  // one that no steward has signed gives way to the new one
  const epoch = pending?.epoch ?? (current?.epoch ?? 0) + 1;
  const make = () => {
    const next = { epoch, members: keyMembers(members), replaces: pending?.signingKey };
    making.mutate(next, { onSuccess: () => setAsking(false) });
  };
  const label = pending ? t('again.open', { epoch }) : t('rotate.submit', { epoch });
  return (
    <>
      {rotationDue && (
        <Alert
          color="amber"
          variant="light"
          title={t('rotate.due.title')}
          icon={<IconAlertTriangle size={20} aria-hidden="true" />}
        >
          <Stack gap="sm" align="flex-start">
            <Text c="var(--ink)" className="acc-measure">
              {t('rotate.due')} {!isChief && t('rotate.due.chief')}
            </Text>
            {isChief && <Button onClick={() => setAsking(true)}>{label}</Button>}
          </Stack>
        </Alert>
      )}
      {isChief && !rotationDue && (
        <div>
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {pending ? label : t('rotate.open')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={label}
        confirmLabel={label}
        busy={making.isPending}
        onConfirm={make}
      >
        <Stack gap="sm">
          <Text>{t(pending ? 'again.confirm' : 'rotate.confirm', { epoch })}</Text>
          {making.isError && <ErrorNotice error={making.error} />}
        </Stack>
      </ConfirmDialog>
    </>
  );
}
