import { useState } from 'react';
import { forgetDraft } from '../tips/web/report/kept-draft.ts';
import { forgetAllSealed } from '../tips/web/report/outbox.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { Button } from '../ui/public/index.ts';
import { appMessages } from './messages.ts';

/** Takes off this device whatever a reporter chose to keep on it. */
export function ForgetDevice() {
  const t = useText(appMessages);
  const [done, setDone] = useState(false);
  const forget = () => {
    forgetDraft();
    forgetAllSealed();
    setDone(true);
  };
  return (
    <section className="account">
      <h2>{t('privacy.device')}</h2>
      <ul>
        <li>{t('privacy.device.1')}</li>
        <li>{t('privacy.device.2')}</li>
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
