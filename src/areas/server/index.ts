export { type AreaBook, findArea, loadAreas } from './area-book.ts';
export { type ChangedAreas, changeAreas } from './change-areas.ts';
export { type ListedChange, listChanges } from './list-changes.ts';
export { areaRoutes } from './routes.ts';
export { syncAreas } from './sync-areas.ts';
