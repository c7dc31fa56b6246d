import { describe, expect, it } from 'vitest';
import { addDays } from '../../../law/day.ts';
import { layOutDuty } from './lay-out-duty.ts';

const TODAY = '2026-03-02';
const due = (days: number) => ({ onDay: addDays(TODAY, days), standing: 'ahead' }) as const;
const done = (days: number) => ({ onDay: addDays(TODAY, days), standing: 'done' }) as const;

describe('the duty on the page', () => {
  it('shows the next shift in full where nothing is to be done today', () => {
    const { shown, later } = layOutDuty([due(1), due(2)], TODAY);
    expect(shown).toEqual([{ shift: due(1), brief: false }]);
    expect(later).toEqual([due(2)]);
  });

  it('shows what is to be done today in full, and the next one on a line', () => {
    expect(layOutDuty([due(0), due(1)], TODAY).shown).toEqual([
      { shift: due(0), brief: false },
      { shift: due(1), brief: true },
    ]);
  });

  it('hides no next shift behind one that was done', () => {
    expect(layOutDuty([done(-1), done(0), due(1)], TODAY).shown).toEqual([
      { shift: done(-1), brief: true },
      { shift: done(0), brief: true },
      { shift: due(1), brief: false },
    ]);
  });

  it('tells whether anything is still to be done', () => {
    expect(layOutDuty([done(0)], TODAY).due).toBe(false);
    expect(layOutDuty([], TODAY).due).toBe(false);
    expect(layOutDuty([done(0), due(3)], TODAY).due).toBe(true);
  });
});
