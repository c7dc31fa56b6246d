import { useState } from 'react';
import { PageTitle } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { entryMessages } from '../desk/messages.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryResult } from './entry-result.tsx';
import type { Entered } from './use-entry.ts';
import { useOwnUnits } from './use-own-units.ts';
import './entry.css';

/** `/lam-viec/nhap-tin`: what reaches the unit at the counter, by telephone, letter or the press. */
export function Page() {
  const t = useText(entryMessages);
  const units = useOwnUnits();
  const [unitId, setUnitId] = useState<number>();
  const [entered, setEntered] = useState<Entered>();
  const [round, setRound] = useState(0);
  const unit = units.find((each) => each.unitId === unitId) ?? units[0];
  const again = () => {
    setEntered(undefined);
    setRound(round + 1);
  };
  return (
    <article className="entry">
      <PageTitle>{t('entry.title')}</PageTitle>
      {unit && !entered && (
        <EntryForm key={round} unit={unit} units={units} onUnit={setUnitId} onEntered={setEntered} />
      )}
      {unit && entered && <EntryResult entered={entered} unit={unit} onAgain={again} />}
    </article>
  );
}
