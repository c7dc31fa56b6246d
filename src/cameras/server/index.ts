import './tables.ts';
import './footage/tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { endFootage } from './footage/end-footage.ts';
import { lapseFootage } from './footage/lapse-footage.ts';
import { sweepParts } from './footage/remove-parts.ts';
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
      const swept = await sweepParts(services);
      const lapsed = await lapseFootage(services);
      if (swept + lapsed > 0) services.log.info('cameras: requests for footage lapsed', { lapsed, swept });
    },
    'cameras:end_footage': async () => {
      const ended = await endFootage(services);
      if (ended > 0) services.log.info('cameras: footage ended', { ended });
    },
  };
}

/** Every hour, for links end by the hour; at 03:50 in Việt Nam what is kept no longer. Of a system that stood still: a day. */
export const CAMERAS_CRONTAB = [
  '25 * * * * cameras:lapse_footage ?fill=1h&max=3',
  '50 20 * * * cameras:end_footage ?fill=1d&max=3',
].join('\n');
