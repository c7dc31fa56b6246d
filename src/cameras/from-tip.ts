import { z } from 'zod';
import { daySchema } from '../wire/encoding.ts';

/** What the page of a tip hands to the map of cameras; it never stands in an address. */
export const cameraFromTipSchema = z.object({
  cameraFromTip: z.object({ tipId: z.uuid(), unitId: z.int(), day: daySchema }),
});
export type CameraFromTip = z.output<typeof cameraFromTipSchema>['cameraFromTip'];
