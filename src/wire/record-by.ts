/** A value for each of some keys: what `Object.fromEntries` makes, with the keys known to the compiler. */
export function recordBy<Key extends string, Value>(
  keys: readonly Key[],
  valueFor: (key: Key, index: number) => Value,
): Record<Key, Value> {
  // every key is given its value here, which the compiler cannot see of a list of pairs
  return Object.fromEntries(keys.map((key, index) => [key, valueFor(key, index)])) as Record<Key, Value>;
}
