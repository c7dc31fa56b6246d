export { type AreaBook, findArea, loadAreas } from './area-book.ts';
export { areaRoutes } from './routes.ts';
export { syncAreas } from './sync-areas.ts';
