import { lapsedSiteMembers, type StoredSiteMember } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { type AlsoEnds, endMember } from './end-member.ts';

/** People looked at at once; more than a province has of one day. */
const BATCH = 500;

/**
 * Carries out that people left whose agreed last day has passed, exactly as if an officer had ended them. Gives how
 * many. Safe to run twice, and beside others; one who cannot be ended stands in nobody's way, and is tried again.
 */
export async function endLapsed(services: Services, alsoEnds: AlsoEnds): Promise<number> {
  const lapsed = await lapsedSiteMembers(services.db, services.clock.now(), BATCH);
  let ended = 0;
  for (const member of lapsed) if (await endOne(services, member, alsoEnds)) ended += 1;
  return ended;
}

async function endOne(services: Services, member: StoredSiteMember, alsoEnds: AlsoEnds): Promise<boolean> {
  try {
    await endMember(services, null, member, alsoEnds);
    return true;
  } catch (error) {
    // an officer, or another process, was here meanwhile
    if (error instanceof AppError && error.code === 'not_found') return false;
    services.log.error('members: somebody whose last day has passed was not ended', error);
    return false;
  }
}
