import { useState } from 'react';
import { forgetAllSealed } from '../tips/web/report/outbox.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { Button } from '../ui/public/index.ts';
import { appMessages } from './messages.ts';

/** Takes off this device all that any page of ours has kept on it: nothing else is ever kept under this address. */
export function ForgetDevice() {
  const t = useText(appMessages);
  const [done, setDone] = useState(false);
  const forget = () => {
    forgetAllSealed();
    forgetStored();
    setDone(true);
  };
  return (
    <section className="account">
      <h2>{t('privacy.device')}</h2>
      <ul>
        <li>{t('privacy.device.1')}</li>
        <li>{t('privacy.device.2')}</li>
        <li>{t('privacy.device.3')}</li>
      </ul>
      <p>
        <Button kind="secondary" onClick={forget}>
          {t('privacy.device.forget')}
        </Button>
      </p>
      <p role="status">{done && t('privacy.device.done')}</p>
    </section>
  );
}

/** Drafts of reporters and of people of sites, and what the desk remembers of its looks. */
function forgetStored(): void {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // where storage is switched off there is nothing to forget
  }
}
