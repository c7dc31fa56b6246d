import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dayOfMoment } from '../../../law/day.ts';
import { recipientOf } from '../../../sealed/age.ts';
import { signerOf } from '../../../sealed/signing.ts';
import { newUnitKey, shareUnitKey, type UnitKey, unitPublicKey } from '../../../sealed/unit-key.ts';
import { unitEpoch } from '../../../ui/desk/keyring-context.ts';
import { toBase64Url } from '../../../wire/bytes.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { listMembers } from '../../contract.ts';
import { createUnitKey, listUnitKeys, shareUnitKeys } from '../../key-contract.ts';
import { unitKeyMark } from '../../key-mark.ts';
import { KEY_ROLES } from '../../roles.ts';
import { useAccount } from '../account-context.ts';
import { api } from '../api.ts';

/** A member as the server lists them. */
export type Member = ReplyOf<typeof listMembers>['rows'][number];

/** A member and the epochs that they are to be handed. */
export interface Lack {
  readonly member: Member;
  readonly epochs: readonly number[];
}

interface NewEpoch {
  readonly epoch: number;
  readonly members: readonly Member[];
  readonly replaces?: string | undefined;
}

/** The epochs of a unit's key. */
export function useUnitKeys(unitId: number) {
  return useQuery({
    queryKey: ['unit-keys', unitId],
    queryFn: () => api.call(listUnitKeys, { params: { unitId } }),
  });
}

/** The members of a unit and who is invited. */
export function useMembers(unitId: number) {
  return useQuery({
    queryKey: ['members', unitId],
    queryFn: () => api.call(listMembers, { params: { unitId } }),
  });
}

/**
 * Makes the next epoch of a unit's key here and seals it to the given members; `replaces` is the signing key of an
 * unsigned one of the same epoch, whose place it takes.
 */
export function useMakeUnitKey(unitId: number) {
  const settled = useKeysChanged(unitId);
  return useMutation({
    mutationFn: async ({ epoch, members, replaces }: NewEpoch) => {
      const key = await newUnitKey(unitId, epoch);
      const shares = await sharesFor(key, members);
      const made = { epoch, ...(await unitPublicKey(key)), createdOn: dayOfMoment(new Date()), shares };
      const body = replaces === undefined ? made : { ...made, replaces };
      await api.call(createUnitKey, { params: { unitId }, body });
    },
    onSettled: settled,
  });
}

/** Seals epochs that this person holds to a member who lacks them. */
export function useHandOn(unitId: number) {
  const settled = useKeysChanged(unitId);
  const { unitKeys } = useAccount();
  return useMutation({
    mutationFn: async ({ member, epochs }: Lack) => {
      const held = epochs.flatMap((epoch) => unitKeys.get(unitEpoch(unitId, epoch)) ?? []);
      const shares = await Promise.all(
        held.map(async (key) =>
          (await sharesFor(key, [member])).map((share) => ({ ...share, epoch: key.epoch })),
        ),
      );
      await api.call(shareUnitKeys, { params: { unitId }, body: { shares: shares.flat() } });
    },
    onSettled: settled,
  });
}

/** Members who are to hold the key. */
export function keyMembers(members: readonly Member[]): Member[] {
  return members.filter(({ roles }) => roles.some((role) => KEY_ROLES.includes(role)));
}

/**
 * The mark of a key as this browser's own copy gives it, and whether the server's entry is the same key;
 * undefined where this person does not hold it.
 */
export function useOwnMark(entry: { unitId: number; epoch: number; recipient: string; signingKey: string }) {
  const { unitKeys } = useAccount();
  const key = unitKeys.get(unitEpoch(entry.unitId, entry.epoch));
  return useQuery({
    queryKey: ['own-mark', entry, key !== undefined],
    queryFn: async () => {
      if (!key) return null;
      const own = {
        unitId: key.unitId,
        epoch: key.epoch,
        recipient: await recipientOf(key.identity),
        signingKey: signerOf(key.signingSecret).publicKey,
      };
      const mark = unitKeyMark(own);
      return { mark, same: mark === unitKeyMark(entry) };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function sharesFor(key: UnitKey, members: readonly Member[]) {
  const sealed = await shareUnitKey(
    key,
    members.map(({ recipient }) => recipient),
  );
  return members.flatMap(({ accountId }, index) => {
    const bytes = sealed[index];
    return bytes ? [{ accountId, sealed: toBase64Url(bytes) }] : [];
  });
}

function useKeysChanged(unitId: number) {
  const queries = useQueryClient();
  const { refresh } = useAccount();
  return async () => {
    await refresh();
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['unit-keys', unitId] }),
      queries.invalidateQueries({ queryKey: ['members', unitId] }),
      queries.invalidateQueries({ queryKey: ['units'] }),
    ]);
  };
}
