import pg from 'pg';

/** The database at a moment. */
export interface Moment {
  /** Numbers of the transactions that have written something and are still open. */
  readonly open: readonly string[];
  /** Every process of the database but the postmaster, those of open transactions first. */
  readonly processes: readonly number[];
}

/** Looks at the database; the asker's own session is left out of `open`. */
export async function lookAt(client: pg.Client): Promise<Moment> {
  const { rows } = await client.query<{ xid: string | null; pid: number }>(
    `select backend_xid::text as xid, pid from pg_stat_activity order by backend_xid is null`,
  );
  return { open: rows.flatMap(({ xid }) => xid ?? []), processes: rows.map(({ pid }) => pid) };
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
