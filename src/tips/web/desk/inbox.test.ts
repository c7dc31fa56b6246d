import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TipRow } from '../../contract.ts';
import { extended, type Inbox, parseInboxSearch, refreshed, revised } from './inbox.ts';

function row(tipId: string, nextDueOn: string | null, more: Partial<TipRow> = {}): TipRow {
  return {
    tipId,
    unitId: 1,
    placeAreaId: 1,
    category: 'theft',
    day: null,
    channel: 'web',
    receivedAt: '2026-11-01T00:00:00.000Z',
    version: 1,
    state: 'received',
    classification: null,
    useful: null,
    assignee: null,
    outcome: null,
    extensionAsked: null,
    fileCount: 0,
    nextClock: null,
    nextDueOn,
    closedOn: null,
    held: false,
    erasedOn: null,
    along: false,
    unread: true,
    ...more,
  };
}

const idsOf = ({ rows }: Inbox) => rows.map(({ tipId }) => tipId);
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`;

describe('parseInboxSearch', () => {
  it('keeps what it understands and drops the rest', () => {
    const read = parseInboxSearch({
      view: 'overdue',
      category: 'nothing',
      clock: 'verify',
      unitId: '7',
      x: 1,
    });
    expect(read).toEqual({ view: 'overdue', clock: 'verify', unitId: 7 });
    expect(parseInboxSearch(undefined)).toEqual({ view: 'open' });
  });
});

describe('the list', () => {
  it('takes a page on at its end, without any row twice', () => {
    const before = { rows: [row('a', day(1)), row('b', day(2))], next: 'x' };
    const after = extended(before, {
      rows: [row('b', day(3), { version: 2 }), row('c', day(4))],
      next: null,
    });
    expect(idsOf(after)).toEqual(['a', 'b', 'c']);
    expect(after.rows[1]?.version).toBe(2);
  });

  it('reads its head anew: what is new comes in, what has gone goes out, what lies beyond stays', () => {
    const before = {
      rows: [row('a', day(1)), row('b', day(2)), row('c', day(5)), row('d', null)],
      next: 'end',
    };
    const head = { rows: [row('new', day(1)), row('b', day(3))], next: 'middle' };
    const after = refreshed(before, head);
    expect(idsOf(after)).toEqual(['new', 'b', 'c', 'd']);
    expect(after.next).toBe('end');
  });

  it('is the head where nothing lies beyond it', () => {
    const head = { rows: [row('a', day(1))], next: null };
    expect(refreshed({ rows: [row('z', day(9))], next: null }, head)).toBe(head);
    expect(refreshed(undefined, head)).toBe(head);
  });

  it('orders closed tips from the newest', () => {
    const closed = (tipId: string, closedOn: string) => row(tipId, null, { state: 'closed', closedOn });
    const before = { rows: [closed('b', day(9)), closed('a', day(3))], next: null };
    const after = refreshed(before, { rows: [closed('c', day(10)), closed('b', day(9))], next: 'x' });
    expect(idsOf(after)).toEqual(['c', 'b', 'a']);
  });

  it('writes a change into its row alone', () => {
    const after = revised({ rows: [row('a', null), row('b', null)], next: null }, 'b', { unread: false });
    expect(after.rows.map(({ unread }) => unread)).toEqual([true, false]);
  });

  it('shows exactly what the server has, however often it is refreshed while one scrolls', () => {
    const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        (due, size, moves) => {
          const server = due
            .map((number, index) => row(String(index).padStart(2, '0'), day(number)))
            .sort((a, b) => (`${a.nextDueOn}${a.tipId}` < `${b.nextDueOn}${b.tipId}` ? -1 : 1));
          const page = (from: number): Inbox => {
            const end = from + size;
            return { rows: server.slice(from, end), next: end < server.length ? String(end) : null };
          };
          let inbox = page(0);
          for (const refresh of moves) {
            if (refresh) inbox = refreshed(inbox, page(0));
            else if (inbox.next !== null) inbox = extended(inbox, page(Number(inbox.next)));
          }
          expect(idsOf(inbox)).toEqual(server.slice(0, inbox.rows.length).map(({ tipId }) => tipId));
        },
      ),
    );
  });
});
