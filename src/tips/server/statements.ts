import type { Writable } from 'node:stream';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import type { Database } from '../../platform/database.ts';

/** A named statement with its parameters: prepared once on each connection. */
export type Statement = QueryConfig<unknown[]> & { readonly name: string };

/** A value as it is bound: bytes, or text that PostgreSQL casts itself. */
export type Bound = Buffer | string | number | boolean | null | undefined;

/** Rows as one insert; the text for each count of rows is made once. `suffix` is `on conflict ...`. */
export function inserter<Table extends keyof Database, Column extends keyof Database[Table] & string>(
  table: Table,
  columns: readonly Column[],
  suffix = '',
): (rows: readonly { readonly [C in Column]: Bound }[]) => Statement {
  const texts = new Map<number, string>();
  return (rows) => {
    const count = rows.length;
    const text = texts.get(count) ?? `${insertText(table, columns, count)} ${suffix}`.trim();
    texts.set(count, text);
    const values = rows.flatMap((row) => columns.map((column) => row[column]));
    return { name: `tips_insert_${table}_${count}`, text, values };
  };
}

function insertText(table: string, columns: readonly string[], count: number): string {
  const row = (index: number) =>
    `(${columns.map((_, column) => `$${index * columns.length + column + 1}`).join(', ')})`;
  const values = Array.from({ length: count }, (_, index) => row(index)).join(', ');
  return `insert into ${table} (${columns.join(', ')}) values ${values}`;
}

/** Hands statements over together, in one write to the socket, and waits for all; throws the first failure. */
export function runAll(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult[]> {
  const socket = socketOf(client);
  socket?.cork();
  const answers = statements.map((statement) => client.query(statement));
  socket?.uncork();
  return Promise.all(answers);
}

/** The socket under a client, which its types leave out; a client without one only writes more often. */
function socketOf(client: PoolClient & { connection?: { stream?: Writable } }): Writable | undefined {
  return client.connection?.stream;
}

/**
 * Lends a connection for one transaction whose statements are pipelined. After an error the connection is
 * closed: what was sent behind the failure is answered out of an aborted transaction, and rolled back with it.
 */
export async function withClient<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
