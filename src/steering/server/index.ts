export { readFigures } from './read-figures.ts';
export { steeringRoutes } from './routes.ts';
export { scopeOf } from './scope-of.ts';
