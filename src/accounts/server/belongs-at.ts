import { type Expression, type SqlBool, sql } from 'kysely';

/** Of `site_member`: who has not left at a moment, whether the invitation has been taken or not. */
export function belongsAt(now: Date): Expression<SqlBool> {
  return sql<SqlBool>`site_member.left_at is null
    and (site_member.valid_to is null or site_member.valid_to > ${now})`;
}
