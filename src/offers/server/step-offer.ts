import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, transaction } from '../../platform/database.ts';
import { isSentAgain } from '../../platform/sent-again.ts';
import type { Services } from '../../platform/services.ts';
import { findKind, findScheme, type StoredScheme, writeProposal } from '../../schemes/server/index.ts';
import { findTaken, moveOn, takeOnce } from '../../steps/server/index.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { stepOffer as contract } from '../contract.ts';
import { canStep, OFFER_STEPS, WAITING } from '../life.ts';
import { offerDue } from '../offer-due.ts';
import { LETTER_ROLE, type StoredOffer } from './offer-queries.ts';

/** Where offers and what happens to them are kept. */
const OFFER_LIFE = { things: 'scheme_offer', steps: 'scheme_offer_step', id: 'offer_id' } as const;

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
  return takeOnce(
    () => takeStep(services, accountId, offer, asked),
    () => findDone(services.db, offer, accountId, asked),
  );
}

/** The version after the one that was seen, where it is this very step: of the same hand, with the same letter. */
async function findDone(
  db: Db,
  offer: StoredOffer,
  accountId: string,
  { version: seen, action, letter, scheme }: Asked,
): Promise<number | undefined> {
  const step = await findTaken(db, OFFER_LIFE, offer, seen, accountId);
  if (step?.action !== action || step.message_id !== (letter?.messageId ?? null)) return undefined;
  const entered =
    scheme === null || isEntered(scheme, await findScheme(db, scheme.schemeId, [offer.area_id]));
  return entered ? step.version : undefined;
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
    const set = {
      state,
      ...(due ? { due_on: due.day, due_verified: due.verified } : { closed_on: today }),
      ...(scheme ? { scheme_id: scheme.schemeId } : {}),
    };
    if (!(await moveOn(trx, OFFER_LIFE, offer, seen, set))) throw new AppError('offer_changed');
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

/** A proposal becomes a scheme of its own, never one that there is already. */
async function enterScheme(...entry: Parameters<typeof writeProposal>): Promise<void> {
  if (!(await writeProposal(...entry))) throw new AppError('already_entered');
}
