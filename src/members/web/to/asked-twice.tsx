import { Button } from '@mantine/core';
import { useState } from 'react';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';

/**
 * A button for what cannot be taken back: pressed once it asks, and does it by another button. The way out stands where
 * the first press was, so that a second one there does nothing.
 */
export function AskedTwice(props: {
  readonly ask: string;
  /** How the first button is called where its words alone do not tell which of several it is. */
  readonly name?: string;
  /** What happens: "Bỏ hẳn", never "OK". */
  readonly sure: string;
  readonly dangerous?: boolean;
  readonly pending: boolean;
  readonly onSure: () => void;
}) {
  const kit = useText(deskMessages);
  const [asked, setAsked] = useState(false);
  const { ask, name, sure, dangerous = false, pending, onSure } = props;
  const quiet = dangerous || asked ? 'subtle' : 'filled';
  return (
    <>
      <Button variant={quiet} aria-label={asked ? undefined : name} onClick={() => setAsked(!asked)}>
        {asked ? kit('desk.cancel') : ask}
      </Button>
      {asked && (
        <Button className="shift-sure" color={dangerous ? 'red' : 'civic'} loading={pending} onClick={onSure}>
          {sure}
        </Button>
      )}
    </>
  );
}
