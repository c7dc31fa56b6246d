import { sealWords } from '../sealed/seal-words.ts';
import { signerOf } from '../sealed/signing.ts';
import { type DeskName, OFFICERS } from './city.ts';
import type { DemoCity, DemoKey } from './demo-folder.ts';

/** Who keeps the registers of a desk: its chief, or another of it, with the desk's key as a browser holds it open. */
export interface Keeper {
  readonly accountId: string;
  readonly key: DemoKey;
  readonly recoveryRecipient: string;
}

/** The keeper of a desk. Throws where the demo has nobody there. */
export function keeperOf(
  { keys, accounts, recoveryRecipient }: DemoCity,
  desk: DeskName,
  role: 'chief' | 'reception' = 'chief',
): Keeper {
  const key = keys.find((each) => each.desk === desk);
  const officer = OFFICERS.find(({ memberships }) =>
    memberships.some((held) => held.desk === desk && held.role === role),
  );
  const accountId = officer && accounts[officer.login];
  if (key === undefined || accountId === undefined) throw new Error(`nobody keeps the registers of ${desk}`);
  return { accountId, key, recoveryRecipient };
}

/** Words that a keeper seals about something to the own desk. */
export function sealAs({ key, recoveryRecipient }: Keeper, subjectId: string, text: string) {
  const { unitId, epoch, identity, signingSecret } = key;
  const unit = { unitId, epoch, identity, signer: signerOf(signingSecret) };
  return sealWords({ tipId: subjectId, text, unit, recoveryRecipient });
}
