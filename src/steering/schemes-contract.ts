import { z } from 'zod';
import { rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { areaPeriod } from './contract.ts';
import { calendarDay } from './indicator-contract.ts';

/** Schemes with fewer activities are in the order of their names: of a few, more or less says nothing. */
export const RANKED_FROM = 5;

export const listSchemesAtWork = endpoint({
  name: 'steering.schemesAtWork',
  method: 'GET',
  path: '/api/steering/schemes',
  access: 'session',
  summary: `The schemes that did something in an area and a period: most activities first, those with fewer than ${RANKED_FROM} by name.`,
  query: areaPeriod.extend({ from: calendarDay, to: calendarDay, ...pageQuery.shape }),
  reply: pageOf(
    z.object({
      schemeId: z.uuid(),
      /** Of the unit that keeps it. */
      areaId: rowIdSchema,
      name: z.string(),
      /** Within the period, at sites of the area. */
      activities: z.int(),
      /** Of the whole scheme, on the last day. */
      sites: z.int(),
      members: z.int(),
      /** Cases opened in the area within the period that were found to go back to it. */
      cases: z.int(),
    }),
  ),
  errors: ['forbidden', 'unknown_area', 'end_before_start', 'bad_cursor'],
});
