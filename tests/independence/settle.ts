import { listViews } from '../../src/audit/contract.ts';
import type { Answer } from '../routes/world.ts';

/** An answer without what changes by itself, and nothing else left out. */
export function settle(name: string, { status, code, body }: Answer): string {
  // the number of a request is new each time
  if (code !== 'ok') return `${status} ${code}`;
  if (Buffer.isBuffer(body)) return `${status} ${body.toString('utf8')}`;
  return `${status} ${JSON.stringify(SETTLED[name]?.(body) ?? body ?? null)}`;
}

/** By the name of the endpoint: what the public log's growth, chance and the asker's own looking leave to compare. */
const SETTLED: Readonly<Record<string, (body: unknown) => unknown>> = {
  'ledger.checkpoint': (body) => String((body as { note: string }).note).split('\n')[0],
  'tips.challenge': (body) => Object.keys(body as object),
  // the looking of the round itself, in an order of chance, with the ids that were asked for
  'audit.views': (body) => {
    const { rows, next } = listViews.reply.parse(body);
    const seen = rows.map(({ viewId: _, filter: { tipId, ...filter }, ...view }) => {
      return JSON.stringify({ ...view, filter: { ...filter, tip: tipId !== undefined } });
    });
    return { seen: seen.sort(), next };
  },
};
