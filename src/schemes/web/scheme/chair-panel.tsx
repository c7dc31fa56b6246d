import { Button } from '@mantine/core';
import { useState } from 'react';
import { SealedWords } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { ChairDialog } from './chair-dialog.tsx';
import { TakeBackChair } from './take-back-chair.tsx';

/** Who chairs the scheme: sealed to the unit, in the clear only by consent. */
export function ChairPanel({ scheme }: { scheme: Scheme }) {
  const t = useText(schemeMessages);
  const [setting, setSetting] = useState(false);
  const [taking, setTaking] = useState(false);
  const { chair, chairWords, opens, keeps } = scheme;
  // whoever is not shown what is sealed cannot know that there is none
  const some = chair !== null || chairWords !== null || !opens;
  return (
    <section aria-labelledby="chair">
      <div className="schemes-row-head">
        <h2 id="chair">{t('chair.title')}</h2>
        {opens && scheme.state !== 'dissolved' && (
          <Button variant="default" onClick={() => setSetting(true)}>
            {t('chair.set')}
          </Button>
        )}
        {keeps && some && scheme.state !== 'dissolved' && (
          <Button variant="subtle" size="compact-sm" onClick={() => setTaking(true)}>
            {t('chair.take')}
          </Button>
        )}
      </div>
      <p className="schemes-soft">
        {chair ? t('chair.public', { ...chair, day: formatDay(chair.agreedOn) }) : t('chair.notPublic')}
      </p>
      {opens && !chairWords && <p className="schemes-soft">{t('chair.none')}</p>}
      {chairWords && <SealedWords subjectId={scheme.schemeId} words={chairWords} title={t('chair.words')} />}
      {setting && <ChairDialog scheme={scheme} onClose={() => setSetting(false)} />}
      {taking && <TakeBackChair scheme={scheme} onClose={() => setTaking(false)} />}
    </section>
  );
}
