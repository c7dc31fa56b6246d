import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A browser and what it needs of the environment. */
export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

interface TarFs {
  extract(folder: string): NodeJS.WritableStream;
}

/**
 * A Chromium that needs nothing of the machine: the one inside `@sparticuz/chromium`, unpacked once for each user
 * and version, together with the NSS, NSPR and expat libraries and fonts that the package brings for bare machines.
 * `CHROMIUM_PATH` names another one, for systems other than Linux on x64. Nothing is downloaded.
 */
export async function chromium(): Promise<Chromium> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executable: given, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chromium for this system comes with npm: set CHROMIUM_PATH to one that is installed');
  }
  const require = createRequire(import.meta.url);
  const packageFolder = join(dirname(require.resolve('@sparticuz/chromium')), '../..');
  const { version }: { version: string } = require(join(packageFolder, 'package.json'));
  const home = join(tmpdir(), `binh-yen-chromium-${version}-${userInfo().uid}`);
  await unpackOnce(join(packageFolder, 'bin'), home);
  const libraries = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executable: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(home, 'fonts.conf'), HOME: home },
  };
}

/** Unpacks beside and renames, so that two test files starting together never see half a browser. */
async function unpackOnce(packed: string, home: string): Promise<void> {
  if (await exists(home)) return;
  const aside = await mkdtemp(`${home}-`);
  await Promise.all([
    unpack(join(packed, 'chromium.br'), createWriteStream(join(aside, 'chromium'))),
    unpackTar(join(packed, 'al2023.tar.br'), join(aside, 'al2023')),
    unpackTar(join(packed, 'fonts.tar.br'), join(aside, 'fonts')),
    unpackTar(join(packed, 'swiftshader.tar.br'), aside),
  ]);
  await chmod(join(aside, 'chromium'), 0o700);
  await writeFile(join(aside, 'fonts.conf'), fontsConf(home));
  await rename(aside, home).catch(async (cause: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!(await exists(home))) throw cause;
  });
}

/** The package's own list of folders is Amazon's; without a fallback font, no web font can swap in. */
function fontsConf(home: string): string {
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/font-cache</cachedir>`,
    '</fontconfig>',
  ].join('\n');
}

async function unpackTar(source: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // tar-fs comes with @sparticuz/chromium, which unpacks with it too
  const require = createRequire(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  const tar: TarFs = require('tar-fs');
  await unpack(source, tar.extract(folder));
}

async function unpack(source: string, target: NodeJS.WritableStream): Promise<void> {
  await pipeline(createReadStream(source), createBrotliDecompress(), target);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
