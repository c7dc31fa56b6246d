import { homePath, SITE_HOME } from '../accounts/home-path.ts';
import { ROLES } from '../accounts/roles.ts';
import { writtenSlipCode } from '../contributions/slip-code.ts';
import type { Db } from '../platform/database.ts';
import type { PageLoader } from '../platform/http/pages.ts';
import { type DeskName, type PlannedPerson, UNITS } from './city.ts';
import { planFunds } from './contributions/plan-funds.ts';
import type { DemoMark } from './demo-folder.ts';
import type { Filling } from './fill-city.ts';
import { statesOf } from './known-tips.ts';
import { PEOPLE } from './make-city.ts';
import { demoPassphrase } from './passphrases.ts';
import { planOffers } from './plan-offers.ts';
import { planCity } from './plan-tips.ts';
import { planSchemes } from './schemes/plan-schemes.ts';
import { SITE_PEOPLE, type SitePerson } from './site-people.ts';
import type { DemoAccount, DemoPageData, DemoReceipt, DemoSlip } from './web/page-data.ts';

/** Slips that the page tells of. */
const SHOWN_SLIPS = 3;

/** Gathers `/demo`: accounts by role, receipts that work, how far the filling is. */
export function createDemoPage(
  db: Db,
  { seed, today }: Pick<DemoMark, 'seed' | 'today'>,
  filling: () => Filling,
): PageLoader<DemoPageData> {
  const order: readonly string[] = ROLES;
  const officers = PEOPLE.map((person) => accountOf(person, seed)).sort(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role),
  );
  const accounts = [...officers, ...SITE_PEOPLE.map((person) => siteAccount(person, seed))];
  const listed = planCity({ seed, today, size: 0 }).present.filter(
    ({ receipt }) => typeof receipt !== 'string',
  );
  const slips = slipsOf(seed, today);
  const offers = planOffers(seed, planSchemes(seed, today), today).flatMap(({ receipt, scheme, steps }) => {
    const name = scheme?.name ?? steps[0]?.becomes?.name ?? '';
    return receipt === null
      ? []
      : [{ words: receipt.join(' '), kind: scheme ? ('join' as const) : ('propose' as const), name }];
  });
  return async () => {
    const states = await statesOf(db, listed);
    const receipts = listed.map(
      ({ receipt, category, desk, draftId }): DemoReceipt => ({
        words: typeof receipt === 'string' ? '' : receipt.join(' '),
        category,
        unit: unitName(desk),
        state: states.get(draftId) ?? null,
      }),
    );
    const { done, total, finished, failed } = filling();
    return { accounts, receipts, offers, slips, filling: { done, total, finished, failed } };
  };
}

function accountOf({ login, displayName, memberships }: PlannedPerson, seed: string): DemoAccount {
  const roles = memberships.map(({ role }) => role);
  const [first] = memberships;
  return {
    role: first?.role ?? 'reception',
    login,
    displayName,
    unit: unitName(first?.desk),
    more: Math.max(0, memberships.length - 1),
    passphrase: demoPassphrase(seed, login),
    path: homePath(roles),
  };
}

/** People of sites, who are there once the schemes have been filled in. */
function siteAccount({ login, role, siteName, siteNameEn }: SitePerson, seed: string): DemoAccount {
  const passphrase = demoPassphrase(seed, login);
  const unit = { vi: siteName, en: siteNameEn };
  return { role, login, displayName: login, unit, more: 0, passphrase, path: SITE_HOME };
}

/** One slip of each of the first funds, of somebody who gave money; they open once the funds have been filled in. */
function slipsOf(seed: string, today: string): DemoSlip[] {
  const schemes = planSchemes(seed, today);
  return planFunds(seed, schemes, today)
    .slice(0, SHOWN_SLIPS)
    .flatMap(({ schemeId, entries }) => {
      const given = entries.find((entry) => entry.what === 'give' && entry.sort === 'household');
      const scheme = schemes.find((planned) => planned.schemeId === schemeId);
      if (given?.what !== 'give' || scheme === undefined) return [];
      return [{ code: writtenSlipCode(given.code), scheme: scheme.name }];
    });
}

function unitName(desk: DeskName | undefined): DemoAccount['unit'] {
  const unit = UNITS.find((planned) => planned.desk === desk);
  return unit ? { vi: unit.name, en: unit.nameEn } : { vi: 'Ban Chỉ đạo', en: 'Steering board' };
}
