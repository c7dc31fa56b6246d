import { recordBy } from '../../wire/record-by.ts';

/** A sealed line under a name where something was written, nothing where not. */
export function written<Name extends string>(name: Name, line: string): Partial<Record<Name, string>> {
  const text = line.trim().normalize('NFC');
  return text === '' ? {} : recordBy([name], () => text);
}
