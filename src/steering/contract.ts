import { z } from 'zod';
import { AREA_KINDS } from '../areas/area.ts';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { UNITS_OF, type UnitsOf } from './units-of.ts';

export const areaPeriod = z.strictObject({
  areaId: rowIdParam,
  from: daySchema,
  to: daySchema,
  units: z.enum(UNITS_OF).default('then'),
});
/**
 * An area, the first and last day of a period, and by which units its tips are counted; by those of then unless said.
 */
export type AreaPeriod = Omit<z.output<typeof areaPeriod>, 'units'> & { readonly units?: UnitsOf };

/** What a page needs to name an area, in either language and apart from others of its name. */
export const placeSchema = z.object({
  areaId: rowIdSchema,
  name: z.string(),
  kind: z.enum(AREA_KINDS),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  /** Whether its last day (or its first, where it still stands) is in a public source. */
  verified: z.boolean(),
});
export type Place = z.output<typeof placeSchema>;

/** Why a former unit's tips count under no unit of today; null where they do, and where units are those of then. */
export const unmappedSchema = z.enum(['divided', 'unknown']).nullable();

/** The area that was asked for. `under`: the unit of today that its tips count under instead of it. */
export const askedSchema = placeSchema.extend({ unmapped: unmappedSchema, under: placeSchema.nullable() });
export type AskedPlace = z.output<typeof askedSchema>;
