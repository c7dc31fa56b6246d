import type { z } from 'zod';
import { readSigners } from '../../accounts/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import type { Services } from '../../platform/services.ts';
import type { readTip as contract } from '../desk-contract.ts';
import { type Actor, keyRolesIn, readsAs } from '../policy.ts';
import { type RetentionEnd, retentionEnd } from '../retention.ts';
import { permittedActions } from '../transition.ts';
import { presentTips } from './present-tips.ts';
import { readPast } from './read-past.ts';
import type { StoredTip, SubmissionTable } from './tables.ts';
import {
  alongWhileOpen,
  type FoundTip,
  filesOf,
  findClocks,
  presentClock,
  presentFile,
  presentGrant,
} from './tip-queries.ts';

/**
 * A tip as its desk opens it: sealed as it came, with the grants of the reader's unit alone. The opening is recorded,
 * with the version that was seen.
 */
export async function readTip(
  services: Services,
  actor: Actor,
  found: FoundTip,
): Promise<z.input<(typeof contract)['reply']>> {
  const { db, clock } = services;
  const { row, subject, areaId, tipId } = found;
  const reader = readsAs(actor, subject) ?? subject.unitId;
  await db
    .insertInto('tip_opening')
    .values({
      area_id: areaId,
      tip_id: tipId,
      account_id: actor.accountId,
      at: clock.now(),
      version: row.version,
      unit_id: row.unit_id,
      roles: keyRolesIn(actor, reader),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const [tips, sent, clocks, past] = await Promise.all([
    presentTips(db, [{ ...row, seen: row.version }], reader !== subject.unitId),
    readSubmission(db, found, reader),
    findClocks(db, found),
    readPast(db, found),
  ]);
  const [tip] = tips;
  if (tip === undefined) throw new Error('a tip that cannot be shown');
  const roles = keyRolesIn(actor, subject.unitId);
  const actions = permittedActions(subject, roles, subject.assigneeId === actor.accountId);
  return {
    tip,
    alsoUnitId: alongWhileOpen(row),
    ...sent,
    arrivedFrom: row.arrived_from,
    clocks: clocks.map(presentClock),
    earlierClocks: past.earlierClocks,
    retention: await plannedErasure(services, row),
    actions: past.returnable ? actions : actions.filter((action) => action !== 'return_transfer'),
  };
}

/** When the law asks to erase a closed tip; null while it is open, once it is erased, and where no row says. */
async function plannedErasure(
  { db, clock }: Services,
  { closed_on: closedOn, outcome, erased_on: erasedOn }: StoredTip,
): Promise<RetentionEnd | null> {
  if (closedOn === null || outcome === null || erasedOn !== null) return null;
  return retentionEnd(await currentLawBook(db, clock), closedOn, outcome) ?? null;
}

/** What the sender bound and who signed it, with the unit's grants and the submission's files in their order. */
async function readSubmission(
  db: Services['db'],
  tip: FoundTip,
  reader: number,
): Promise<Pick<z.input<(typeof contract)['reply']>, 'submission' | 'signers' | 'files'>> {
  const { places, tipId } = tip;
  const [sent, grants, files] = await Promise.all([
    db
      .selectFrom('submission')
      .selectAll()
      .where('area_id', 'in', places)
      .where('tip_id', '=', tipId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('tip_grant')
      .select(['recipient', 'unit_id', 'epoch', 'sealed'])
      .where('area_id', 'in', places)
      .where('tip_id', '=', tipId)
      .where('object_id', '=', tipId)
      .where('recipient', '=', 'unit')
      .where('unit_id', '=', reader)
      .execute(),
    filesOf(db, tip),
  ]);
  return {
    submission: {
      envelope: sent.envelope,
      draftId: sent.draft_id,
      unitId: sent.unit_id,
      epoch: sent.epoch,
      category: sent.category,
      areaId: sent.bound_area_id,
      day: sent.day,
      ciphertext: sent.ciphertext?.toString('base64url') ?? '',
      signingKey: sent.signing_key?.toString('base64url') ?? null,
      replyRecipient: sent.reply_recipient,
      signature: sent.signature.toString('base64url'),
      grantHashes: [...sent.grant_hashes],
      channel: sent.channel,
      signedBy: signerOf(sent),
      parent: sent.parent?.toString('base64url') ?? null,
      grants: grants.map(presentGrant),
    },
    signers: await signersOf(db, tip, sent.signed_unit_id),
    files: files.filter((file) => file.draft_id === sent.draft_id).map(presentFile),
  };
}

/** The keys of whoever signed what a reader cannot check with a key of their own: who took it down, former owners. */
async function signersOf(
  db: Services['db'],
  { row, places, tipId }: FoundTip,
  signedBy: number | null,
): Promise<z.input<(typeof contract)['reply']>['signers']> {
  const writers = (await writersOf(db, places, tipId)).filter((unitId) => unitId !== row.unit_id);
  const unitIds = [...new Set([...writers, ...(signedBy === null ? [] : [signedBy])])];
  return unitIds.length === 0 ? null : readSigners(db, unitIds);
}

async function writersOf(db: Services['db'], places: readonly number[], tipId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('tip_message')
    .select('unit_id')
    .distinct()
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('kind', '<>', 'reply')
    .execute();
  return rows.map((message) => message.unit_id);
}

function signerOf(sent: Pick<SubmissionTable, 'signed_unit_id' | 'signed_epoch'>) {
  const { signed_unit_id: unitId, signed_epoch: epoch } = sent;
  return unitId === null || epoch === null ? null : { unitId, epoch };
}
