import { useMemo } from 'react';
import { sitesOfDesk } from '../../../cameras/desk-sites.ts';
import {
  importCameras,
  type MatchedCamera,
  MOST_ASKED,
  MOST_ASKED_IDS,
  MOST_IMPORTED,
  matchCameras,
} from '../../../cameras/import-contract.ts';
import { ownerIn } from '../../../cameras/owner-words.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { type CanSeal, useOpenWords, useSealWords } from '../../../ui/desk/words/index.ts';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { CAMERA_COLUMNS, type CameraField } from '../../camera-columns.ts';
import { chunked } from '../../chunked.ts';
import {
  addressesIn,
  type CameraItem,
  judgeCameras,
  type KnownCamera,
  newIdsIn,
} from '../../judge-cameras.ts';
import type { Register } from '../register.ts';

/** A desk that keeps a register of cameras. */
export interface CameraDesk {
  readonly unitId: number;
  readonly areaId: number;
}

type Batch = BodyOf<typeof importCameras>;

/** The register of a desk's cameras, as a file is brought into it; owners are compared and sealed here. */
export function useCameraRegister({ unitId, areaId }: CameraDesk): {
  readonly can: CanSeal;
  readonly register: Register<CameraField, CameraItem, Batch>;
} {
  const { can, seal } = useSealWords({ unitId, areaId });
  const open = useOpenWords();
  const register = useMemo((): Register<CameraField, CameraItem, Batch> => {
    const opened = async (camera: MatchedCamera): Promise<KnownCamera> => {
      if (camera.owner === null) return { ...camera, owner: null };
      const words = await open(camera.cameraId, camera.owner);
      return { ...camera, owner: words.status === 'opened' ? ownerIn(words.text) : undefined };
    };
    const ask = async (about: { addresses?: string[]; cameraIds?: string[] }): Promise<KnownCamera[]> => {
      const body = { unitId, addresses: [], cameraIds: [], ...about };
      const { rows } = await client.call(matchCameras, { body });
      return Promise.all(rows.map(opened));
    };
    return {
      columns: CAMERA_COLUMNS,
      size: MOST_IMPORTED,
      compare: async (rows) => {
        const today = dayOfMoment(new Date());
        const sites = await sitesOfDesk(client, { unitId, areaId }, today);
        const known = new Map<string, KnownCamera>();
        const learn = (found: readonly KnownCamera[]) => {
          for (const camera of found) known.set(camera.cameraId, camera);
        };
        const book = () => ({ unitId, sites, known: [...known.values()], today });
        for (const addresses of chunked(addressesIn(rows), MOST_ASKED)) learn(await ask({ addresses }));
        // what seems new may have been corrected in the register, or taken out of it, under another name
        const asked = new Set<string>();
        for (let ids = newIdsIn(rows, book()); ids.length > 0; ) {
          for (const cameraIds of chunked(ids, MOST_ASKED_IDS)) learn(await ask({ cameraIds }));
          for (const id of ids) asked.add(id);
          ids = newIdsIn(rows, book()).filter((id) => !asked.has(id));
        }
        return judgeCameras(rows, book());
      },
      seal: async (items) => {
        const rows: Batch['rows'] = [];
        for (const { cameraId, version, fields, owner } of items) {
          const words = owner === null ? null : await seal({ subjectId: cameraId, text: owner });
          rows.push({ cameraId, version, fields, owner: words });
        }
        return { unitId, rows };
      },
      send: async (body) => {
        await client.call(importCameras, { body });
      },
    };
  }, [unitId, areaId, open, seal]);
  return { can, register };
}
