import type { Pool, PoolClient } from 'pg';
import type { Database } from '../../platform/database.ts';

/** A named statement with its parameters: prepared once on each connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values?: Bound[];
}

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

/**
 * Lends a connection for one transaction whose statements go in batches. After an error the connection is closed,
 * and the transaction rolled back with it.
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
