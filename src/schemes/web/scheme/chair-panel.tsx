import { Button } from '@mantine/core';
import { useState } from 'react';
import { SealedWords } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { ChairDialog } from './chair-dialog.tsx';

/** Who chairs the scheme: sealed to the unit, in the clear only by consent. */
export function ChairPanel({ scheme }: { scheme: Scheme }) {
  const t = useText(schemeMessages);
  const [setting, setSetting] = useState(false);
  const { chair, chairWords, opens } = scheme;
  return (
    <section aria-labelledby="chair">
      <div className="schemes-row-head">
        <h2 id="chair">{t('chair.title')}</h2>
        {opens && (
          <Button variant="default" onClick={() => setSetting(true)}>
            {t('chair.set')}
          </Button>
        )}
      </div>
      <p className="schemes-soft">
        {chair ? t('chair.public', { ...chair, day: formatDay(chair.agreedOn) }) : t('chair.notPublic')}
      </p>
      {opens && !chairWords && <p className="schemes-soft">{t('chair.none')}</p>}
      {chairWords && <SealedWords subjectId={scheme.schemeId} words={chairWords} title={t('chair.words')} />}
      {setting && <ChairDialog scheme={scheme} onClose={() => setSetting(false)} />}
    </section>
  );
}
