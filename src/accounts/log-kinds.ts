import type { LeafField } from '../ledger/leaf.ts';
import { keysOf } from '../wire/keys-of.ts';

/** Where the fields of a leaf name the unit and the epoch that it is about. */
interface Named {
  readonly unit?: number;
  readonly epoch?: number;
}

/**
 * The acts that the public log opens, by the first field of their leaf: those on keys, on units and on recovery.
 * Their fields hold keys, days, codes, units and the account id of whoever acted, and never a name. What is not
 * listed here is shown by its hash alone; so are the acts on people (memberships, renewals, second factors), since
 * anybody can learn the account id of a login that they guess.
 */
const LOG_KINDS = {
  root: {},
  steward: {},
  'log-key': {},
  'unit-key': { unit: 1, epoch: 2 },
  'unit-key-signed': { unit: 1, epoch: 2 },
  'unit-key-withdrawn': { unit: 1, epoch: 2 },
  'unit-end': { unit: 1 },
  'recovery-opened': { unit: 2 },
  'recovery-closed': { unit: 2 },
} as const satisfies Readonly<Record<string, Named>>;
type LogKind = keyof typeof LOG_KINDS;

/** Every kind, for schemas. */
export const LOG_KIND_NAMES = keysOf(LOG_KINDS);

/** What the fields of a leaf are about; undefined for a kind that is not opened. */
export function actOf(
  fields: readonly LeafField[],
): { readonly kind: LogKind; readonly unitId: number | null; readonly epoch: number | null } | undefined {
  const kind = LOG_KIND_NAMES.find((name) => name === fields[0]);
  if (kind === undefined) return undefined;
  const named: Named = LOG_KINDS[kind];
  return { kind, unitId: numberAt(fields, named.unit), epoch: numberAt(fields, named.epoch) };
}

function numberAt(fields: readonly LeafField[], place: number | undefined): number | null {
  const field = place === undefined ? null : fields[place];
  return typeof field === 'number' ? field : null;
}
