import { Fragment, type ReactNode } from 'react';
import { EmptyState, PageTitle } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Session, Unit } from '../../contract.ts';
import { KEY_ROLES } from '../../roles.ts';
import { DelegationReminder } from '../root/delegation-reminder.tsx';
import { KeyWays } from '../root/key-ways.tsx';
import { keysMessages } from './messages.ts';
import { Renewals } from './renewals.tsx';
import { StewardSection } from './steward-section.tsx';
import { UnitKeyCard } from './unit-key-card.tsx';
import '../accounts.css';

/**
 * `/khoa`: a steward's keys to sign, and the keys of the units in which this person opens tips, each
 * followed by those that it inherited; `under` says what
 * else there is to say of a unit's key.
 */
export function KeysPage({ under }: { under: (unitId: number) => ReactNode }) {
  const t = useText(keysMessages);
  const { session } = useKeyring<Session>();
  const memberships = session?.memberships ?? [];
  const isSteward = memberships.some(({ role }) => role === 'steward');
  const opens = memberships.filter(({ role }) => KEY_ROLES.includes(role));
  const units = unitsOf(opens.filter(({ inheritedBy }) => inheritedBy === null));
  const own = new Set(units.map(({ unitId }) => unitId));
  const inheritedBy = (heirId: number) =>
    unitsOf(opens.filter((held) => held.inheritedBy === heirId)).filter(({ unitId }) => !own.has(unitId));
  const isChiefOf = (unitId: number) =>
    opens.some(({ unit, role }) => unit.unitId === unitId && role === 'chief');
  return (
    <div className="desk-page">
      <PageTitle>{t('keys.title')}</PageTitle>
      <p className="bare-lead acc-measure">{t('keys.lead')}</p>
      {isSteward && <DelegationReminder />}
      {isSteward && <Renewals />}
      {isSteward && <StewardSection />}
      {isSteward && <KeyWays />}
      {units.map((unit) => (
        <Fragment key={unit.unitId}>
          <UnitKeyCard unit={unit} isChief={isChiefOf(unit.unitId)}>
            {under(unit.unitId)}
          </UnitKeyCard>
          {inheritedBy(unit.unitId).map((former) => (
            <UnitKeyCard key={former.unitId} unit={former} isInherited isChief={isChiefOf(former.unitId)}>
              {under(former.unitId)}
            </UnitKeyCard>
          ))}
        </Fragment>
      ))}
      {!isSteward && units.length === 0 && <EmptyState title={t('keys.none')} />}
    </div>
  );
}

function unitsOf(memberships: readonly { readonly unit: Unit }[]): Unit[] {
  return [...new Map(memberships.map(({ unit }) => [unit.unitId, unit])).values()];
}
