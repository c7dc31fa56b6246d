import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { unlinkTips as contract } from '../parts-contract.ts';
import type { Actor } from '../policy.ts';
import { receiveReason } from './receive-reason.ts';
import { refuseUnlessPermitted } from './refuse-unless-permitted.ts';
import { takeStepOnBoth } from './take-step-on-both.ts';
import { tipChanged } from './tip-changed.ts';
import type { FoundTip } from './tip-queries.ts';

/**
 * Takes back on both sides that two tips are about one matter; a part stays a part. Throws `tip_changed`,
 * `not_found` where they are not linked, `forbidden`, and the errors of the reason.
 */
export async function unlinkTips(
  services: Services,
  actor: Actor,
  { tip, other }: { readonly tip: FoundTip; readonly other: FoundTip },
  { version, reason }: z.output<(typeof contract)['body']>,
): Promise<z.input<(typeof contract)['reply']>> {
  if (tip.row.version !== version) throw await tipChanged(services, tip, version);
  refuseUnlessPermitted(actor, tip, 'unlink');
  refuseUnlessPermitted(actor, other, 'unlink');
  const words = await receiveReason(services, tip, 'unlink', reason);
  const step = { action: 'unlink', actorId: actor.accountId, reason: words } as const;
  const moved = await takeStepOnBoth(services, { tip, other, version, step }, async (trx) => {
    await endLink(trx, tip, other.tipId);
    await endLink(trx, other, tip.tipId);
  });
  if (!moved) throw await tipChanged(services, tip, version);
  return { version: version + 1 };
}

async function endLink(trx: Trx, { places, tipId }: FoundTip, otherTipId: string): Promise<void> {
  const ended = await trx
    .deleteFrom('tip_link')
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('other_tip_id', '=', otherTipId)
    .where('kind', '=', 'same_matter')
    .executeTakeFirst();
  if (ended.numDeletedRows !== 1n) throw new AppError('not_found');
}
