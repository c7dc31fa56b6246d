import { createUnit } from '../../src/accounts/server/index.ts';
import type { SiteRole } from '../../src/accounts/site-roles.ts';
import type { Services } from '../../src/platform/services.ts';
import {
  OTHER_WARD,
  type TestDeployment,
  type TestPerson,
  testDeployment,
  testMember,
} from '../kit/test-accounts.ts';
import { type TestClub, testClub, testSiteMember } from '../kit/test-members.ts';
import { type TestDesk, testDesk } from '../kit/test-tips.ts';

/** Somebody in every role, in the ward's desk and in all the others. */
export const CAST = [
  'chief',
  'reception',
  'investigator',
  'otherChief',
  'otherReception',
  'otherInvestigator',
  'dutyOfficer',
  'dutyChief',
  'independentChief',
  'independentReception',
  'independentInvestigator',
  'analyst',
  'auditor',
  'deskAuditor',
  'steward',
  'administrator',
  'leaver',
  'landlord',
  'otherLandlord',
  'teamMember',
  'teamLeader',
] as const;
export type Who = (typeof CAST)[number];

/** Those who open what the ward's desk receives. */
export const DESK: readonly Who[] = ['chief', 'reception', 'investigator'];
/** Those who open what concerns officers. */
export const INDEPENDENT: readonly Who[] = [
  'independentChief',
  'independentReception',
  'independentInvestigator',
];
/** People of a site: they have an account and no unit, and every route of the desk refuses them. */
export const SITE_PEOPLE: readonly Who[] = ['landlord', 'otherLandlord', 'teamMember', 'teamLeader'];
/** Those of them who are of the site's team. */
export const TEAM: readonly Who[] = ['teamMember', 'teamLeader'];
/** Everybody who serves in a unit now. */
export const SERVING: readonly Who[] = CAST.filter((who) => who !== 'leaver' && !SITE_PEOPLE.includes(who));

/** A deployment in which every role is taken, and three more desks than the one that the tests are about. */
export interface Company {
  readonly deployment: TestDeployment;
  readonly desk: TestDesk;
  readonly other: TestDesk;
  readonly duty: TestDesk;
  readonly independent: TestDesk;
  /** A boarding-house club of the ward's desk, to which the people of a site belong. */
  readonly club: TestClub;
  readonly people: Readonly<Record<Who, TestPerson>>;
}

/** Founds the deployment, opens its desks and fills every role. */
export async function gather(services: Services): Promise<Company> {
  const deployment = await testDeployment(services);
  const { units } = deployment;
  const desk = await testDesk(services, deployment, units.desk);
  const elsewhere = { kind: 'desk', areaId: OTHER_WARD, level: 'ward' } as const;
  const otherUnit = await createUnit(services, { ...elsewhere, name: 'Phường khác', nameEn: 'Other ward' });
  const other = await testDesk(services, deployment, otherUnit);
  const duty = await testDesk(services, deployment, units.duty);
  const independent = await testDesk(services, deployment, units.independent);
  const member = (login: string, unitId: number, role: 'duty' | 'analyst' | 'auditor' | 'reception') =>
    testMember(services, deployment, login, [{ unitId, role }]);
  const leaver = await member('leaver', units.desk.unitId, 'reception');
  await services.db
    .updateTable('membership')
    .set({ valid_to: services.clock.now() })
    .where('account_id', '=', leaver.accountId)
    .execute();
  const club = await testClub(services, desk);
  const ofSite = (role: SiteRole) => testSiteMember(services, deployment, desk, club, role);
  const people = {
    chief: desk.chief,
    reception: desk.reception,
    investigator: desk.investigator,
    otherChief: other.chief,
    otherReception: other.reception,
    otherInvestigator: other.investigator,
    dutyOfficer: await member('duty.officer', units.duty.unitId, 'duty'),
    dutyChief: duty.chief,
    independentChief: independent.chief,
    independentReception: independent.reception,
    independentInvestigator: independent.investigator,
    analyst: await member('analyst', units.steering.unitId, 'analyst'),
    auditor: await member('auditor', units.steering.unitId, 'auditor'),
    deskAuditor: await member('desk.auditor', units.desk.unitId, 'auditor'),
    steward: deployment.stewards[0],
    administrator: deployment.administrator,
    leaver,
    landlord: await ofSite('landlord'),
    otherLandlord: await ofSite('landlord'),
    teamMember: await ofSite('team_member'),
    teamLeader: await ofSite('team_leader'),
  };
  return { deployment, desk, other, duty, independent, club, people };
}
