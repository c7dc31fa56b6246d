import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { findUnit, readSealTo, readSigners } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { TipMessage, TipStep } from '../contract.ts';
import type { followTip as contract } from '../reporter-contract.ts';
import { transitionOf } from '../transition.ts';
import { earlierClocks } from './earlier-clocks.ts';
import { bodyOf, grantsOf, messagesOf, presentMessage } from './list-messages.ts';
import { nameUnits, presentStep, stepsOf } from './list-steps.ts';
import { readErasure } from './read-erasure.ts';
import type { ReceiptHolder } from './receipt-holder.ts';
import type { TipStepTable } from './tables.ts';
import {
  alongWhileOpen,
  filesOf,
  findClocks,
  placesOf,
  presentClock,
  type TipPlaces,
} from './tip-queries.ts';

/** Steps and messages shown at most; a tip with more shows the newest. */
const SHOWN = 100;

/**
 * Where the tip behind a receipt stands. Steps that are none of the reporter's business are left out, and so is
 * every name; of the reporter's own messages only time and size are shown.
 */
export async function followTip(
  services: Services,
  holder: ReceiptHolder,
): Promise<z.input<(typeof contract)['reply']>> {
  const { db } = services;
  const { areaId, tipId, receiptHash } = holder;
  const tip = await db
    .selectFrom('tip')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .executeTakeFirst();
  const receipt = await db
    .selectFrom('receipt')
    .select('acknowledgement')
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst();
  if (tip === undefined || receipt === undefined) throw new AppError('receipt_unknown');
  const found = { areaId, tipId, places: placesOf(tip) };
  const sealTo = await readSealTo(services, tip.unit_id, alongWhileOpen(tip));
  // where the unit has ended, the reporter is told of its heir, who reads
  const reader = sealTo?.desk ?? (await findUnit(db, tip.unit_id));
  const steps = await stepsOf(db, found).limit(SHOWN).execute();
  const messages = await talkOf(db, found);
  const signedBy = messages.flatMap(({ kind, unitId }) => (kind === 'reply' ? [] : (unitId ?? [])));
  return {
    tipId,
    unit: { unitId: tip.unit_id, name: reader?.name ?? '', nameEn: reader?.nameEn ?? '' },
    category: tip.category,
    channel: tip.channel,
    state: tip.state,
    classification: tip.classification,
    outcome: tip.outcome,
    receivedAt: tip.received_at.toISOString(),
    version: tip.version,
    clocks: (await findClocks(db, { ...found, row: tip })).map(presentClock),
    earlierClocks: await earlierClocks(db, found, tip.owned_since),
    steps: await nameUnits(db, steps.filter(isShown).map(toReporter)),
    messages,
    signers: await readSigners(db, signedBy),
    acknowledgement: receipt.acknowledgement,
    erasure: await readErasure(db, found, receipt.acknowledgement.leaf.hash),
    sealTo,
  };
}

function isShown({ action }: Selectable<TipStepTable>): boolean {
  if (action === 'receive' || action === 'add' || action === 'erase') return true;
  return transitionOf(action).shownToReporter;
}

/** That somebody was put in charge is shown, and that a part was split off; who, and which, is not. */
function toReporter(row: Selectable<TipStepTable>): TipStep {
  const { assigneeId: _, otherTipId: __, ...details } = row.details;
  return { ...presentStep(row), details };
}

/** The talk: what is granted to the reporter, sealed; and the reporter's own messages by time and size. */
async function talkOf(db: Services['db'], tip: TipPlaces): Promise<TipMessage[]> {
  const rows = await messagesOf(db, tip).where('kind', '<>', 'note').limit(SHOWN).execute();
  const grants = (await grantsOf(db, tip, rows)).filter((grant) => grant.recipient === 'reporter');
  const granted = new Set(grants.map((grant) => grant.object_id));
  const files = await filesOf(db, tip);
  return rows.flatMap((row) => {
    if (row.kind === 'reply') return [presentMessage(row, [], [])];
    if (!granted.has(row.message_id)) return [];
    return [{ ...presentMessage(row, grants, files), ...bodyOf(row) }];
  });
}
