import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { LAW_CODES } from '../../law/codes.ts';
import { addDays, type Day } from '../../law/day.ts';
import { type LawBook, parameterOn } from '../../law/law-book.ts';
import type { listTips, View } from '../desk-contract.ts';
import type { State } from '../workflow.ts';
import type { inboxCursor } from './cursor.ts';
import type { StoredTip } from './tables.ts';

/** Whose inbox is asked for. */
export interface InboxUnit {
  readonly unitId: number;
  readonly areaId: number;
}

type ListQuery = z.output<(typeof listTips)['query']>;

/** What narrows an inbox, beyond the unit. */
interface InboxFilter extends Partial<Pick<ListQuery, 'state' | 'category' | 'clock'>> {
  readonly view: View;
  readonly accountId: string;
  /** Today, and the last day that counts as soon. */
  readonly today: Day;
  readonly soonBy: Day;
}

/** What a row of the inbox shows, and what it is sorted by: reading columns is a good part of a page's time. */
const SHOWN = [
  'tip_id',
  'unit_id',
  'place_area_id',
  'category',
  'day',
  'channel',
  'received_at',
  'version',
  'state',
  'classification',
  'useful',
  'assignee_id',
  'outcome',
  'extension_asked',
  'file_count',
  'next_clock',
  'next_due_on',
  'closed_on',
  'held',
  'erased_on',
] as const satisfies readonly (keyof StoredTip)[];
const COLUMNS = sql.join(SHOWN.map((column) => sql.ref(column)));

/** A tip, and up to which version the officer has seen it: 0 where never. */
export type InboxRow = Pick<StoredTip, (typeof SHOWN)[number]> & { readonly seen: number };

/** A page as the database hands it over: one JSON text, which is read in a third of the time of as many columns. */
export interface InboxPage {
  readonly rows: readonly (Omit<InboxRow, 'received_at'> & { readonly received_at: string })[];
}

/** The last row shown: the day of its next clock, or of its closing, and its id. */
type InboxCursor = z.output<typeof inboxCursor>;

/** The filter's days by the law book. Throws `LawGap` where it does not say what is soon. */
export function inboxDays(book: LawBook, today: Day): Pick<InboxFilter, 'today' | 'soonBy'> {
  const soon = parameterOn(book, LAW_CODES.soon, today).value;
  return { today, soonBy: addDays(today, soon) };
}

/**
 * At most `limit` tips of these units after the cursor, in the inbox's order. Each unit is one range of one
 * index on one shard, and brings no more rows than the page has; one unit needs no merging. The limit is written
 * out: for one that is bound the database expects a tenth of all rows, and plans anew with every page.
 */
export function inboxPage(
  units: readonly InboxUnit[],
  filter: InboxFilter,
  after: InboxCursor | undefined,
  limit: number,
): RawBuilder<InboxPage> {
  const parts = units.map((unit) => unitPage(unit, filter, after, limit));
  const merged = filter.view === 'closed' ? orderOf('closed') : orderOf('open');
  const page =
    parts.length === 1
      ? sql.join(parts)
      : sql`select * from (${sql.join(parts, sql` union all `)}) as tip order by ${merged} limit ${sql.lit(limit)}`;
  return sql<InboxPage>`select coalesce(json_agg(page), '[]') as rows from (${page}) as page`;
}

function unitPage(
  unit: InboxUnit,
  filter: InboxFilter,
  after: InboxCursor | undefined,
  limit: number,
): RawBuilder<unknown> {
  return sql`(select ${COLUMNS}, ${seenBy(filter.accountId)} as seen from tip
    where ${narrowed(unit, filter)} and ${past(filter.view, after)}
    order by ${orderOf(filter.view)} limit ${sql.lit(limit)})`;
}

function seenBy(accountId: string): RawBuilder<unknown> {
  return sql`coalesce((select max(version) from tip_opening as opening where opening.area_id = tip.area_id
    and opening.tip_id = tip.tip_id and opening.account_id = ${accountId}::uuid), 0)`;
}

/** How many tips of these units a view has, counted up to `cap`. */
export function inboxCount(
  units: readonly InboxUnit[],
  filter: InboxFilter,
  cap: number,
): RawBuilder<{ count: number }> {
  const parts = units.map((unit) => sql`(select 1 from tip where ${narrowed(unit, filter)} limit ${cap})`);
  return sql<{ count: number }>`select least(count(*), ${cap}) as count
    from (${sql.join(parts, sql` union all `)}) as capped`;
}

/** The tips of one unit in a view. 'closed' is written out: the planner must see which partial index it matches. */
function narrowed({ unitId, areaId }: InboxUnit, filter: InboxFilter): RawBuilder<unknown> {
  const { view, state, category, clock } = filter;
  const open = view === 'closed' ? sql`state = 'closed'` : sql`state <> 'closed'`;
  // what is read along lies in the areas of other units
  const whose =
    view === 'along' ? sql`also_unit_id = ${unitId}` : sql`area_id = ${areaId} and unit_id = ${unitId}`;
  const conditions = [
    sql`${whose} and ${open}`,
    ...VIEW_CONDITIONS[view](filter),
    ...(state === undefined ? [] : [inState(view, state)]),
    ...(category === undefined ? [] : [sql`category = ${category}`]),
    ...(clock === undefined ? [] : [sql`next_clock = ${clock}`]),
  ];
  return sql.join(conditions, sql` and `);
}

/** The closed view has one state; any other would be looked for in every closed tip. */
function inState(view: View, state: State): RawBuilder<unknown> {
  return view === 'closed' && state !== 'closed' ? sql`false` : sql`state = ${state}`;
}

const VIEW_CONDITIONS: Record<View, (filter: InboxFilter) => RawBuilder<unknown>[]> = {
  open: () => [],
  overdue: ({ today }) => [sql`next_due_on < ${today}::date`],
  soon: ({ today, soonBy }) => [sql`next_due_on between ${today}::date and ${soonBy}::date`],
  mine: ({ accountId }) => [sql`assignee_id = ${accountId}::uuid`],
  unassigned: () => [sql`assignee_id is null`],
  suspended: () => [sql`state = 'suspended'`],
  along: () => [],
  closed: () => [],
};

function past(view: View, after: InboxCursor | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql`true`;
  const [day, tipId] = after;
  if (view === 'closed') return sql`(closed_on, tip_id) < (${day}::date, ${tipId}::uuid)`;
  return sql`(next_due_on, tip_id) > (${day}::date, ${tipId}::uuid)`;
}

function orderOf(view: View): RawBuilder<unknown> {
  if (view === 'closed') return sql`closed_on desc, tip_id desc`;
  // assignee_id is null in every row of this view; named, it lets the index give the order
  if (view === 'unassigned') return sql`assignee_id, next_due_on, tip_id`;
  return sql`next_due_on, tip_id`;
}
