export { worksRoutes } from './routes.ts';
