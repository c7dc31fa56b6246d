import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { BareFrame, ConfirmDialog } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { canGoBack, progressOf } from './ceremony.ts';
import { ceremonyMessages } from './messages.ts';
import { useCeremony } from './use-ceremony.ts';

/** A step of the ceremony: how far we are, its title and words, what to do, and the way to begin again. */
export function StepFrame(props: {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}) {
  const t = useText(ceremonyMessages);
  const { state } = useCeremony();
  const progress = progressOf(state);
  const here = useRef<HTMLDivElement>(null);
  // A step replaces the one before it: the keyboard and the voice follow.
  useLayoutEffect(() => here.current?.focus(), []);
  return (
    <BareFrame wide kicker={progress && t('step.of', progress)} title={props.title} lead={props.lead}>
      <div ref={here} tabIndex={-1} className="acc-here">
        {props.children}
      </div>
      {state.step !== 'token' && state.step !== 'done' && <WaysOut />}
    </BareFrame>
  );
}

function WaysOut() {
  const t = useText(ceremonyMessages);
  const { state, happened, beginAgain } = useCeremony();
  const [asking, setAsking] = useState(false);
  return (
    <footer className="acc-ways-out">
      <Text size="sm" c="dimmed">
        {t('safe')}
      </Text>
      <Group gap="xs" mt="xs">
        {canGoBack(state) && (
          <Button variant="default" size="xs" onClick={() => happened({ type: 'went_back' })}>
            {t('back')}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={() => setAsking(true)}>
          {t('again')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('again.title')}
        confirmLabel={t('again')}
        danger
        onConfirm={beginAgain}
      >
        <Text>{t('again.body')}</Text>
      </ConfirmDialog>
    </footer>
  );
}
