import { useEffect, useState } from 'react';
import { parseContent } from '../../sealed/open-content.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import { type Identity, identitySchema } from '../identity.ts';

/** Who it is, once opened; `lost` where it was sealed to another key, `gone` where it was deleted. */
type OpenedIdentity = Identity | 'opening' | 'lost' | 'gone';

/** Opens an identity by the landlord's own key; what was moved to another person's row is refused. */
export function useIdentity(residentId: string, sealed: string | null): OpenedIdentity {
  const { ownBox } = useKeyring();
  const [opened, setOpened] = useState<OpenedIdentity>('opening');
  useEffect(() => {
    setOpened(sealed === null ? 'gone' : 'opening');
    if (sealed === null || ownBox === undefined) return;
    let here = true;
    void ownBox
      .open(fromBase64Url(sealed))
      .then((bytes) => parseContent(identitySchema, bytes))
      .then((identity) => (identity.residentId === residentId ? identity : ('lost' as const)))
      .catch(() => 'lost' as const)
      .then((result) => here && setOpened(result));
    return () => {
      here = false;
    };
  }, [ownBox, residentId, sealed]);
  return opened;
}
