import { Button, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { useFocusBack } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { shiftMessages } from '../shift-messages.ts';
import '../shifts.css';

interface Asked {
  readonly ask: string;
  /** What it is done to: both buttons are called by it, for there may be several of each. */
  readonly of: string;
  /** What happens: "Bỏ hẳn", never "OK". */
  readonly sure: string;
  readonly dangerous?: boolean;
  readonly pending: boolean;
  readonly onSure: () => void;
}

/**
 * A button for what cannot be taken back: pressed once it asks, and does it by another button, on a line of its own. The
 * way out stands where the first press was, so that a second one there does nothing.
 */
export function AskedTwice(props: Asked) {
  const t = useText(shiftMessages);
  const kit = useText(deskMessages);
  const [asked, setAsked] = useState(false);
  const { ask, of, sure, dangerous = false } = props;
  const quiet = dangerous || asked ? 'subtle' : 'filled';
  const cancel = kit('desk.cancel');
  return (
    <div className="asked-twice">
      <Button
        variant={quiet}
        aria-label={asked ? undefined : `${ask}: ${of}`}
        onClick={() => setAsked(!asked)}
      >
        {asked ? cancel : ask}
      </Button>
      <VisuallyHidden role="status">{asked && t('shifts.again', { of, sure, cancel })}</VisuallyHidden>
      {asked && <Sure {...props} />}
    </div>
  );
}

function Sure({ ask, of, sure, dangerous = false, pending, onSure }: Asked) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusBack(button, `${ask}: ${of}`);
  return (
    <Button
      ref={button}
      aria-label={`${sure}: ${of}`}
      color={dangerous ? 'red' : 'civic'}
      loading={pending}
      onClick={onSure}
    >
      {sure}
    </Button>
  );
}
