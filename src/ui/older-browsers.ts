/**
 * Built-ins that our code uses and some browsers that we serve lack, as the standard (ECMA-262) defines them. Which
 * browsers those are is the `target` of `vite.public.config.ts` and `vite.desk.config.ts`; what each lacks:
 *
 * | built-in                 | Chrome | Safari | Firefox |
 * | ------------------------ | ------ | ------ | ------- |
 * | `toSorted`, `toReversed` | 110    | 16     | 115     |
 * | `Map.groupBy`            | 117    | 17.4   | 119     |
 *
 * `beyond-es2022.d.ts` tells the compiler of them, and of nothing else that is younger than ES2022.
 */
export const bridged = {
  array: {
    toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
      return [...this].sort(compare);
    },
    toReversed<T>(this: readonly T[]): T[] {
      return [...this].reverse();
    },
  },
  map: {
    groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
      const groups = new Map<K, T[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index);
        index += 1;
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
  },
};

/** Gives `owner` what it lacks of `functions`; as with the browser's own, no `for…in` meets them. */
export function lend(owner: object, functions: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(functions)) {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  }
}
