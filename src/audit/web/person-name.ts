import type { AuditedPerson } from '../contract.ts';

/** A person as the logs name one: "Lê Thị A (a.le)". */
export function personName({ displayName, login }: AuditedPerson): string {
  return `${displayName} (${login})`;
}
