import type pg from 'pg';
import { findInValue } from './find-needles.ts';
import type { Needle } from './needles.ts';

/** What a search of a whole database came to. */
export interface DatabaseScan {
  /** `schema.table.column: how`. */
  readonly findings: string[];
  /** Tables looked at, and values in them: a search of nothing finds nothing. */
  readonly tables: number;
  readonly values: number;
}

interface Column {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Looks at every value of every column of every table that is not PostgreSQL's own; bytea as the bytes it is. */
export async function scanDatabase(pool: pg.Pool, needles: readonly Needle[]): Promise<DatabaseScan> {
  const { rows: columns } = await pool.query<Column>(
    `SELECT n.nspname AS schema, c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped
       AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
     ORDER BY 1, 2, a.attnum`,
  );
  const byTable = Map.groupBy(columns, ({ schema, table }) => `"${schema}"."${table}"`);
  const findings: string[] = [];
  let values = 0;
  for (const [table, list] of byTable) {
    const selected = list.map(({ column, type }) => {
      return type === 'bytea' ? `"${column}"` : `"${column}"::text AS "${column}"`;
    });
    const { rows } = await pool.query<Record<string, Buffer | string | null>>(
      `SELECT ${selected.join(', ')} FROM ${table}`,
    );
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (value === null) continue;
        values += 1;
        const bytes = typeof value === 'string' ? Buffer.from(value) : value;
        findings.push(...findInValue(bytes, needles).map((how) => `${table}.${column}: ${how}`));
      }
    }
  }
  return { findings, tables: byTable.size, values };
}
