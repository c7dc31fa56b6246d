/** The value below which this share of the values lies (nearest rank); 0 where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.ceil(ordered.length * share) - 1)] ?? 0;
}

/** A number with so many decimals, as it goes into the JSON line. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Whole numbers from the command line by name, with their defaults: `--clients 8`. Throws for anything else. */
export function readFlags<Name extends string>(
  args: readonly string[],
  defaults: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const flags: Record<string, number> = { ...defaults };
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index]?.replace(/^--/, '') ?? '';
    const value = Number(args[index + 1]);
    if (!(name in defaults) || !Number.isInteger(value) || value < 1) {
      throw new RangeError(`unknown or wrong: ${args[index]} ${args[index + 1] ?? ''}`);
    }
    flags[name] = value;
  }
  return flags as Record<Name, number>;
}

/** Human lines go to standard output before the one line of JSON. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
