import { hash } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';

/**
 * Every table, by name. Each capability adds its own in `server/tables.ts`:
 * `declare module '../../platform/database.ts' { interface Database { tip: TipTable } }`.
 */
export interface Database {
  schema_migration: SchemaMigrationTable;
}

/** Which files of `db/migrations/` have been applied. */
interface SchemaMigrationTable {
  name: string;
  /** SHA-256 of the file, hexadecimal. */
  checksum: string;
  applied_at: Date;
}

/** The database as operations are handed it: the pool, or the caller's transaction. */
export type Db = Kysely<Database>;
/** A transaction in which an operation does all its writing. */
export type Trx = Transaction<Database>;

/** An open pool, with the query builder over it. */
export interface OpenDatabase {
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Object identifiers of the PostgreSQL types that `pg` would turn into something lossy (pg_type.dat). */
const OID = { int8: 20, date: 1082 } as const;

/** `bigint` as number. Throws above 2^53 - 1 rather than round. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('bigint beyond the safe integers');
  return value;
}

// A `date` stays 'YYYY-MM-DD': as a Date it would be midnight in the server's zone, another day elsewhere.
const types = new pg.TypeOverrides();
types.setTypeParser(OID.int8, safeInteger);
types.setTypeParser(OID.date, (text: string) => text);

/** Settings of a connection: how values come back, and a name for pg_stat_activity. */
export function connectionSettings(connectionString: string): pg.ClientConfig {
  return { connectionString, types, application_name: 'binhyen', keepAlive: true };
}

/** Longer than any statement of a request or a job may take. */
const STATEMENT_MS = 60_000;

/**
 * Opens a pool of at most `max` connections. Values come back as: date 'YYYY-MM-DD', bigint number,
 * timestamptz Date, bytea Buffer, numeric string.
 */
export function openDatabase(connectionString: string, options: { max: number }): OpenDatabase {
  const pool = new pg.Pool({
    ...connectionSettings(connectionString),
    max: options.max,
    connectionTimeoutMillis: 10_000,
    // A database that hangs, or a transaction that was forgotten, must not hold the pool for ever.
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
  });
  // A connection that the server cuts fails the query that runs on it, or is dropped by the pool when idle;
  // unheard, the events would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    pool,
    close: async () => {
      await db.destroy();
      // Kysely ends the pool only when it has used it.
      if (!pool.ending) await pool.end();
    },
  };
}

const statementNames = new Map<string, string>();

/**
 * Runs a query of a hot path as a statement that each connection prepares once, named by its text. For queries
 * of few texts: each stays in the memory of every connection.
 */
export async function queryPrepared<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  query: { readonly sql: string; readonly parameters: readonly unknown[] },
): Promise<Row[]> {
  const name = statementNames.get(query.sql) ?? `q${hash('sha256', query.sql, 'base64url')}`;
  statementNames.set(query.sql, name);
  const { rows } = await pool.query<Row>({ name, text: query.sql, values: [...query.parameters] });
  return rows;
}

/** Runs `work` in one transaction (read committed): committed when it resolves, rolled back when it throws. */
export function transaction<Result>(db: Db, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(work);
}

const UNIQUE_VIOLATION = '23505';

/**
 * Whether an error is a broken unique constraint, by the constraint's name where it is given. On Citus the number
 * of the shard stands behind the name.
 */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof pg.DatabaseError) || error.code !== UNIQUE_VIOLATION) return false;
  return constraint === undefined || error.constraint?.replace(/_\d+$/, '') === constraint;
}
