import type { z } from 'zod';
import { findUnit } from '../../accounts/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type linkTips as contract, MAX_LINKS } from '../parts-contract.ts';
import type { Actor } from '../policy.ts';
import { linksOf } from './read-links.ts';
import { refuseUnlessPermitted } from './refuse-unless-permitted.ts';
import { takeStepOnBoth } from './take-step-on-both.ts';
import { tipChanged } from './tip-changed.ts';
import type { FoundTip } from './tip-queries.ts';
import { writeLink } from './write-link.ts';

/**
 * Notes on both sides that two tips are about one matter. Throws `tip_changed` where the first has moved on,
 * `invalid_input` where they are one or linked already, `transition_not_allowed` where either has as many links as it
 * may or where the independent desk's matter would be told to another unit, and `forbidden`.
 */
export async function linkTips(
  services: Services,
  actor: Actor,
  { tip, other }: { readonly tip: FoundTip; readonly other: FoundTip },
  version: number,
): Promise<z.input<(typeof contract)['reply']>> {
  const { db, clock } = services;
  if (tip.row.version !== version) throw await tipChanged(services, tip, version);
  refuseUnlessPermitted(actor, tip, 'link');
  refuseUnlessPermitted(actor, other, 'link');
  await refuseTelling(db, tip, other);
  await refuseKnown(db, tip, other);
  const { accountId: actorId } = actor;
  const step = { action: 'link', actorId } as const;
  const moved = await takeStepOnBoth(services, { tip, other, version, step }, (trx) =>
    writeLink(trx, tip, other, { kind: 'same_matter', actorId, at: clock.now() }),
  );
  if (!moved) throw await tipChanged(services, tip, version);
  return { version: version + 1 };
}

/** That there is a report about an officer is told to nobody: its number would stand beside the other unit's tip. */
async function refuseTelling(db: Db, tip: FoundTip, other: FoundTip): Promise<void> {
  const [one, two] = [tip.row.unit_id, other.row.unit_id];
  if (one === two) return;
  const units = await Promise.all([findUnit(db, one), findUnit(db, two)]);
  if (units.some((unit) => unit?.kind === 'independent')) throw new AppError('transition_not_allowed');
}

async function refuseKnown(db: Db, tip: FoundTip, other: FoundTip): Promise<void> {
  const [ours, theirs] = await Promise.all([linksOf(db, tip), linksOf(db, other)]);
  const known = tip.tipId === other.tipId || ours.some((link) => link.other_tip_id === other.tipId);
  if (known) {
    throw invalidInput('otherTipId', 'invalid_value');
  }
  if (ours.length >= MAX_LINKS || theirs.length >= MAX_LINKS) throw new AppError('transition_not_allowed');
}
