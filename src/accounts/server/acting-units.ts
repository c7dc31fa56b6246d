import { type RawBuilder, sql } from 'kysely';
import './tables.ts';

/** A unit, and one whose members act for it. */
interface ActingUnit {
  readonly unit_id: number;
  readonly by_unit_id: number;
}

/**
 * Whose members act for each unit on a day (`YYYY-MM-DD`): its own, those of its heir, of the heir's heir, and so
 * on. A relation to join; units are few, so it is made anew each time. It ends also where heirs went in a circle.
 */
export function actingUnits(day: string): RawBuilder<ActingUnit> {
  return sql<ActingUnit>`(with recursive acting (unit_id, by_unit_id) as (
      select unit_id, unit_id from unit
      union
      select acting.unit_id, succession.to_unit_id from acting
        inner join unit_succession as succession
          on succession.from_unit_id = acting.by_unit_id and succession.on_day <= ${day}::date
    ) select unit_id, by_unit_id from acting)`;
}
