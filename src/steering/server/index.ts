export { readFigures } from './read-figures.ts';
export { steeringRoutes } from './routes.ts';
