import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fromBase64Url } from '../../wire/encoding.ts';
import type { Signer } from '../signed-note.ts';

// The private parts of the online log keys: one PEM file each, 0600, named by the public key. They stay out of
// the database, so that a copy of it cannot sign. Server processes that share a log share this folder.

const SUFFIX = '.pem';

/** Makes a log key and keeps its private part in the data folder, on disk before it is returned. */
export async function createLogKey(dataFolder: string): Promise<Signer> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = signerOf(privateKey);
  const folder = keyFolder(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = keyFile(dataFolder, signer.publicKey);
  const handle = await open(`${file}.part`, 'wx', 0o600);
  await handle.writeFile(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  await handle.sync();
  await handle.close();
  await rename(`${file}.part`, file);
  return signer;
}

/** The signer for a public key, or undefined where this machine does not hold its private part. */
export async function readLogKey(dataFolder: string, publicKey: Uint8Array): Promise<Signer | undefined> {
  const pem = await readFile(keyFile(dataFolder, publicKey)).catch(ignoreMissing);
  return pem && signerOf(createPrivateKey(pem));
}

/** The public keys whose private parts this machine holds, in the order of their names. */
export async function listLogKeys(dataFolder: string): Promise<Uint8Array[]> {
  const names = (await readdir(keyFolder(dataFolder)).catch(ignoreMissing)) ?? [];
  const keys = names.filter((name) => name.endsWith(SUFFIX)).sort();
  return keys.map((name) => fromBase64Url(name.slice(0, -SUFFIX.length)));
}

function keyFolder(dataFolder: string): string {
  return path.join(dataFolder, 'log-keys');
}

function keyFile(dataFolder: string, publicKey: Uint8Array): string {
  return path.join(keyFolder(dataFolder), Buffer.from(publicKey).toString('base64url') + SUFFIX);
}

function signerOf(privateKey: KeyObject): Signer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('not an Ed25519 key');
  // Ed25519 hashes by itself: no digest is named.
  return { publicKey: fromBase64Url(x), sign: (message) => sign(null, message, privateKey) };
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
