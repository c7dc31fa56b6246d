import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import {
  type ReceivedWords,
  receiveWords,
  receiveWordsByReceipt,
  storeWords,
} from '../../words/server/index.ts';
import type { recordVisit as contract } from '../visit-contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdHouse } from './hold-house.ts';
import { addUp, type HouseKey, type StoredHouse } from './house-queries.ts';
import { sameWords } from './same-words.ts';

type Visited = z.output<(typeof contract)['body']>;

/**
 * Records a check visit with what it found. The very same again is harmless. Throws `day_in_future`, `due_before_start`
 * for a day of follow-up before the visit, `missing_reason` for a finding that says nothing by its kind and nothing in
 * words, `already_entered` for the id of another one, `not_found` for a house that has ended, and the errors of sealed
 * words.
 */
export async function recordVisit(
  services: Services,
  accountId: string,
  house: StoredHouse,
  visited: Visited,
): Promise<void> {
  const { db, clock } = services;
  const at = clock.now();
  const { visitId, onDay, findings, note } = visited;
  const { area_id, house_id } = house;
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  if (findings.some(({ followUpOn }) => followUpOn < onDay)) throw new AppError('due_before_start');
  if (findings.some(({ kind, said }) => kind === 'other' && said === ''))
    throw new AppError('missing_reason');
  const words = await receiveNote(services, house, visited);
  await transaction(db, async (trx) => {
    await holdHouse(trx, house);
    if (await isThere(trx, house, accountId, visited, words)) return;
    await trx
      .insertInto('house_visit')
      .values({
        area_id,
        house_id,
        visit_id: visitId,
        on_day: onDay,
        findings: findings.length,
        note_key: note?.recordKey ?? null,
        recorded_by: accountId,
        recorded_at: at,
      })
      .execute();
    await writeFindings(trx, house, visited);
    await addUp(trx, house, { open_findings: findings.length });
    // a phone signs for itself alone: whose it is, the visit says
    const authorId = note?.recordKey ? null : accountId;
    const about = { areaId: area_id, subjectId: visitId, role: 'note' as const, authorId, at };
    if (words) await storeWords(trx, 'house_visit', words, about);
    const said = findings.flatMap(({ findingId, kind, followUpOn }) => [findingId, kind, followUpOn]);
    await appendHouseLeaf(trx, house, 'house.visit', [visitId, onDay, ...said], { accountId, at });
  });
}

/** The note as it was signed: by the unit at the desk, by a key of its own on a phone. */
async function receiveNote(
  services: Services,
  { unit_id: unitId }: StoredHouse,
  { visitId: subjectId, note }: Visited,
): Promise<ReceivedWords | null> {
  if (note === null) return null;
  const subject = { subjectId, unitId };
  return note.recordKey === null
    ? receiveWords(services, note.message, subject)
    : receiveWordsByReceipt(services, note.message, subject, note.recordKey);
}

async function writeFindings(trx: Trx, house: StoredHouse, { visitId, findings }: Visited): Promise<void> {
  if (findings.length === 0) return;
  const { area_id, house_id, scheme_id } = house;
  const rows = findings.map(({ findingId, kind, said, followUpOn }) => ({
    area_id,
    house_id,
    finding_id: findingId,
    visit_id: visitId,
    scheme_id,
    kind,
    said: said.normalize('NFC'),
    follow_up_on: followUpOn,
    closed_on: null,
    outcome: null,
    closed_by: null,
  }));
  const written = await trx
    .insertInto('house_finding')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== BigInt(rows.length)) throw new AppError('already_entered');
}

/** Whether just this visit was recorded before, and its answer lost. Throws `already_entered` for another of this id. */
async function isThere(
  trx: Trx,
  { area_id, house_id }: HouseKey,
  accountId: string,
  { visitId, onDay, findings }: Visited,
  words: ReceivedWords | null,
): Promise<boolean> {
  const known = await trx
    .selectFrom('house_visit')
    .select(['on_day', 'recorded_by'])
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  if (known === undefined) return false;
  const found = await trx
    .selectFrom('house_finding')
    .select(['finding_id', 'kind', 'said', 'follow_up_on'])
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('visit_id', '=', visitId)
    .execute();
  const isKnown = (each: Visited['findings'][number]) =>
    found.some(
      (row) =>
        row.finding_id === each.findingId &&
        row.kind === each.kind &&
        row.said === each.said.normalize('NFC') &&
        row.follow_up_on === each.followUpOn,
    );
  const same =
    known.on_day === onDay &&
    known.recorded_by === accountId &&
    found.length === findings.length &&
    findings.every(isKnown) &&
    (await sameWords(trx, 'house_visit', { areaId: area_id, subjectId: visitId }, words));
  if (!same) throw new AppError('already_entered');
  return true;
}
