import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { asRefusal } from '../as-refusal.ts';
import { useText } from '../i18n/language-context.tsx';
import { BroughtToView } from './brought-to-view.tsx';
import { leadToFault } from './lead-to-fault.ts';
import { deskMessages } from './messages.ts';
import { ErrorNotice } from './notices.tsx';
import { usePanelFocus } from './use-panel-focus.ts';
import './panel-form.css';

/**
 * A form in its place on the page, not over it: on a phone nothing is covered. The focus goes into it and back, and to
 * the first field that is wrong. A refusal keeps what was typed.
 */
export function PanelForm(props: {
  readonly title: string;
  readonly submit: string;
  readonly dangerous?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const kit = useText(deskMessages);
  const { error } = props;
  const form = usePanelFocus();
  return (
    <form
      ref={form}
      tabIndex={-1}
      noValidate
      className="panel-form"
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
        leadToFault(event.currentTarget);
      }}
    >
      <Stack gap="sm">
        {/* no heading: the form bears the name, and stands at any depth of a page */}
        <p className="panel-form-title">{props.title}</p>
        {props.children}
        {error !== null && (
          <BroughtToView>
            <ErrorNotice error={asRefusal(error)} />
          </BroughtToView>
        )}
        <Group gap="xs">
          <Button type="submit" loading={props.pending} color={props.dangerous ? 'red' : 'civic'}>
            {props.submit}
          </Button>
          <Button variant="default" onClick={props.onCancel}>
            {kit('desk.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
