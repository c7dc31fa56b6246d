import { foldLetters } from '../areas/fold.ts';

const MAX = 40;

/**
 * A login for a Vietnamese name in the habit of offices: the given name, then the initials of what stands
 * before it (`Nguyễn Văn Mẫu` gives `mau.nv`). A number follows where that is taken. '' for a name that gives
 * fewer than three characters.
 */
export function suggestLogin(displayName: string, taken: readonly string[] = []): string {
  const words = foldLetters(displayName)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word !== '');
  const given = words.at(-1) ?? '';
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  const login = [given, initials.join('')]
    .filter((part) => part !== '')
    .join('.')
    .slice(0, MAX - 3);
  if (login.length < 3) return '';
  if (!taken.includes(login)) return login;
  const free = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${login}${n}`).find((name) => !taken.includes(name));
  return free ?? '';
}
