import { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Services } from '../../platform/services.ts';
import type { directoryEntries } from '../register-contract.ts';
import { readDelegations } from './delegation-queries.ts';
import { directorySnapshot } from './directory-snapshot.ts';

const cursorSchema = z.tuple([z.int()]);

/**
 * The current directory, unit by unit, from memory: at most three seconds behind another process. A key whose
 * steward's term is over is among them: what is not shown cannot be checked. Throws `not_set_up`, `bad_cursor`.
 */
export async function listDirectoryEntries(
  services: Services,
  { cursor, limit }: z.output<(typeof directoryEntries)['query']>,
): Promise<z.output<(typeof directoryEntries)['reply']>> {
  const [after = 0] = decodeCursor(cursorSchema, cursor) ?? [];
  const { deployment, desks } = await directorySnapshot(services);
  if (deployment === undefined) throw new AppError('not_set_up');
  const rest = desks.toSorted((a, b) => a.unitId - b.unitId).filter(({ unitId }) => unitId > after);
  const shown = rest.slice(0, limit);
  const last = rest.length > limit ? shown.at(-1) : undefined;
  const { rootKey, recoveryRecipient, recoverySignature } = deployment;
  return {
    rows: shown.map(({ name, nameEn, kind, key }) => ({ ...key, unitName: name, unitNameEn: nameEn, kind })),
    next: last === undefined ? null : encodeCursor([last.unitId]),
    rootKey,
    recoveryRecipient,
    recoverySignature,
    delegations: await readDelegations(services.db),
  };
}
