import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import { isSentAgain } from '../../platform/sent-again.ts';
import type { Services } from '../../platform/services.ts';
import { findKind, findScheme, type StoredScheme, writeProposal } from '../../schemes/server/index.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { stepOffer as contract } from '../contract.ts';
import { canStep, OFFER_STEPS, WAITING } from '../life.ts';
import { offerDue } from '../offer-due.ts';
import { LETTER_ROLE, type StoredOffer } from './offer-queries.ts';

type Asked = z.output<(typeof contract)['body']>;

/**
 * Takes a step on an offer, with the letter that whoever offered reads by receipt; taking a proposal up enters its
 * scheme in the same transaction. The same again, because its answer was lost, is harmless. Throws `offer_changed`,
 * `offer_step_not_allowed`, `unknown_kind`, `already_entered`, and the errors of the letter.
 */
export async function stepOffer(
  services: Services,
  accountId: string,
  offer: StoredOffer,
  asked: Asked,
): Promise<{ version: number }> {
  try {
    return await takeStep(services, accountId, offer, asked);
  } catch (error) {
    const again = error instanceof AppError && (await isTaken(services.db, offer, accountId, asked));
    if (!again) throw error;
    return { version: asked.version + 1 };
  }
}

/** Whether the next step after the one that was seen is this very one: of the same hand, with the same letter. */
async function isTaken(
  db: Db,
  { area_id, offer_id }: StoredOffer,
  accountId: string,
  { version: seen, action, letter, scheme }: Asked,
): Promise<boolean> {
  const step = await db
    .selectFrom('scheme_offer_step')
    .select('message_id')
    .where('area_id', '=', area_id)
    .where('offer_id', '=', offer_id)
    .where('version', '=', seen + 1)
    .where('action', '=', action)
    .where('actor_id', '=', accountId)
    .executeTakeFirst();
  if (step === undefined || step.message_id !== (letter?.messageId ?? null)) return false;
  return scheme === null || isEntered(scheme, await findScheme(db, scheme.schemeId, [area_id]));
}

/** Whether a scheme was entered just so. */
function isEntered(
  { kind, name, about, paidByPeople }: NonNullable<Asked['scheme']>,
  known: StoredScheme | undefined,
): boolean {
  const told = {
    kind,
    name: name.normalize('NFC'),
    about: about.normalize('NFC'),
    paid_by_people: paidByPeople,
  };
  return known !== undefined && isSentAgain(known, told);
}

async function takeStep(
  services: Services,
  accountId: string,
  offer: StoredOffer,
  { version: seen, action, letter, scheme }: Asked,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const { area_id: areaId, offer_id: subjectId, unit_id: unitId } = offer;
  if (offer.version !== seen) throw new AppError('offer_changed');
  if (!canStep(action, offer)) throw new AppError('offer_step_not_allowed');
  if (OFFER_STEPS[action].letter !== (letter !== null)) throw invalidInput('letter', 'invalid_value');
  if ((action === 'take_up') !== (scheme !== null)) throw invalidInput('scheme', 'invalid_value');
  if (scheme !== null && (await findKind(db, scheme.kind)) === undefined) throw new AppError('unknown_kind');
  const words = letter && (await receiveWords(services, letter, { subjectId, unitId }, 'unit'));
  const at = clock.now();
  const today = dayOf(at);
  const { to: state } = OFFER_STEPS[action];
  const due = WAITING.includes(state) ? offerDue(await currentLawBook(db, clock), today) : undefined;
  const version = seen + 1;
  await transaction(db, async (trx) => {
    await advance(trx, offer, {
      state,
      version,
      ...(due ? { due_on: due.day, due_verified: due.verified } : { closed_on: today }),
      ...(scheme ? { scheme_id: scheme.schemeId } : {}),
    });
    if (scheme) await enterScheme(trx, areaId, { ...scheme, unitId, onDay: today }, { accountId, at });
    const of = { areaId, subjectId, role: LETTER_ROLE, authorId: accountId, at } as const;
    if (words) await storeWords(trx, 'scheme_offer', words, of);
    const said = [
      version,
      action,
      state,
      accountId,
      at.toISOString(),
      words?.body.sha256 ?? null,
      scheme?.schemeId ?? null,
    ];
    const fields = ['scheme.offer_step', subjectId, ...said];
    const { leafHash } = await appendLeaf(trx, { areaId, subject: 'offer', fields }, at);
    const step = { area_id: areaId, offer_id: subjectId, version, action, state, at };
    await trx
      .insertInto('scheme_offer_step')
      .values({ ...step, actor_id: accountId, message_id: letter?.messageId ?? null, leaf_hash: leafHash })
      .execute();
  });
  return { version };
}

type Change = Partial<Pick<StoredOffer, 'due_on' | 'due_verified' | 'closed_on' | 'scheme_id'>> &
  Pick<StoredOffer, 'state' | 'version'>;

async function advance(trx: Trx, offer: StoredOffer, change: Change): Promise<void> {
  const changed = await trx
    .updateTable('scheme_offer')
    .set(change)
    .where('area_id', '=', offer.area_id)
    .where('offer_id', '=', offer.offer_id)
    .where('version', '=', offer.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw new AppError('offer_changed');
}

/** A proposal becomes a scheme of its own, never one that there is already. */
async function enterScheme(...entry: Parameters<typeof writeProposal>): Promise<void> {
  if (!(await writeProposal(...entry))) throw new AppError('already_entered');
}
