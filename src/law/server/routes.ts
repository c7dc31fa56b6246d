import { publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { lawBook } from '../contract.ts';
import type { LawBook } from '../law-book.ts';
import { currentLawBook } from './current-law-book.ts';

/** The routes of the law: everyone may read it. */
export function lawRoutes(services: Services): Route[] {
  return [publicRoute(lawBook, async () => present(await currentLawBook(services.db, services.clock)))];
}

function present(book: LawBook) {
  return { parameters: [...book.parameters], holidays: [...book.holidays] };
}
