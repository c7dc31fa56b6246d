import { type Signer, signerOf } from '../../sealed/signing.ts';
import type { UnitKey } from '../../sealed/unit-key.ts';
import { type OpenUnitKey, type UnitEpoch, unitEpoch } from '../../ui/desk/keyring-context.ts';
import type { OpenedKeyring } from '../open-keyring.ts';

/** The keys of a person in this page's memory. */
export interface OpenKeys {
  /** The person's own age1pq identity, to open further shares. */
  readonly identity: string;
  readonly steward: Signer | undefined;
  readonly unitKeys: ReadonlyMap<UnitEpoch, OpenUnitKey>;
  /** The same keys whole, to hand on; pages of other capabilities never see these. */
  readonly whole: ReadonlyMap<UnitEpoch, UnitKey>;
  readonly unreadable: readonly UnitEpoch[];
  readonly signed: ReadonlyMap<number, number>;
}

/** Arranges what was opened by unit and epoch. `signed` is the newest signed epoch, where one had to ask. */
export function openKeysOf(opened: OpenedKeyring, signed: ReadonlyMap<number, number>): OpenKeys {
  const { secret, unitKeys, unreadable } = opened;
  return {
    identity: secret.identity,
    steward: secret.stewardSecret === undefined ? undefined : signerOf(secret.stewardSecret),
    unitKeys: new Map(
      unitKeys.map(({ unitId, epoch, identity, signer }) => [
        unitEpoch(unitId, epoch),
        { unitId, epoch, identity, signer },
      ]),
    ),
    whole: new Map(
      unitKeys.map(({ unitId, epoch, identity, signingSecret }) => [
        unitEpoch(unitId, epoch),
        { unitId, epoch, identity, signingSecret },
      ]),
    ),
    unreadable: unreadable.map(({ unitId, epoch }) => unitEpoch(unitId, epoch)),
    signed,
  };
}

/** The key to sign as a unit with: of the newest signed epoch, or of the only one held. */
export function signingKeyOf({ unitKeys, signed }: OpenKeys, unitId: number): OpenUnitKey | undefined {
  const held = [...unitKeys.values()].filter((key) => key.unitId === unitId);
  const newest = held.toSorted((a, b) => b.epoch - a.epoch)[0];
  const epoch = signed.get(unitId);
  return held.find((key) => key.epoch === epoch) ?? newest;
}
