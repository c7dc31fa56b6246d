import type { ColumnType } from 'kysely';
import type {} from '../../tips/server/index.ts';
import type { ViewKind } from '../contract.ts';

/** That an auditor looked. */
export interface AuditViewTable {
  view_id: string;
  account_id: string;
  /** The units that the auditor saw; null for all. */
  unit_ids: number[] | null;
  kind: ViewKind;
  filter: ColumnType<Record<string, string | number>, string, string>;
  row_count: number;
  at: Date;
}

declare module '../../platform/database.ts' {
  interface Database {
    audit_view: AuditViewTable;
  }
}
