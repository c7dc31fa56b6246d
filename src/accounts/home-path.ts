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

/** Whether a person works with keys, so that the page is covered while they are locked. */
export function worksWithKeys(roles: readonly Role[]): boolean {
  return roles.some((role) => role === 'steward' || KEY_ROLES.includes(role));
}
