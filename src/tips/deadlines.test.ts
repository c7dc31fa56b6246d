import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSIGNEE, anyChange } from '../../tests/kit/any-change.ts';
import type { Role } from '../accounts/roles.ts';
import { SHIPPED_LAW } from '../law/data/shipped.ts';
import { addDays } from '../law/day.ts';
import type { ClockCode } from './clocks.ts';
import { clocksAfter, clocksAtReceipt, handlingDueOn, nextClock, whyNotPossible } from './deadlines.ts';
import type { Change } from './desk-contract.ts';
import type { LegalClock } from './run-clock.ts';
import { applyAction, fits, type Position, permittedActions, RECEIVED } from './transition.ts';

const EVERYBODY: Role[] = ['reception', 'investigator', 'chief', 'duty'];
const crime: Change = { action: 'classify', classification: 'crime_report', useful: true };
const order: Change = { action: 'classify', classification: 'order_information', useful: false };
const assign: Change = { action: 'assign', assigneeId: ASSIGNEE };

interface Life {
  readonly tip: Position;
  readonly clocks: readonly LegalClock[];
}

const book = SHIPPED_LAW;

function receive(on: string): Life {
  return { tip: RECEIVED, clocks: clocksAtReceipt(book, on) };
}

function step(life: Life, receivedOn: string, change: Change, on: string): Life {
  const timed = { ...life.tip, receivedOn };
  return {
    tip: applyAction(life.tip, change),
    clocks: clocksAfter(book, life.clocks, timed, change, on),
  };
}

function live(receivedOn: string, steps: readonly (readonly [string, Change])[]): Life {
  return steps.reduce((life, [on, change]) => step(life, receivedOn, change, on), receive(receivedOn));
}

const states = ({ clocks }: Life) => Object.fromEntries(clocks.map(({ clock, state }) => [clock, state]));
const dueOn = ({ clocks }: Life, code: ClockCode) => clocks.find(({ clock }) => clock === code)?.dueOn;

/** Received on Monday 2 March 2026, when no holiday is near. */
const DAY = '2026-03-02';

describe('the clocks of a tip', () => {
  test('a receipt starts the checks and the notice of receipt', () => {
    const life = receive(DAY);
    expect(states(life)).toEqual({ verify: 'running', notice_of_receipt: 'running' });
    expect(dueOn(life, 'verify')).toBe('2026-03-09');
    expect(dueOn(life, 'notice_of_receipt')).toBe('2026-03-05');
    expect(nextClock(life.clocks)?.clock).toBe('notice_of_receipt');
  });

  test.each([
    ['a crime', crime, { verify: 'met', notice_of_receipt: 'running', resolve: 'running' }],
    ['order information', order, { verify: 'met', notice_of_receipt: 'void', service: 'running' }],
  ])('classified as %s', (_, change, expected) => {
    expect(states(live(DAY, [['2026-03-04', change]]))).toEqual(expected);
  });

  test('resolve runs from the receipt, whenever it was classified', () => {
    expect(dueOn(live(DAY, [['2026-03-10', crime]]), 'resolve')).toBe('2026-03-23'); // the 22nd is a Sunday
  });

  test('what is done after its day is missed', () => {
    expect(states(live(DAY, [['2026-03-10', crime]])).verify).toBe('missed');
    const told: Change = { action: 'give_notice_of_receipt' };
    expect(states(live(DAY, [['2026-03-05', told]])).notice_of_receipt).toBe('met');
    expect(states(live(DAY, [['2026-03-06', told]])).notice_of_receipt).toBe('missed');
  });

  test('classified anew: the other clock takes over, both from the receipt', () => {
    const life = live(DAY, [
      ['2026-03-04', order],
      ['2026-03-06', crime],
    ]);
    expect(states(life)).toEqual({
      verify: 'met',
      notice_of_receipt: 'running',
      service: 'void',
      resolve: 'running',
    });
    const back = step(life, DAY, order, '2026-03-09');
    expect(states(back)).toMatchObject({ resolve: 'void', service: 'running' });
    expect(handlingDueOn(back.clocks)).toBe('2026-03-17');
  });

  test('extended twice, as the code of 2015 allows', () => {
    const asked: Change = { action: 'request_extension', extension: 'complex' };
    const complex = live(DAY, [
      ['2026-03-04', crime],
      ['2026-03-04', assign],
      ['2026-03-12', asked],
      ['2026-03-13', { action: 'approve_extension' }],
    ]);
    expect(dueOn(complex, 'resolve')).toBe('2026-05-04'); // 2 May is a Saturday
    const further: Change = { action: 'request_extension', extension: 'procuracy' };
    const long = step(
      step(complex, DAY, further, '2026-04-20'),
      DAY,
      { action: 'approve_extension' },
      '2026-04-22',
    );
    expect(dueOn(long, 'resolve')).toBe('2026-07-02');
  });

  test('suspended it stands still, resumed it has a month', () => {
    const suspended = live(DAY, [
      ['2026-03-04', crime],
      ['2026-03-04', assign],
      ['2026-03-12', { action: 'suspend' }],
    ]);
    expect(states(suspended).resolve).toBe('suspended');
    expect(dueOn(suspended, 'resolve')).toBeNull();
    const resumed = step(suspended, DAY, { action: 'resume' }, '2026-06-01');
    expect(dueOn(resumed, 'resolve')).toBe('2026-07-01');
  });

  test('closing starts the notice of the result; reopening starts to resolve again, unverified', () => {
    const closed = live(DAY, [
      ['2026-03-04', crime],
      ['2026-03-04', assign],
      ['2026-03-20', { action: 'resolve', outcome: 'prosecuted' }],
    ]);
    expect(states(closed)).toMatchObject({
      resolve: 'met',
      notice_of_result: 'running',
      notice_of_receipt: 'missed',
    });
    expect(nextClock(closed.clocks)).toMatchObject({ clock: 'notice_of_result', dueOn: '2026-03-23' });
    const reopened = step(closed, DAY, { action: 'reopen' }, '2026-04-01');
    expect(states(reopened)).toMatchObject({ resolve: 'running', notice_of_result: 'missed' });
    const resolve = reopened.clocks.find(({ clock }) => clock === 'resolve');
    expect(resolve).toMatchObject({ startedOn: '2026-04-01', dueOn: '2026-05-04', verified: false });
  });
});

describe('whyNotPossible', () => {
  const asked = (extension: 'complex' | 'procuracy'): Change => ({ action: 'request_extension', extension });

  test.each([
    ['before its day', DAY, '2026-03-12', asked('complex'), undefined],
    ['after its day', DAY, '2026-04-12', asked('complex'), 'extension_not_possible'],
    ['by the procuracy at once', DAY, '2026-03-12', asked('procuracy'), 'extension_not_possible'],
    ['a suspension now', DAY, '2026-03-12', { action: 'suspend' } as const, undefined],
    [
      'a suspension in 2017',
      '2017-03-02',
      '2017-03-12',
      { action: 'suspend' } as const,
      'transition_not_allowed',
    ],
  ])('%s', (_, receivedOn, on, change, expected) => {
    const { clocks } = live(receivedOn, [[addDays(receivedOn, 1), crime]]);
    expect(whyNotPossible(book, clocks, { ...RECEIVED, receivedOn }, change, on)).toBe(expected);
  });
});

test('whatever is done in whatever order, a tip never waits without a clock', () => {
  const walk = fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), anyChange), { maxLength: 30 });
  fc.assert(
    fc.property(
      fc.constantFrom('2017-01-05', '2017-12-28', '2018-02-10', DAY),
      walk,
      (receivedOn, changes) => {
        let life = receive(receivedOn);
        let on: string = receivedOn;
        for (const [days, change] of changes) {
          on = addDays(on, days);
          const timed = { ...life.tip, receivedOn };
          if (!permittedActions(life.tip, EVERYBODY, true).includes(change.action)) continue;
          if (!fits(life.tip, change) || whyNotPossible(book, life.clocks, timed, change, on)) continue;
          life = step(life, receivedOn, change, on);
          const codes = life.clocks.map(({ clock }) => clock);
          expect(new Set(codes).size).toBe(codes.length);
          const alive = life.clocks.filter(({ state }) => state === 'running' || state === 'suspended');
          if (life.tip.state !== 'closed') expect(alive).not.toEqual([]);
          if (life.tip.state === 'closed') expect(handlingDueOn(life.clocks)).not.toBeNull();
          for (const clock of life.clocks) {
            if (clock.state === 'running') expect(clock.dueOn).not.toBeNull();
            if (clock.state === 'met' && clock.dueOn)
              expect(clock.stoppedOn && clock.stoppedOn <= clock.dueOn).toBe(true);
            if (clock.state === 'missed' && clock.dueOn)
              expect(clock.stoppedOn && clock.stoppedOn > clock.dueOn).toBe(true);
          }
          if (life.tip.state === 'suspended') expect(states(life).resolve).toBe('suspended');
        }
      },
    ),
  );
});
