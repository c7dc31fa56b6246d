import { nameKey } from '../areas/fold.ts';

/** Whether a name is there already; `partly` where it is not among those that could be compared. */
export type NamedTwice = 'no' | 'partly' | 'twice';

/**
 * Whether somebody of a site but one person has a name. `known` are the names of its people by their ids, undefined
 * where one could not be opened.
 */
export function namedTwice(
  known: ReadonlyMap<string, string | undefined>,
  exceptId: string,
  name: string,
): NamedTwice {
  const others = [...known].filter(([memberId]) => memberId !== exceptId).map(([, each]) => each);
  const meant = nameKey(name.trim());
  if (others.some((each) => each !== undefined && nameKey(each) === meant)) return 'twice';
  return others.includes(undefined) ? 'partly' : 'no';
}
