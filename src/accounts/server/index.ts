import './tables.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { removeEnded } from './remove-ended.ts';

export { acceptInvitation } from './accept-invitation.ts';
export { addMembership } from './add-membership.ts';
export { addSiteMember } from './add-site-member.ts';
export { prepareSetup } from './ceremony.ts';
export type { CeremonyInput } from './check-ceremony.ts';
export { checkRecipient } from './check-recipient.ts';
export { countSiteReaders } from './count-site-readers.ts';
export { createInvitation, INVITATION_MS } from './create-invitation.ts';
export { createUnit } from './create-unit.ts';
export { createUnitKey } from './create-unit-key.ts';
export { readDeployment } from './directory-queries.ts';
export { holdDirectory } from './directory-snapshot.ts';
export { endSiteMember } from './end-site-member.ts';
export { endUnit } from './end-unit.ts';
export { endUnitRoute } from './end-unit-route.ts';
export { type FoundLandlord, findLandlords } from './find-landlords.ts';
export { holdSiteMembers } from './hold-site-members.ts';
export { inviteSiteMember } from './invite-site-member.ts';
export { loginsOfUnit } from './logins-of-unit.ts';
export { type Officer, officer } from './officer.ts';
export { openRecovery } from './open-recovery.ts';
export { findPerson } from './person-queries.ts';
export { readDirectory, readSealTo } from './read-directory.ts';
export type { FindHousing } from './read-session.ts';
export { readSigners } from './read-signers.ts';
export { type ReceivingKey, receivingKeys } from './receiving-keys.ts';
export { findOpening, type StoredOpening } from './recovery-queries.ts';
export { mayUseOpening } from './recovery-routes.ts';
export { registerPage } from './register-page.ts';
export { renewAccount } from './renew-account.ts';
export { renewSiteInvitation } from './renew-site-invitation.ts';
export { requireStandingUnit } from './require-standing-unit.ts';
export { accountRoutes } from './routes.ts';
export { setUp } from './set-up.ts';
export { shareUnitKeys } from './share-unit-keys.ts';
export { signUnitKey } from './sign-unit-key.ts';
export {
  countEntered,
  countSigningIn,
  findSiteMember,
  holdNotLeft,
  holdSiteMember,
  lapsedSiteMembers,
  listSiteMembers,
  type NamedSiteMember,
  type StoredSiteMember,
} from './site-member-queries.ts';
export { countTeam, holdOfTeam, type PersonOfTeam, peopleOfTeam } from './team-queries.ts';
export { currentEpoch } from './unit-key-queries.ts';
export { displayNames, findUnit, findUnits, presentMembers } from './unit-queries.ts';

/** The background tasks of accounts. */
export function accountTasks(services: Services): TaskHandlers {
  return {
    'accounts:remove_ended': async () => {
      const removed = await removeEnded(services);
      if (removed > 0)
        services.log.info('accounts: ended sessions, invitations and attempts removed', { removed });
    },
  };
}

/** What has ended is removed every hour, at a minute when little else is. */
export const ACCOUNT_CRONTAB = '41 * * * * accounts:remove_ended ?fill=2h&max=1';
