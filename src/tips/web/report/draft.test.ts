import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORY_CODES } from '../../categories.ts';
import {
  type Answers,
  type Draft,
  type DraftEvent,
  dayOfEvent,
  draftAfter,
  EMPTY_DRAFT,
  faultsOf,
  isWritten,
  MAX_TEXT,
  NO_PLACE,
  SCREENS,
  settledWhen,
  type When,
} from './draft.ts';

const TODAY = '2026-11-22';
const COMPLETE: Answers = {
  category: 'theft',
  concerns: 'nobody',
  place: { ...NO_PLACE, unknown: true },
  when: { choice: 'today', day: '', month: '', year: '', hour: '' },
  text: 'Mất một xe đạp.',
  contact: { wanted: 'no', value: '' },
  about: null,
};
const area = { areaId: 201, name: { vi: 'phường Hạc Thành', en: 'Hạc Thành ward' } };

const next = (draft: Draft, urgent = false) => draftAfter(draft, { type: 'next', today: TODAY, urgent });
const back = (draft: Draft, urgent = false) => draftAfter(draft, { type: 'back', urgent });
const written = (choice: When['choice'], day = '', month = '', year = ''): When => {
  return { choice, day, month, year, hour: '' };
};

const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  category: fc.constantFrom(null, ...CATEGORY_CODES),
  concerns: fc.constantFrom(null, 'nobody', 'officer', 'team'),
  place: fc.record({
    picked: fc.constantFrom(null, area),
    settled: fc.constantFrom(null, area),
    parts: fc.constant([]),
    unknown: fc.boolean(),
    address: fc.string(),
    landmark: fc.string(),
  }),
  when: fc.record({
    choice: fc.constantFrom(null, 'today', 'yesterday', 'other', 'unknown'),
    day: fc.constantFrom('', '1', '31', 'x'),
    month: fc.constantFrom('', '2', '12'),
    year: fc.constantFrom('', '2026', '2027'),
    hour: fc.string(),
  }),
  text: fc.string(),
  contact: fc.record({ wanted: fc.constantFrom('no', 'yes'), value: fc.string() }),
  about: fc.constantFrom(null, { noticeId: '7b0a1c9e-0000-4000-8000-000000000001', number: '15/QĐTN' }),
});

const anyMove: fc.Arbitrary<DraftEvent> = fc.oneof(
  fc.record({ type: fc.constant('next' as const), today: fc.constant(TODAY), urgent: fc.boolean() }),
  fc.record({ type: fc.constant('back' as const), urgent: fc.boolean() }),
  fc.record({ type: fc.constant('edit' as const), screen: fc.constantFrom(...SCREENS) }),
);

describe('a draft', () => {
  it('goes through the questions in their order and stops at the read-back', () => {
    const seen = ['kind'];
    let draft = draftAfter(EMPTY_DRAFT, { type: 'restore', answers: COMPLETE });
    for (let step = 0; step < 8; step++) {
      draft = next(draft, true);
      seen.push(draft.screen);
    }
    expect(seen).toEqual([...SCREENS, 'review']);
  });

  it('passes over the call to 113 where nothing is urgent, both ways', () => {
    const draft = next({ ...EMPTY_DRAFT, answers: COMPLETE });
    expect(draft.screen).toBe('concerns');
    expect(back(draft).screen).toBe('kind');
    expect(back(draft, true).screen).toBe('urgent');
  });

  it('comes back to the read-back after one answer was changed', () => {
    const review: Draft = { ...EMPTY_DRAFT, screen: 'review', answers: COMPLETE };
    const editing = draftAfter(review, { type: 'edit', screen: 'when' });
    expect(next(editing).screen).toBe('review');
    expect(back(editing).screen).toBe('review');
  });

  it('shows 113 also where the kind is changed to an urgent one later', () => {
    const review: Draft = { ...EMPTY_DRAFT, screen: 'review', answers: COMPLETE };
    const urgent = next(draftAfter(review, { type: 'edit', screen: 'kind' }), true);
    expect(urgent.screen).toBe('urgent');
    expect(next(urgent, true).screen).toBe('review');
    expect(next(back(urgent, true)).screen).toBe('review');
  });

  it('loses no answer by moving about, and leaves no screen forwards that has faults', () => {
    fc.assert(
      fc.property(anyAnswers, fc.array(anyMove, { maxLength: 30 }), (answers, moves) => {
        let draft = draftAfter(EMPTY_DRAFT, { type: 'restore', answers });
        for (const move of moves) {
          const faults = faultsOf(draft.screen, draft.answers, TODAY);
          const after = draftAfter(draft, move);
          expect(after.answers).toEqual(answers);
          if (move.type === 'next' && faults.length > 0) {
            expect(after.screen).toBe(draft.screen);
            expect(after.faults).toEqual(faults);
          }
          draft = after;
        }
      }),
    );
  });

  it('forgets a fault once something is answered', () => {
    const faulty = next(EMPTY_DRAFT);
    expect(faulty.faults).toEqual(['no_kind']);
    expect(draftAfter(faulty, { type: 'answer', answers: { category: 'theft' } }).faults).toEqual([]);
  });
});

describe('what is missing', () => {
  const faults = (screen: Draft['screen'], part: Partial<Answers>) =>
    faultsOf(screen, { ...COMPLETE, ...part }, TODAY);

  it('is a ward, one of its parts, or the word that it is not known', () => {
    expect(faults('where', { place: NO_PLACE })).toEqual(['no_place']);
    expect(faults('where', { place: { ...NO_PLACE, picked: area, parts: [area] } })).toEqual(['no_part']);
    expect(faults('where', { place: { ...NO_PLACE, picked: area, settled: area } })).toEqual([]);
    expect(faults('where', { place: { ...NO_PLACE, unknown: true } })).toEqual([]);
  });

  it.each([
    [written(null), ['no_when']],
    [written('other', '31', '2', '2026'), ['bad_day']],
    [written('other', '', '', ''), ['bad_day']],
    [written('other', '1', '1', '26'), ['bad_day']],
    [written('other', '23', '11', '2026'), ['day_in_future']],
    [written('other', '22', '11', '2026'), []],
    [written('other', ' 01', '9 ', '1998'), []],
    [written('unknown'), []],
  ])('is a day that exists and is not to come: %j', (when, expected) => {
    expect(faults('when', { when })).toEqual(expected);
  });

  it('is an account of at most 8,000 characters, and a contact where one is wanted', () => {
    expect(faults('story', { text: '  \n' })).toEqual(['no_text']);
    expect(faults('story', { text: 'a'.repeat(MAX_TEXT) })).toEqual([]);
    expect(faults('story', { text: 'a'.repeat(MAX_TEXT + 1) })).toEqual(['text_too_long']);
    expect(faults('contact', { contact: { wanted: 'yes', value: ' ' } })).toEqual(['no_contact']);
  });
});

describe('the day of the event', () => {
  it('is today, the day before, the one written, or not known', () => {
    expect(dayOfEvent(written('today'), '2026-03-01')).toBe('2026-03-01');
    expect(dayOfEvent(written('yesterday'), '2026-03-01')).toBe('2026-02-28');
    expect(dayOfEvent(written('other', '4', '12', '2025'), TODAY)).toBe('2025-12-04');
    expect(dayOfEvent(written('unknown'), TODAY)).toBeNull();
  });

  it('stays the same day when a draft is opened tomorrow', () => {
    for (const choice of ['today', 'yesterday', 'unknown', 'other'] as const) {
      const when = written(choice, '4', '12', '2025');
      expect(dayOfEvent(settledWhen(when, TODAY), '2026-11-23')).toBe(dayOfEvent(when, TODAY));
    }
  });
});

describe('what would be lost with the page', () => {
  const { answers } = EMPTY_DRAFT;

  it('is what was written or looked up, not a choice', () => {
    expect(isWritten({ ...answers, category: 'theft', concerns: 'nobody' })).toBe(false);
    expect(isWritten({ ...answers, text: '  ' })).toBe(false);
    expect(isWritten({ ...answers, place: { ...NO_PLACE, landmark: 'sau chợ' } })).toBe(true);
    expect(isWritten({ ...answers, place: { ...NO_PLACE, picked: area } })).toBe(true);
    expect(isWritten({ ...answers, when: written('other', '4') })).toBe(true);
    expect(isWritten({ ...answers, contact: { wanted: 'no', value: '0900 000 000' } })).toBe(true);
  });
});
