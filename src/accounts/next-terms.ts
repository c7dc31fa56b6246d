import { addMonths, type Day } from '../law/day.ts';
import { logDelegationStatement } from '../ledger/delegation.ts';
import { signDelegation } from '../sealed/directory.ts';
import type { Signer } from '../sealed/signing.ts';
import { fromBase64Url } from '../wire/bytes.ts';
import type { BodyOf, ReplyOf } from '../wire/endpoint.ts';
import type { listDelegations, renewDelegations } from './root-contract.ts';

/** What the root has delegated until now. */
export type Delegations = ReplyOf<typeof listDelegations>;

type Renewal = BodyOf<typeof renewDelegations>;
type Words = readonly { readonly validTo: Day }[];

/** The last day of the longest of some terms; undefined where there is none. */
export function lastDayOf(words: Words): Day | undefined {
  return words
    .map(({ validTo }) => validTo)
    .toSorted()
    .at(-1);
}

/** The term that the root can give today: from today, so that stewards sign under it at once. */
export function nextTerm({ months }: Pick<Delegations, 'months'>, today: Day) {
  return { validFrom: today, validTo: addMonths(today, months) };
}

/** What would last longer if the root signed today: stewards by their key, and whether the log is among them. */
export function renewable(delegations: Delegations, today: Day): { stewards: string[]; log: boolean } {
  const { validTo } = nextTerm(delegations, today);
  const gains = (words: Words) => (lastDayOf(words) ?? '') < validTo;
  return {
    stewards: delegations.stewards.filter((each) => gains(each.delegations)).map((each) => each.publicKey),
    log: gains(delegations.log.delegations),
  };
}

/** The root's next words for all that gains by them, to hand in. The root signs here and goes nowhere. */
export function signNextTerms(root: Signer, delegations: Delegations, today: Day): Renewal {
  const term = nextTerm(delegations, today);
  const gaining = renewable(delegations, today);
  const stewards = gaining.stewards.map((publicKey) => {
    const { signature } = signDelegation(root, { stewardKey: publicKey, ...term });
    return { publicKey, ...term, signature };
  });
  if (!gaining.log) return { stewards, log: null };
  const { nextKey } = delegations.log;
  const signed = logDelegationStatement({ publicKey: fromBase64Url(nextKey), ...term });
  return { stewards, log: { publicKey: nextKey, ...term, signature: root.sign(signed) } };
}
