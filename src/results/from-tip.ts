import { z } from 'zod';

/** What the page of a tip hands to the page that enters a case; it never stands in an address. */
export const fromTipSchema = z.object({
  fromTip: z.object({ tipId: z.uuid(), unitId: z.int(), placeAreaId: z.int() }),
});
export type FromTip = z.output<typeof fromTipSchema>['fromTip'];
