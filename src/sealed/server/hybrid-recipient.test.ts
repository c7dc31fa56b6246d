import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { newClassicIdentity, newHybridIdentity, recipientOf } from '../age.ts';
import { hybridRecipient as inBrowser } from '../hybrid-recipient.ts';
import { hybridRecipient as inNode } from './hybrid-recipient.ts';

const words = new TextEncoder().encode('Bình yên');

async function sealed(recipient: ReturnType<typeof inNode>): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(words);
}

function header(file: Uint8Array): string {
  return new TextDecoder('latin1').decode(file).split('\n---')[0] ?? '';
}

describe('the hybrid recipient by the platform', () => {
  it('is opened by the library, as what the library sealed is', async () => {
    const identity = await newHybridIdentity();
    const recipient = await recipientOf(identity);
    for (const file of [await sealed(inNode(recipient)), await sealed(inBrowser(recipient))]) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(await decrypter.decrypt(file)).toEqual(words);
    }
  });

  it('writes the stanza in the same form and length, and never the same twice', async () => {
    const recipient = await recipientOf(await newHybridIdentity());
    const [first, second] = [await sealed(inNode(recipient)), await sealed(inNode(recipient))];
    const form = (file: Uint8Array) => header(file).replaceAll(/[A-Za-z0-9+/]{22,}/g, 'x');
    expect(form(first)).toBe(form(await sealed(inBrowser(recipient))));
    expect(header(first)).not.toBe(header(second));
  });

  it('refuses another identity, and what is no recipient', async () => {
    const recipient = await recipientOf(await newHybridIdentity());
    const decrypter = new Decrypter();
    decrypter.addIdentity(await newHybridIdentity());
    await expect(decrypter.decrypt(await sealed(inNode(recipient)))).rejects.toThrow();
    const classic = await recipientOf(await newClassicIdentity());
    const last = recipient.endsWith('0') ? 'q' : '0';
    for (const wrong of [classic, recipient.slice(0, -1), `${recipient.slice(0, -1)}${last}`, 'age1pq1']) {
      expect(() => inNode(wrong)).toThrow();
    }
  });
});
