export { steeringRoutes } from './routes.ts';
