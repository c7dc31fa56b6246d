import type { z } from 'zod';
import { countEntered, INVITATION_MS, listSiteMembers } from '../../accounts/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { nameSites, type StoredScheme } from '../../schemes/server/index.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { listMembers as contract, Member } from '../contract.ts';

/** The people of a scheme's sites who have not left, with their sealed names. Throws `bad_cursor`. */
export async function listMembers(
  { db, clock }: Services,
  { area_id: areaId, scheme_id: schemeId }: StoredScheme,
  page: z.output<(typeof contract)['query']>,
): Promise<z.input<(typeof contract)['reply']>> {
  const now = clock.now();
  // counted first: who comes while the list is read is not taken for seen
  const entered = await countEntered(db, { areaId, schemeId });
  const { rows, next } = await listSiteMembers(db, { areaId, schemeId }, page, now);
  const subjects = rows.map(({ member_id: subjectId }) => ({ areaId, subjectId }));
  const [words, sites] = await Promise.all([
    readWords(db, 'site_member', subjects, 'unit'),
    nameSites(
      db,
      [areaId],
      rows.map(({ site_id }) => site_id),
    ),
  ]);
  const shown = rows.map((row): Member => {
    const expiresAt = new Date(row.invited_at.getTime() + INVITATION_MS);
    const waiting = expiresAt > now ? 'invited' : 'lapsed';
    return {
      memberId: row.member_id,
      siteId: row.site_id,
      siteName: sites.get(row.site_id)?.siteName ?? '',
      role: row.role,
      state: row.account_id === null ? waiting : 'serving',
      login: row.login,
      expiresAt: row.account_id === null ? expiresAt.toISOString() : null,
      fromDay: row.valid_from && dayOf(row.valid_from),
      // the end is the first moment that counts no more
      lastDay: row.valid_to && dayOf(new Date(row.valid_to.getTime() - 1)),
      name: newestWords(words(row.member_id), ['name']).name,
    };
  });
  return { rows: shown, next, entered };
}
