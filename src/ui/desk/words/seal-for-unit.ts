import { type GrantRecipient, sealGrant } from '../../../sealed/envelope.ts';
import { openGrant } from '../../../sealed/open-envelope.ts';
import { fromBase64Url, toBase64Url } from '../../../wire/encoding.ts';
import { type OpenUnitKey, type UnitEpoch, unitEpoch } from '../keyring-context.ts';

type Keys = ReadonlyMap<UnitEpoch, OpenUnitKey>;

/** A sealed object (a tip, a message, words of a register) with the grants that open it. */
export interface SealedObject {
  readonly objectId: string;
  readonly grants: readonly {
    readonly recipient: string;
    readonly unitId: number;
    readonly epoch: number;
    readonly sealed: string;
  }[];
}

/** Content keys as they are handed on. */
type HandedGrants = { objectId: string; sealed: string }[];

/**
 * Opens the content key of every object and seals it to another unit, whose key the caller has checked up to the
 * root. `onDone` hears of each. Undefined where one cannot be opened here: what goes, goes whole. Throws `SealedError`.
 */
export async function sealForUnit(
  keys: Keys,
  objects: readonly SealedObject[],
  to: GrantRecipient,
  onDone: (done: number) => void,
): Promise<HandedGrants | undefined> {
  const handed: HandedGrants = [];
  for (const { objectId, grants } of objects) {
    const held = grants.flatMap((grant) => {
      const key = grant.recipient === 'unit' ? keys.get(unitEpoch(grant.unitId, grant.epoch)) : undefined;
      return key ? [{ key, grant }] : [];
    })[0];
    if (!held) return undefined;
    const contentIdentity = await openGrant(held.key.identity, fromBase64Url(held.grant.sealed));
    const { sealed } = await sealGrant(contentIdentity, to);
    handed.push({ objectId, sealed: toBase64Url(sealed) });
    onDone(handed.length);
  }
  return handed;
}
