export { currentLawBook } from './current-law-book.ts';
export { endOver, isAmong, isLaterAmong } from './end-over.ts';
export { loadLawBook } from './load-law-book.ts';
export { lawRoutes } from './routes.ts';
export { syncLaw } from './sync-law.ts';
