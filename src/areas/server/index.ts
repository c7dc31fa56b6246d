export { type AreaBook, findArea, loadAreas, refreshAreas } from './area-book.ts';
export { areaRoutes } from './routes.ts';
export { type SyncedAreas, syncAreas } from './sync-areas.ts';
