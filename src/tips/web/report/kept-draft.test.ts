import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_DRAFT, NO_PLACE } from './draft.ts';
import { answersIn } from './kept-draft.ts';

const area = { areaId: 201, name: { vi: 'phường Hạc Thành', en: 'Hạc Thành ward' } };
const answers = {
  ...EMPTY_DRAFT.answers,
  category: 'theft' as const,
  text: 'Mất một xe đạp thử.',
  place: { ...NO_PLACE, picked: area, settled: area, address: 'Ngõ Thử 12', landmark: 'sau chợ' },
};

it('is offered as it was kept', () => {
  expect(answersIn(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
  const nowhere = { ...answers, place: NO_PLACE };
  expect(answersIn(nowhere)).toEqual(nowhere);
});

it.each([
  { areaId: 201, label: 'phường Hạc Thành' },
  { areaId: 201, name: 'phường Hạc Thành' },
  'phường Hạc Thành',
])('asks the ward anew where it was kept as %j, and loses nothing else', (ward) => {
  const kept = { ...answers, place: { ...answers.place, picked: ward, settled: ward } };
  const asked = { ...NO_PLACE, address: 'Ngõ Thử 12', landmark: 'sau chợ' };
  expect(answersIn(kept)).toEqual({ ...answers, place: asked });
});

it('keeps the story whatever the place is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (place) => {
      const found = answersIn({ ...answers, place });
      expect(found?.text).toBe(answers.text);
      expect(typeof found?.place.address).toBe('string');
    }),
  );
});

it('is nothing where other questions were asked, or none', () => {
  const { about: _, ...fewer } = answers;
  for (const kept of [null, 'x', 7, [], fewer, { ...answers, more: '' }]) expect(answersIn(kept)).toBeNull();
});
