import { z } from 'zod';
import { type Signer, signerOf } from '../../../sealed/signing.ts';
import { toBase64Url } from '../../../wire/bytes.ts';

/** The root, ready to sign, or why what was handed in is not this deployment's root. */
type RootRead = { readonly root: Signer } | { readonly fault: 'unreadable' | 'other_root' };

const fileSchema = z.object({
  kind: z.literal('binh-yen/root-key/v1'),
  publicKey: z.string(),
  secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

const SECRET_HEX = 64;

/**
 * Reads the root key from its file, or from the secret part as the sheet of paper has it (hexadecimal, in any
 * grouping). A file whose halves do not belong together is unreadable; one of another root is said to be so.
 */
export function readRoot(text: string, rootKey: string): RootRead {
  const secret = secretOf(text);
  if (secret === undefined) return { fault: 'unreadable' };
  const root = signerOf(secret.value);
  if (secret.publicKey !== undefined && secret.publicKey !== root.publicKey) return { fault: 'unreadable' };
  return root.publicKey === rootKey ? { root } : { fault: 'other_root' };
}

function secretOf(text: string): { value: string; publicKey?: string } | undefined {
  const hex = text.replace(/\s+/g, '').toLowerCase();
  if (hex.length === SECRET_HEX && /^[0-9a-f]+$/.test(hex)) {
    const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
    return { value: toBase64Url(Uint8Array.from(bytes)) };
  }
  try {
    const { secret, publicKey } = fileSchema.parse(JSON.parse(text));
    return { value: secret, publicKey };
  } catch {
    return undefined;
  }
}
