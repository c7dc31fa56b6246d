import type { Asset, PageAssets } from './asset-manifest.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** JSON that cannot end its script element. */
function embedded(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const style = ({ url, integrity }: Asset, nonce: string) =>
  `<link rel="stylesheet" href="${url}" integrity="${integrity}"${nonce}>`;
const preload = ({ url, integrity }: Asset) =>
  `<link rel="modulepreload" href="${url}" integrity="${integrity}">`;
/** An answer that the page asks for as soon as it runs, asked for while its files are still on their way. */
const answer = (path: string) => `<link rel="preload" href="${path}" as="fetch" crossorigin>`;
const font = (url: string) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`;

/** First in the head: it runs before the title is read, and waits for no styles. */
const before = ({ script: { url, integrity }, exitUrl }: PageDocument['before']) =>
  `<script src="${url}" integrity="${integrity}" data-exit="${escapeHtml(exitUrl)}"></script>`;

/** What a document is made of; `html` is already markup, everything else is text. */
export interface PageDocument {
  readonly lang: string;
  readonly title: string;
  readonly html: string;
  /** Left as JSON in `<script type="application/json" id="page">`, a block of data that nothing runs. */
  readonly data: unknown;
  readonly assets: PageAssets;
  readonly fonts: readonly string[];
  /** The script that runs before anything is drawn, and where the quick exit leads. */
  readonly before: { readonly script: Asset; readonly exitUrl: string };
  /** Addresses of the API that the page asks first, as they are. */
  readonly asks?: readonly string[];
  /** Address of the tab's picture. */
  readonly icon: string;
  /** For the style elements of the desk's component library. */
  readonly nonce?: string;
}

/** A page as one HTML document: no inline script, no inline style, every file held to its hash. */
export function pageDocument(page: PageDocument): string {
  const { entry, preloads, styles } = page.assets;
  const nonce = page.nonce ? ` nonce="${page.nonce}"` : '';
  return [
    `<!doctype html><html lang="${page.lang}"><head><meta charset="utf-8">`,
    before(page.before),
    '<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">',
    '<meta name="format-detection" content="telephone=no"><meta name="robots" content="noarchive">',
    `<title>${escapeHtml(page.title)}</title><link rel="icon" type="image/svg+xml" href="${page.icon}">`,
    ...page.fonts.map(font),
    ...(page.asks ?? []).map(answer),
    ...styles.map((asset) => style(asset, nonce)),
    ...preloads.map(preload),
    `<script type="module" src="${entry.url}" integrity="${entry.integrity}"></script>`,
    `</head><body><div id="root">${page.html}</div>`,
    `<script type="application/json" id="page">${embedded(page.data)}</script></body></html>`,
  ].join('\n');
}
