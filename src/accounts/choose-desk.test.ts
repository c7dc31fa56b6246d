import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Candidate, chooseDesk } from './choose-desk.ts';
import { UNIT_KINDS, UNIT_LEVELS, type UnitKind, type UnitLevel } from './roles.ts';

const desk = (
  unitId: number,
  kind: UnitKind,
  areaId: number,
  { level = 'ward', keyHolders = 2 }: { level?: UnitLevel; keyHolders?: number } = {},
): Candidate => ({ unitId, kind, areaId, level, keyHolders });

const ward = { areaId: 20, chain: [20, 2, 1] };
const unknown = { areaId: undefined, chain: [1] };
const ids = (choice: ReturnType<typeof chooseDesk>) => choice && [choice.desk.unitId, choice.also?.unitId];

const all = [
  desk(1, 'desk', 20),
  desk(2, 'desk', 2, { level: 'city' }),
  desk(3, 'duty', 2, { level: 'city' }),
  desk(4, 'duty', 1, { level: 'province' }),
  desk(5, 'independent', 1, { level: 'province' }),
];
const without = (...unitIds: number[]) => all.filter(({ unitId }) => !unitIds.includes(unitId));

it('gives the desk of the area', () => expect(ids(chooseDesk(all, ward, 'nobody'))).toEqual([1, undefined]));

it('gives the nearest duty desk where the area has none, never the desk of a higher area', () => {
  expect(ids(chooseDesk(without(1), ward, 'nobody'))).toEqual([3, undefined]);
});

it('gives the duty desk where the ward is not known', () => {
  expect(ids(chooseDesk(all, unknown, 'nobody'))).toEqual([4, undefined]);
});

it('gives a duty desk elsewhere rather than none, the widest first', () => {
  const elsewhere = [desk(3, 'duty', 7), desk(4, 'duty', 8, { level: 'city' })];
  expect(ids(chooseDesk(elsewhere, ward, 'nobody'))).toEqual([4, undefined]);
});

it('seals to the duty desk too where fewer than two open the key', () => {
  const lonely = [desk(1, 'desk', 20, { keyHolders: 1 }), ...without(1)];
  expect(ids(chooseDesk(lonely, ward, 'nobody'))).toEqual([1, 3]);
  const lonelyDuty = [desk(4, 'duty', 1, { keyHolders: 1 })];
  expect(ids(chooseDesk(lonelyDuty, ward, 'nobody'))).toEqual([4, undefined]);
});

it.each([
  'officer',
  'team',
] as const)('gives what concerns an %s to the independent desk alone', (concerns) => {
  expect(ids(chooseDesk(all, ward, concerns))).toEqual([5, undefined]);
  const lonely = [desk(5, 'independent', 1, { level: 'province', keyHolders: 0 }), ...without(5)];
  expect(ids(chooseDesk(lonely, ward, concerns))).toEqual([5, undefined]);
});

it('prefers the independent desk of the same chain, and takes one of the province from elsewhere', () => {
  const near = desk(6, 'independent', 2, { level: 'city' });
  expect(ids(chooseDesk([...all, near], ward, 'officer'))).toEqual([6, undefined]);
  const far = [
    desk(7, 'independent', 9, { level: 'city' }),
    desk(8, 'independent', 9, { level: 'province' }),
  ];
  expect(ids(chooseDesk(far, ward, 'officer'))).toEqual([8, undefined]);
});

const anyDesks = fc.uniqueArray(
  fc.record({
    unitId: fc.integer({ min: 1, max: 50 }),
    areaId: fc.constantFrom(1, 2, 20, 21),
    kind: fc.constantFrom(...UNIT_KINDS),
    level: fc.constantFrom(...UNIT_LEVELS),
    keyHolders: fc.integer({ min: 0, max: 3 }),
  }),
  { selector: ({ unitId }) => unitId, maxLength: 12 },
);

it('never lets a desk or a duty desk see what concerns an officer or a team', () => {
  fc.assert(
    fc.property(anyDesks, fc.constantFrom('officer' as const, 'team' as const), (desks, concerns) => {
      const choice = chooseDesk(desks, ward, concerns);
      expect(choice?.desk.kind ?? 'independent').toBe('independent');
      expect(choice?.also).toBeUndefined();
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
      expect(['desk', 'duty']).toContain(choice?.desk.kind ?? 'duty');
    }),
  );
});
