import { fromBase64Url, toBase64Url } from '../wire/bytes.ts';
import { sha256Text } from './digest.ts';
import type { Grant } from './envelope.ts';
import type { StatementField } from './statement.ts';

/** A grant as it crosses the wire: `sealed` in base64url. */
export type WireGrant = Grant<string>;

/** A grant as it enters a statement. */
export interface GrantHash {
  readonly to: WireGrant['to'];
  readonly unitId: number | null;
  readonly epoch: number | null;
  readonly sha256: string;
}

/** A file as it stands in the clear: sealed length in bytes and SHA-256 of the sealed bytes. */
export interface SealedFile {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
}

/** Grants as they cross the wire. */
export function toWireGrants(grants: readonly Grant[]): WireGrant[] {
  return grants.map((grant) => ({ ...grant, sealed: toBase64Url(grant.sealed) }));
}

/** The hashes of grants on the wire. */
export function hashGrants(grants: readonly WireGrant[]): GrantHash[] {
  return grants.map((grant) => ({
    to: grant.to,
    unitId: grant.to === 'unit' ? grant.unitId : null,
    epoch: grant.to === 'unit' ? grant.epoch : null,
    sha256: sha256Text(fromBase64Url(grant.sealed)),
  }));
}

/** A grant's fields in a statement. */
export function grantFields({ to, unitId, epoch, sha256 }: GrantHash): StatementField[] {
  return [to, unitId, epoch, sha256];
}

/** A file's fields in a statement. */
export function fileFields({ id, sha256, size }: SealedFile): StatementField[] {
  return [id, sha256, size];
}
