import type { z } from 'zod';
import { type DisclosedLeaf, listDisclosedLeaves } from '../../ledger/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { actOf } from '../log-kinds.ts';
import type { directoryLog, logRowSchema } from '../register-contract.ts';

/** A page of the public log of keys and recovery, newest first. Throws `bad_cursor`. */
export async function readDirectoryLog(
  db: Db,
  query: z.output<(typeof directoryLog)['query']>,
): Promise<z.output<(typeof directoryLog)['reply']>> {
  const { leaves, next } = await listDisclosedLeaves(db, query);
  return { rows: leaves.map(presentLeaf), next };
}

function presentLeaf({ hash, salt, fields, at, index }: DisclosedLeaf): z.output<typeof logRowSchema> {
  const act = fields === null ? undefined : actOf(fields);
  const opened = act !== undefined && salt !== null && fields !== null;
  return {
    hash: hash.toString('base64url'),
    salt: opened ? salt.toString('base64url') : null,
    fields: opened ? [...fields] : null,
    kind: act?.kind ?? null,
    unitId: act?.unitId ?? null,
    epoch: act?.epoch ?? null,
    at: at.toISOString(),
    index,
  };
}
