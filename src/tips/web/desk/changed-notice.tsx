import { Alert, Button, Stack, Text } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconInfoCircle } from '../../../ui/icons.ts';
import { actionMessages, inboxMessages } from './messages.ts';
import { StepList } from './timeline.tsx';
import type { TipChanged } from './use-take-step.ts';

/** Shows what somebody else did meanwhile; what was typed stays, and one decides again from how it is now. */
export function ChangedNotice({ changed, onLook }: { changed: TipChanged; onLook: () => void }) {
  const t = useText(actionMessages);
  const inbox = useText(inboxMessages);
  return (
    <Alert
      color="amber"
      variant="light"
      role="alert"
      icon={<IconInfoCircle size={20} aria-hidden="true" />}
      title={t('changed.title')}
    >
      <Stack gap="xs" align="flex-start">
        <Text c="var(--ink)">{t('changed.lead', { state: inbox(`state.${changed.state}`) })}</Text>
        <Text c="var(--ink)" fw={500}>
          {t('changed.steps')}
        </Text>
        <StepList steps={changed.steps} />
        <Button variant="default" onClick={onLook}>
          {t('changed.again')}
        </Button>
      </Stack>
    </Alert>
  );
}
