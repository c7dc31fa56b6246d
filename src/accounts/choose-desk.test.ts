import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Candidate, chooseDesk, chooseReadingAlong } from './choose-desk.ts';
import { UNIT_KINDS, UNIT_LEVELS, type UnitKind, type UnitLevel } from './roles.ts';

const desk = (unitId: number, kind: UnitKind, areaId: number, level: UnitLevel = 'ward'): Candidate => ({
  unitId,
  kind,
  areaId,
  level,
});

const ward = { areaId: 20, chain: [20, 2, 1] };
const unknown = { areaId: undefined, chain: [1] };

const all = [
  desk(1, 'desk', 20),
  desk(2, 'desk', 2, 'city'),
  desk(3, 'duty', 2, 'city'),
  desk(4, 'duty', 1, 'province'),
  desk(5, 'independent', 1, 'province'),
];
const without = (...unitIds: number[]) => all.filter(({ unitId }) => !unitIds.includes(unitId));

it('gives the desk of the area', () => expect(chooseDesk(all, ward, 'nobody')?.unitId).toBe(1));

it('gives the nearest duty desk where the area has none, never the desk of a higher area', () => {
  expect(chooseDesk(without(1), ward, 'nobody')?.unitId).toBe(3);
});

it('gives the duty desk where the ward is not known', () => {
  expect(chooseDesk(all, unknown, 'nobody')?.unitId).toBe(4);
});

it('gives a duty desk elsewhere rather than none, the widest first', () => {
  const elsewhere = [desk(3, 'duty', 7), desk(4, 'duty', 8, 'city')];
  expect(chooseDesk(elsewhere, ward, 'nobody')?.unitId).toBe(4);
});

it.each([
  'officer',
  'team',
] as const)('gives what concerns an %s to the independent desk alone', (concerns) => {
  expect(chooseDesk(all, ward, concerns)?.unitId).toBe(5);
});

it('prefers the independent desk of the same chain, and takes one of the province from elsewhere', () => {
  const near = desk(6, 'independent', 2, 'city');
  expect(chooseDesk([...all, near], ward, 'officer')?.unitId).toBe(6);
  const far = [desk(7, 'independent', 9, 'city'), desk(8, 'independent', 9, 'province')];
  expect(chooseDesk(far, ward, 'officer')?.unitId).toBe(8);
});

const anyDesks = fc.uniqueArray(
  fc.record({
    unitId: fc.integer({ min: 1, max: 50 }),
    areaId: fc.constantFrom(1, 2, 20, 21),
    kind: fc.constantFrom(...UNIT_KINDS),
    level: fc.constantFrom(...UNIT_LEVELS),
  }),
  { selector: ({ unitId }) => unitId, maxLength: 12 },
);

it('never lets a desk or a duty desk see what concerns an officer or a team', () => {
  fc.assert(
    fc.property(anyDesks, fc.constantFrom('officer' as const, 'team' as const), (desks, concerns) => {
      const choice = chooseDesk(desks, ward, concerns);
      expect(choice?.kind ?? 'independent').toBe('independent');
    }),
  );
});

it('turns nobody away while a duty desk can be sealed to, and depends on no order', () => {
  fc.assert(
    fc.property(anyDesks, fc.boolean(), (desks, known) => {
      const place = known ? ward : unknown;
      const choice = chooseDesk(desks, place, 'nobody');
      if (desks.some(({ kind }) => kind === 'duty')) expect(choice).toBeDefined();
      expect(chooseDesk(desks.toReversed(), place, 'nobody')).toEqual(choice);
      expect(['desk', 'duty']).toContain(choice?.kind ?? 'duty');
    }),
  );
});

it.each([
  ['the nearest duty desk with a ward’s', desk(1, 'desk', 20), all, 3],
  [
    'the widest one where none is near',
    desk(1, 'desk', 20),
    [desk(6, 'duty', 8), desk(7, 'duty', 9, 'city')],
    7,
  ],
  ['another with a duty desk, and not itself', desk(3, 'duty', 2, 'city'), all, 4],
  ['nobody with the only duty desk', desk(3, 'duty', 2), [desk(3, 'duty', 2)], undefined],
  ['nobody with an independent desk', desk(5, 'independent', 1), all, undefined],
])('lets %s read along', (_, own, desks, expected) => {
  expect(chooseReadingAlong(desks, own, ward.chain)?.unitId).toBe(expected);
});
