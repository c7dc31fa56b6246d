import { useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button, ErrorNotice, Notice, TextField } from '../../../ui/public/index.ts';
import { ApiError } from '../../../wire/client.ts';
import type { OpenedSlip } from '../../public-contract.ts';
import { contributionMessages } from './messages.ts';

/** The least that can be a code, with what people write between its groups left out. */
const LEAST = 12;

/** Where the holder of a slip enters its code. */
export function SlipForm({ onOpened }: { onOpened: (code: string, opened: OpenedSlip) => void }) {
  const t = useText(contributionMessages);
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [refused, setRefused] = useState<ApiError['code']>();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    if (busy) return;
    setRefused(undefined);
    if (code.replace(/[^0-9a-z]/gi, '').length < LEAST) return setMissing(true);
    setMissing(false);
    setBusy(true);
    try {
      const { askSlip } = await import('./ask-slip.ts');
      onOpened(code, await askSlip(code));
    } catch (error) {
      setBusy(false);
      setRefused(error instanceof ApiError ? error.code : 'internal');
    }
  };
  return (
    <section aria-labelledby="slip" className="gift-slip">
      <h2 id="slip">{t('slip.heading')}</h2>
      <p>{t('slip.lead')}</p>
      <noscript>
        <Notice kind="warning">
          <p>{t('slip.noscript')}</p>
        </Notice>
      </noscript>
      <form
        // never sent by the browser itself
        method="dialog"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <TextField
          id="code"
          label={t('slip.code')}
          hint={t('slip.code.hint')}
          error={isMissing ? t('slip.code.missing') : undefined}
          value={code}
          maxLength={40}
          onChange={(typed) => {
            setCode(typed);
            setMissing(false);
          }}
        />
        {refused && <ErrorNotice code={refused} />}
        <Button type="submit" busy={busy}>
          {t('slip.open')}
        </Button>
      </form>
    </section>
  );
}
