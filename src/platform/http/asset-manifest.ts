import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A built file: its address, and the hash that the browser holds it to (SRI, sha384). */
export interface Asset {
  readonly url: string;
  readonly integrity: string;
}

/** What a page needs before it can be shown and woken. */
export interface PageAssets {
  /** Loaded first; the others are its imports, on their way meanwhile. */
  readonly entry: Asset;
  readonly preloads: readonly Asset[];
  readonly styles: readonly Asset[];
}

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** The files of one build, as Vite's manifest tells them. */
interface AssetManifest {
  /** Everything that `entry` and the lazily loaded `modules` of a page need. Throws `RangeError` for an unknown one. */
  assetsOf(entry: string, modules: readonly string[]): PageAssets;
  /** The address of a source file that was copied, such as a font. */
  urlOf(source: string): string;
}

/**
 * Reads the manifest of a build.
 * @param folder where the build wrote it, `dist/public/vi`
 * @param base the address it is served under, `/assets/vi/`
 */
export function readAssetManifest(folder: string, base: string): AssetManifest {
  const chunks: Record<string, Chunk> = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const known = new Map<string, Asset>();
  const asset = (file: string): Asset => {
    const found = known.get(file) ?? { url: base + file, integrity: integrityOf(join(folder, file)) };
    known.set(file, found);
    return found;
  };
  const chunkOf = (name: string): Chunk => {
    const chunk = chunks[name];
    if (!chunk) throw new RangeError(`the build in ${folder} has no "${name}"; run npm run build`);
    return chunk;
  };
  const closure = (name: string, seen: Map<string, Chunk>) => {
    if (seen.has(name)) return;
    const chunk = chunkOf(name);
    for (const imported of chunk.imports ?? []) closure(imported, seen);
    seen.set(name, chunk);
  };
  return {
    assetsOf(entry, modules) {
      const needed = new Map<string, Chunk>();
      for (const name of [entry, ...modules]) closure(name, needed);
      const styles = new Set([...needed.values()].flatMap((chunk) => chunk.css ?? []));
      const first = chunkOf(entry).file;
      const rest = [...needed.values()].map((chunk) => chunk.file).filter((file) => file !== first);
      return { entry: asset(first), preloads: rest.map(asset), styles: [...styles].map(asset) };
    },
    urlOf: (source) => base + chunkOf(source).file,
  };
}

function integrityOf(path: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}
