import { recipientOf, sealTo } from '../../sealed/age.ts';
import { openSealed } from '../../sealed/open.ts';
import { pad, unpad } from '../../sealed/padding.ts';
import type { OwnBox } from '../../ui/desk/keyring-context.ts';

/**
 * Sealing to the person alone. The recipient is worked out of the identity that the passphrase opened: one that a
 * server names could be anybody's.
 */
export function ownBoxOf(identity: string): OwnBox {
  return {
    seal: async (content) => sealTo([await recipientOf(identity)], pad(content)),
    open: async (sealed) => unpad(await openSealed(identity, sealed)),
  };
}
