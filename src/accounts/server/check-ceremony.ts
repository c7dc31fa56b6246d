import type { z } from 'zod';
import type { AreaBook } from '../../areas/server/index.ts';
import { LAW_CODES } from '../../law/codes.ts';
import { addMonths } from '../../law/day.ts';
import { type LawBook, parameterOn } from '../../law/law-book.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { delegationStatement, verifyRecovery } from '../../sealed/directory.ts';
import { verify } from '../../sealed/signing.ts';
import type { delegationSchema } from '../contract.ts';
import type { setUp } from '../setup-contract.ts';

/** What the first-run ceremony hands in. */
export type CeremonyInput = z.output<(typeof setUp)['body']>;

type Delegation = z.output<typeof delegationSchema>;

/**
 * Judges the whole of a ceremony's input before anything is written.
 * Throws `invalid_input` (no duty desk, or a key used twice), `unknown_area`,
 * `login_taken`, `end_before_start`, and `bad_signature` for a recovery recipient or a delegation that the root
 * did not sign, and for a delegation that does not hold on `day` or lasts longer than the house allows.
 */
export function checkCeremony(input: CeremonyInput, areas: AreaBook, law: LawBook, day: string): void {
  // Whoever does not know the ward, or whose ward has no desk, is received by the duty desk.
  if (!input.units.some(({ kind }) => kind === 'duty')) refuse('units');
  const areaIds = [input.areaId, ...input.units.map(({ areaId }) => areaId)];
  if (!areaIds.every((areaId) => areas.find(areaId))) throw new AppError('unknown_area');

  const chiefs = input.units.flatMap(({ chief }) => chief ?? []);
  const logins = [...input.stewards, input.administrator, ...chiefs].map(({ login }) => login);
  if (hasTwice(logins)) throw new AppError('login_taken');
  const people = [...input.stewards, input.administrator].map(({ credentials }) => credentials);
  if (hasTwice(people.map(({ accountId }) => accountId))) refuse('stewards');
  if (hasTwice([input.recoveryRecipient, ...people.map(({ recipient }) => recipient)])) refuse('stewards');
  const delegations = input.stewards.map(({ delegation }) => delegation);
  const keys = [
    input.rootKey,
    input.logDelegation.publicKey,
    ...delegations.map(({ publicKey }) => publicKey),
  ];
  if (hasTwice(keys)) refuse('stewards');

  for (const delegation of [...delegations, input.logDelegation]) checkTerm(delegation, law, day);
  // The log's own delegation is followed by the ledger when it is stored.
  if (!delegations.every((delegation) => isGiven(delegation, input.rootKey)))
    throw new AppError('bad_signature');
  if (!verifyRecovery(input.recoveryRecipient, input.recoverySignature, input.rootKey))
    throw new AppError('bad_signature');
}

function checkTerm({ validFrom, validTo }: Delegation, law: LawBook, day: string): void {
  if (validTo < validFrom) throw new AppError('end_before_start');
  const months = parameterOn(law, LAW_CODES.stewardDelegation, day).value;
  const holds = validFrom <= day && day <= validTo;
  if (!holds || validTo > addMonths(validFrom, months)) throw new AppError('bad_signature');
}

function isGiven({ publicKey, validFrom, validTo, signature }: Delegation, rootKey: string): boolean {
  return verify(rootKey, delegationStatement({ stewardKey: publicKey, validFrom, validTo }), signature);
}

function hasTwice(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

function refuse(path: string): never {
  throw invalidInput(path, 'custom');
}
