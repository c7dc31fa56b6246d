import type { Session } from './contract.ts';
import { KEY_ROLES, type Role } from './roles.ts';

const HOMES: readonly { readonly roles: readonly Role[]; readonly path: string }[] = [
  { roles: KEY_ROLES, path: '/lam-viec' },
  { roles: ['analyst', 'auditor'], path: '/dieu-hanh' },
  { roles: ['administrator'], path: '/quan-tri' },
  { roles: ['steward'], path: '/khoa' },
];

/** Where a person's work begins: the first of the homes that one of the roles has; without a role, the own account. */
export function homePath(roles: readonly Role[]): string {
  return HOMES.find((home) => home.roles.some((role) => roles.includes(role)))?.path ?? '/tai-khoan';
}

/** The place of people of sites, on the phone. */
export const SITE_HOME = '/to';

/** Where the work of whoever is signed in begins. */
export function homeOf({ memberships, ofSite }: Pick<Session, 'memberships' | 'ofSite'>): string {
  return ofSite && memberships.length === 0 ? SITE_HOME : homePath(memberships.map(({ role }) => role));
}

/** Whether a person works with keys, so that the page is covered while they are locked. People of sites all do. */
export function worksWithKeys({ memberships, sites }: Pick<Session, 'memberships' | 'sites'>): boolean {
  const inUnit = memberships.some(({ role }) => role === 'steward' || KEY_ROLES.includes(role));
  return inUnit || sites.length > 0;
}
