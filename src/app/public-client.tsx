import '../ui/first.ts';
import 'virtual:tokens.css';
import { hydrateRoot } from 'react-dom/client';
import { keepTouched } from './keep-touched.ts';
import type { PageData } from './page-data.ts';
import { PageRoot } from './page-root.tsx';
import { publicPages } from './public-pages.ts';

/** Wakes the page that the server has rendered; its own chunk is already on the way (modulepreload). */
async function wake(): Promise<void> {
  const root = document.getElementById('root');
  const written = document.getElementById('page')?.textContent;
  if (!root || !written) return;
  const data: PageData = JSON.parse(written);
  const entry = publicPages[data.name];
  if (!entry) return;
  const { page } = await entry.load();
  const tellTouched = keepTouched(root);
  hydrateRoot(root, <PageRoot page={page} data={data} />);
  await tellTouched();
}

void wake();
