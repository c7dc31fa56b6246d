import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { cameraRoutes } from './routes-cameras.ts';

export { findCamera } from './camera-queries.ts';
export { registerCamera } from './register-camera.ts';
export { stepCamera } from './step-camera.ts';

/** Every endpoint of the capability. */
export function camerasRoutes(services: Services): Route[] {
  return cameraRoutes(services);
}
