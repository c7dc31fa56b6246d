import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { ConfigError, readConfig } from '../../platform/config.ts';
import { createLifetime } from '../../platform/lifetime.ts';
import { createLog } from '../../platform/log.ts';
import { openPlatform } from '../../platform/open-platform.ts';
import type { Services } from '../../platform/services.ts';
import { erasureLineSchema, listErasures } from './list-erasures.ts';
import { type Replayed, replayErasure } from './replay-erasure.ts';

/**
 * `npm run erasures -- export FILE`: writes the list of erasures, one JSON object a line, to be kept beside the
 * backups. `npm run erasures -- replay FILE`: erases again what a restored backup has brought back; run it before
 * the server is started. Exits 0 when done, 2 for a wrong call.
 */
const USAGE = 'npm run erasures -- export FILE | replay FILE\n';

/** Writes the whole list and gives how many lines there are. */
async function exportTo(file: string, { db }: Services): Promise<number> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  let lines = 0;
  for await (const line of listErasures(db)) {
    lines += 1;
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return lines;
}

/** Replays each line; a line that is none stops it, and what was done so far stays done. */
async function replayFrom(file: string, services: Services): Promise<Record<Replayed, number>> {
  const counts = { erased: 0, known: 0, missing: 0 };
  for await (const text of createInterface({ input: createReadStream(file) })) {
    if (text.trim() === '') continue;
    const replayed = await replayErasure(services, erasureLineSchema.parse(JSON.parse(text)));
    counts[replayed] += 1;
  }
  return counts;
}

const [verb, file] = process.argv.slice(2);
if ((verb !== 'export' && verb !== 'replay') || file === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const log = createLog();
const lifetime = createLifetime(log);
try {
  const { services } = await openPlatform({ config: readConfig(process.env), log, lifetime });
  if (verb === 'export') process.stdout.write(`${await exportTo(file, services)} erasures written.\n`);
  else {
    const { erased, known, missing } = await replayFrom(file, services);
    process.stdout.write(`${erased} erased again, ${known} erased already, ${missing} not in this backup.\n`);
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await lifetime.stop();
}
