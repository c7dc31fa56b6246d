import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another when they are read from paper. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 8;

/** A login that names nobody, `tv-7k3m9q2d`: people of sites are known to the server by nothing else. */
export function newMemberLogin(): string {
  return `tv-${Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`;
}
