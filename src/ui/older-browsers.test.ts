import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridged, lend } from './older-browsers.ts';

const { array, map } = bridged;

/** Lists with holes, `undefined` and things that compare alike. */
const lists = fc.array(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.string(), fc.constant(undefined)));
const withHoles = fc.tuple(lists, fc.array(fc.nat(30))).map(([list, holes]) => {
  const made = [...list];
  for (const at of holes) if (at < made.length) delete made[at];
  return made;
});
const compares = fc.constantFrom(
  undefined,
  (a: unknown, b: unknown) => Number(a) - Number(b),
  (a: unknown, b: unknown) => String(b).length - String(a).length,
  () => 0,
);

/** What came of it: a value, or the kind of error. */
function outcome(run: () => unknown): unknown {
  try {
    return { value: run() };
  } catch (error) {
    return { error: (error as Error).constructor };
  }
}

describe('each built-in does what the browser’s own does', () => {
  it('toSorted', () => {
    fc.assert(
      fc.property(withHoles, compares, (list, compare) => {
        const own = Array.prototype.toSorted.call(list, compare);
        expect(array.toSorted.call(list, compare)).toStrictEqual(own);
      }),
    );
    for (const wrong of [null, 1, {}]) {
      const ours = outcome(() => array.toSorted.call([2, 1], wrong as never));
      expect(ours).toEqual(outcome(() => [2, 1].toSorted(wrong as never)));
    }
  });

  it('toReversed', () => {
    fc.assert(
      fc.property(withHoles, (list) => {
        const own = Array.prototype.toReversed.call(list);
        expect(array.toReversed.call(list)).toStrictEqual(own);
      }),
    );
  });

  it('neither touches the list itself', () => {
    fc.assert(
      fc.property(withHoles, (list) => {
        const before = structuredClone(list);
        array.toSorted.call(list);
        array.toReversed.call(list);
        expect(list).toStrictEqual(before);
      }),
    );
  });

  it('Map.groupBy', () => {
    const keys = fc.constantFrom<unknown>(0, -0, Number.NaN, 'a', undefined, null);
    fc.assert(
      fc.property(fc.array(keys), fc.boolean(), (items, byIndex) => {
        const keyOf = (item: unknown, index: number) => (byIndex ? index % 3 : item);
        const grouped = map.groupBy(items, keyOf);
        expect([...grouped]).toStrictEqual([...Map.groupBy(items, keyOf)]);
        expect(map.groupBy(new Set(items), keyOf)).toStrictEqual(Map.groupBy(new Set(items), keyOf));
      }),
    );
  });

  it('is called and asks for as much as that', () => {
    const own = { array: Array.prototype, map: Map };
    for (const [of, functions] of Object.entries(bridged)) {
      for (const [name, ours] of Object.entries(functions)) {
        const native = Reflect.get(own[of as keyof typeof own], name);
        expect([name, ours.name, ours.length]).toEqual([name, native.name, native.length]);
      }
    }
  });
});

describe('lend', () => {
  it('gives what is missing, as the browser would have it', () => {
    const owner = {};
    lend(owner, array);
    const how = Object.getOwnPropertyDescriptor(owner, 'toSorted');
    expect(how).toEqual({
      ...Object.getOwnPropertyDescriptor(Array.prototype, 'toSorted'),
      value: array.toSorted,
    });
    expect(Object.keys(owner)).toEqual([]);
  });

  it('leaves what is there', () => {
    const own = () => [];
    const owner = { toSorted: own };
    lend(owner, array);
    expect(owner.toSorted).toBe(own);
  });
});
