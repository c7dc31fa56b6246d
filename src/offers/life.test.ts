import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  canStep,
  isLate,
  OFFER_ACTIONS,
  OFFER_KINDS,
  OFFER_STATES,
  OFFER_STEPS,
  stepsFrom,
  WAITING,
} from './life.ts';

const offers = fc.record({ kind: fc.constantFrom(...OFFER_KINDS), state: fc.constantFrom(...OFFER_STATES) });

it('can always be answered while somebody waits, and never afterwards', () => {
  fc.assert(
    fc.property(offers, (offer) => {
      for (const action of ['decline', 'set_aside'] as const)
        expect(canStep(action, offer)).toBe(WAITING.includes(offer.state));
      if (!WAITING.includes(offer.state)) expect(stepsFrom(offer)).toEqual([]);
    }),
  );
});

it('ends within two steps, whichever are taken', () => {
  for (const kind of OFFER_KINDS) {
    for (const first of stepsFrom({ kind, state: 'received' })) {
      const then = OFFER_STEPS[first].to;
      for (const second of stepsFrom({ kind, state: then }))
        expect(WAITING).not.toContain(OFFER_STEPS[second].to);
    }
  }
});

it('hands on only who wants to join, and takes up only what is proposed', () => {
  const may = (kind: (typeof OFFER_KINDS)[number]) => stepsFrom({ kind, state: 'received' });
  expect(may('join')).toEqual(['hand_on', 'answer', 'decline', 'set_aside']);
  expect(may('propose')).toEqual(['take_up', 'decline', 'set_aside']);
  expect(stepsFrom({ kind: 'join', state: 'handed_on' })).toEqual(['answer', 'decline', 'set_aside']);
  expect(OFFER_ACTIONS.filter((action) => !OFFER_STEPS[action].letter)).toEqual(['set_aside']);
});

it('is late only while it waits, and only once its day is over', () => {
  const late = (state: (typeof OFFER_STATES)[number], today: string) =>
    isLate({ state, dueOn: '2026-03-10' }, today);
  expect([late('received', '2026-03-10'), late('received', '2026-03-11')]).toEqual([false, true]);
  expect([late('handed_on', '2026-03-11'), late('answered', '2026-03-11')]).toEqual([true, false]);
});
