import { expect, it } from 'vitest';
import { pageDocument } from './page-document.ts';

const asset = (url: string) => ({ url, integrity: `sha384-of-${url}` });
const page = {
  lang: 'vi',
  title: 'Báo tin',
  html: '<main></main>',
  data: { text: '</script>' },
  assets: { entry: asset('/entry.js'), preloads: [asset('/part.js')], styles: [asset('/page.css')] },
  fonts: ['/letters.woff2'],
  before: { script: asset('/before.js'), exitUrl: 'https://neutral.example/?a=1&b="2"' },
  asks: ['/api/session'],
  icon: '/icon.svg',
};

it('is led away, where it has been left, before a title is read or a style is waited for', () => {
  const document = pageDocument(page);
  const places = [
    '<meta charset',
    '/before.js',
    '<title',
    '/letters.woff2',
    '/api/session',
    '/page.css',
    '/entry.js',
  ];
  const found = places.map((place) => document.indexOf(place));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(document).toContain('data-exit="https://neutral.example/?a=1&amp;b=&quot;2&quot;"');
});

it('holds every script and style to its hash, and data that cannot end its element', () => {
  const document = pageDocument(page);
  for (const file of ['/before.js', '/entry.js', '/part.js', '/page.css'])
    expect(document).toContain(`"${file}" integrity="sha384-of-${file}"`);
  expect(document).toContain('\\u003c/script>');
});
