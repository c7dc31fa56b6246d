import type { LeafField } from '../ledger/leaf.ts';

/** Where the fields of a leaf name the unit and the epoch that it is about. */
interface Named {
  readonly unit?: number;
  readonly epoch?: number;
}

/**
 * The acts that the public log opens, by the first field of their leaf. Their fields hold keys, days, codes,
 * units and account ids, and never a name; what is not listed here is shown by its hash alone.
 */
export const LOG_KINDS = {
  root: {},
  steward: {},
  'log-key': {},
  'unit-key': { unit: 1, epoch: 2 },
  'unit-key-signed': { unit: 1, epoch: 2 },
  'unit-end': { unit: 1 },
  membership: { unit: 1 },
  'membership-ended': { unit: 1 },
  renewal: {},
  'account-renewed': {},
  'recovery-opened': { unit: 2 },
  'recovery-closed': { unit: 2 },
} as const satisfies Readonly<Record<string, Named>>;
export type LogKind = keyof typeof LOG_KINDS;

/** Every kind, for schemas. */
export const LOG_KIND_NAMES = Object.keys(LOG_KINDS) as [LogKind, ...LogKind[]];

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
