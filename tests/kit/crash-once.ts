/** Run by the test of embedded-postgres: starts it, commits rows, and is killed in the middle of writing. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { silentLog } from '../../src/platform/log.ts';

const folder = process.argv[2] ?? '';
const postgres = await startEmbeddedPostgres({ folder, log: silentLog });
const client = new pg.Client({ connectionString: postgres.connectionString });
await client.connect();
await client.query('CREATE TABLE crashed (id int)');
let committed = 0;
for (; committed < 50; committed += 1) await client.query('INSERT INTO crashed VALUES ($1)', [committed]);
writeFileSync(path.join(folder, '..', 'committed'), String(committed));
void client.query('INSERT INTO crashed SELECT generate_series(1, 100000)');
process.kill(process.pid, 'SIGKILL');
