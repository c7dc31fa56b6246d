import './tables.ts';

export { contributionsPage, schemeFundPage } from './contributions-page.ts';
export { give } from './give.ts';
export { fundsOf } from './public-funds.ts';
export { putToUse } from './put-to-use.ts';
export { reverseEntry } from './reverse-entry.ts';
export { contributionRoutes } from './routes.ts';
export { spend } from './spend.ts';
