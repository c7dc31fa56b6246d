/** The days of a root's word for a steward's key, both included. */
interface Term {
  readonly publicKey: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** A directory entry as far as its term goes: who signed it, and on which day. */
export interface SignedEntry {
  readonly createdOn: string;
  readonly steward: { readonly publicKey: string } | null;
}

/** The delegations under which an entry was signed; an entry signed before a term began is not of that term. */
function termsOf<T extends Term>({ createdOn, steward }: SignedEntry, delegations: readonly T[]): T[] {
  return delegations.filter(
    ({ publicKey, validFrom, validTo }) =>
      publicKey === steward?.publicKey && validFrom <= createdOn && createdOn <= validTo,
  );
}

/** The last day (`YYYY-MM-DD`) on which browsers seal to an entry; undefined where no delegation covers it. */
export function coveredUntil(entry: SignedEntry, delegations: readonly Term[]): string | undefined {
  return termsOf(entry, delegations)
    .map(({ validTo }) => validTo)
    .toSorted()
    .at(-1);
}
