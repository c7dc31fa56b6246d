import { recipientOf, sealTo } from '../../sealed/age.ts';
import { sealGrant } from '../../sealed/envelope.ts';
import { openSealed } from '../../sealed/open.ts';
import { openGrant } from '../../sealed/open-envelope.ts';
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
    sealKey: async (contentIdentity) => {
      const own = { to: 'reporter', recipient: await recipientOf(identity) } as const;
      return (await sealGrant(contentIdentity, own)).sealed;
    },
    openKey: (grant) => openGrant(identity, grant),
    recipient: () => recipientOf(identity),
  };
}
