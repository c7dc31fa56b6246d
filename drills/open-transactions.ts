import pg from 'pg';

/** Numbers of the transactions that have written something and are still open, but for the asker's own. */
export async function openTransactions(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ xid: string }>(
    `select backend_xid::text as xid from pg_stat_activity
     where backend_xid is not null and pid <> pg_backend_pid() and datname = current_database()`,
  );
  return rows.map(({ xid }) => xid);
}

/** What became of transactions that were open when the database was killed. */
export interface Fates {
  /** Aborted, or so young that no trace of them reached the disk. */
  readonly undone: number;
  /** The commit was on disk before the blow. */
  readonly committed: number;
}

/** Asks the recovered database (pg_xact_status) after each transaction. */
export async function fatesOf(connectionString: string, xids: readonly string[]): Promise<Fates> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  let committed = 0;
  for (const xid of xids) {
    // A number above all that recovery knows is refused: that transaction left no trace.
    const status = await client
      .query<{ status: string | null }>('select pg_xact_status($1::text::xid8) as status', [xid])
      .then(({ rows }) => rows[0]?.status)
      .catch(() => 'no trace');
    if (status === 'committed') committed += 1;
  }
  await client.end();
  return { undone: xids.length - committed, committed };
}
