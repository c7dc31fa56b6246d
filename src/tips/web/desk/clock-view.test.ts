import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW } from '../../../law/data/shipped.ts';
import type { TipClock } from '../../contract.ts';
import { clocksToTell, clockView, rowDeadline } from './clock-view.ts';

const clock: TipClock = {
  clock: 'resolve',
  state: 'running',
  startedOn: '2026-11-01',
  dueOn: '2026-11-21',
  stoppedOn: null,
  parameters: [{ code: 'tip.resolve', validFrom: '2018-01-01' }],
  verified: true,
  rolled: false,
};

describe('clockView', () => {
  it.each([
    ['2026-11-02', 'left', 19, 'calm'],
    ['2026-11-19', 'left', 2, 'soon'],
    ['2026-11-21', 'today', 0, 'soon'],
    ['2026-11-24', 'over', 3, 'overdue'],
  ] as const)('on %s says %s %d (%s)', (today, sentence, days, tone) => {
    expect(clockView(SHIPPED_LAW, clock, today)).toMatchObject({ sentence, days, tone, due: '2026-11-21' });
  });

  it('names the rows of the law that it stands on', () => {
    const { grounds } = clockView(SHIPPED_LAW, clock, '2026-11-02');
    expect(grounds.map(({ source }) => source)).toEqual(['BLTTHS 2015, Điều 147']);
  });

  it('shows how much of the time has passed, never more than all of it', () => {
    expect(clockView(SHIPPED_LAW, clock, '2026-11-11').passed).toBeCloseTo(0.5);
    expect(clockView(SHIPPED_LAW, clock, '2027-01-01').passed).toBe(1);
  });

  it('keeps what was met apart from what was missed, and both from what stands still', () => {
    const stopped = { stoppedOn: '2026-11-22' };
    expect(clockView(SHIPPED_LAW, { ...clock, ...stopped, state: 'met' }, '2026-12-01').sentence).toBe('met');
    expect(clockView(SHIPPED_LAW, { ...clock, ...stopped, state: 'missed' }, '2026-12-01').tone).toBe(
      'missed',
    );
    const still = { ...clock, state: 'suspended' as const, dueOn: null };
    expect(clockView(SHIPPED_LAW, still, '2026-12-01').tone).toBe('paused');
  });

  it('calls nothing "soon" without the law, but late is late', () => {
    expect(clockView(undefined, clock, '2026-11-20').tone).toBe('calm');
    expect(clockView(undefined, clock, '2026-11-22').tone).toBe('overdue');
  });
});

describe('clocksToTell', () => {
  it('puts what runs first, by its day, and leaves out what never applied', () => {
    const told = clocksToTell([
      { ...clock, clock: 'verify', state: 'met', stoppedOn: '2026-11-03' },
      clock,
      { ...clock, clock: 'service', state: 'void' },
      { ...clock, clock: 'notice_of_receipt', dueOn: '2026-11-04' },
    ]);
    expect(told.map((one) => one.clock)).toEqual(['notice_of_receipt', 'resolve', 'verify']);
  });
});

describe('rowDeadline', () => {
  it('falls back on the state where no clock runs', () => {
    expect(rowDeadline(SHIPPED_LAW, { nextDueOn: null, state: 'closed' }, '2026-11-22').tone).toBe('met');
    expect(rowDeadline(SHIPPED_LAW, { nextDueOn: null, state: 'suspended' }, '2026-11-22').tone).toBe(
      'paused',
    );
    expect(rowDeadline(SHIPPED_LAW, { nextDueOn: '2026-11-20', state: 'handling' }, '2026-11-22')).toEqual({
      tone: 'overdue',
      days: -2,
    });
  });
});
