import { renderToString } from 'preact-render-to-string';
import { languageOf } from '../ui/i18n/language.ts';
import type { PageData } from './page-data.ts';
import { PageRoot } from './page-root.tsx';
import { publicPages } from './public-pages.ts';

/** What the server must know of each page to route it and to find its files. */
export const pages: readonly { name: string; path: string; module: string }[] = Object.entries(
  publicPages,
).map(([name, { path, module }]) => ({ name, path, module }));

/** The module that wakes every page in the browser. */
export const client = 'src/app/public-client.tsx';

/** The page shown in place of one that has nothing to show (a notice taken down, no page at all), or could not be made. */
export const missing = 'missing';

/** A page as HTML for `#root`, with its tab title and the data that the browser goes on from. */
export async function renderPage(
  name: string,
  props: object,
  context: { lang: string; demo: boolean; exitUrl: string; path: string },
): Promise<{ title: string; html: string; data: PageData; lang: string }> {
  const entry = publicPages[name];
  if (!entry) throw new RangeError(`no public page is called "${name}"`);
  const language = languageOf(context.lang);
  const { page } = await entry.load();
  const site = { demo: context.demo, exitUrl: context.exitUrl, path: context.path };
  const data: PageData = { name, language, site, data: props };
  return {
    title: page.title(language),
    html: renderToString(<PageRoot page={page} data={data} />),
    data,
    lang: language,
  };
}
