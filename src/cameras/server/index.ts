import './tables.ts';
import './footage/tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { endClips } from './footage/end-clips.ts';
import { lapseFootage } from './footage/lapse-footage.ts';
import { cameraRoutes } from './routes-cameras.ts';
import { footageRoutes } from './routes-footage.ts';
import { cameraImportRoutes } from './routes-import.ts';

export { findCamera } from './camera-queries.ts';
export { askFootage } from './footage/ask-footage.ts';
export { approveFootage } from './footage/decide-footage.ts';
export { findByLink } from './footage/find-by-link.ts';
export { handOver } from './footage/hand-over.ts';
export { findRequest } from './footage/request-queries.ts';
export { uploadPart } from './footage/upload-part.ts';
export { registerCamera } from './register-camera.ts';
export { stepCamera } from './step-camera.ts';

/** Every endpoint of the capability. */
export function camerasRoutes(services: Services): Route[] {
  return [...cameraRoutes(services), ...cameraImportRoutes(services), ...footageRoutes(services)];
}

/** The background tasks of the capability. */
export function camerasTasks(services: Services): TaskHandlers {
  return {
    'cameras:lapse_footage': async () => {
      const lapsed = await lapseFootage(services);
      const ended = await endClips(services);
      if (lapsed + ended > 0) services.log.info('cameras: footage lapsed or ended', { lapsed, ended });
    },
  };
}

/** Every hour: links end by the hour. */
export const CAMERAS_CRONTAB = '25 * * * * cameras:lapse_footage ?fill=1h&max=3';
