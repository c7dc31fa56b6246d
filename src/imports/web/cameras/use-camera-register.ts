import { useMemo } from 'react';
import { CAMERA_SCHEME_KIND } from '../../../cameras/camera.ts';
import {
  importCameras,
  type MatchedCamera,
  MOST_ASKED,
  MOST_IMPORTED,
  matchCameras,
} from '../../../cameras/import-contract.ts';
import { ownerIn } from '../../../cameras/owner-words.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { listSchemes } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { type CanSeal, useOpenWords, useSealWords } from '../../../ui/desk/words/index.ts';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { CAMERA_COLUMNS, type CameraField } from '../../camera-columns.ts';
import { chunked } from '../../chunked.ts';
import {
  addressesIn,
  type CameraItem,
  type CameraSite,
  judgeCameras,
  type KnownCamera,
} from '../../judge-cameras.ts';
import { fetchSites } from '../fetch-sites.ts';
import type { Register } from '../register.ts';

/** A desk that keeps a register of cameras. */
export interface CameraDesk {
  readonly unitId: number;
  readonly areaId: number;
}

/** Schemes of cameras that a desk has, at most. */
const MOST_SCHEMES = 20;

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
    const known = async (addresses: readonly string[]): Promise<KnownCamera[]> => {
      const { rows } = await client.call(matchCameras, { body: { unitId, addresses: [...addresses] } });
      return Promise.all(rows.map(opened));
    };
    return {
      columns: CAMERA_COLUMNS,
      size: MOST_IMPORTED,
      compare: async (rows) => {
        const today = dayOfMoment(new Date());
        const sites = await fetchCameraSites({ unitId, areaId }, today);
        const found: KnownCamera[] = [];
        for (const addresses of chunked(addressesIn(rows), MOST_ASKED))
          found.push(...(await known(addresses)));
        return judgeCameras(rows, { unitId, sites, known: found, today });
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

async function fetchCameraSites({ unitId, areaId }: CameraDesk, today: string): Promise<CameraSite[]> {
  const query = { kind: CAMERA_SCHEME_KIND, standing: 'alive', limit: MOST_SCHEMES, areaId } as const;
  const { rows } = await client.call(listSchemes, { query });
  const own = rows.filter((scheme) => scheme.unitId === unitId);
  const sites = await Promise.all(
    own.map(async ({ schemeId }) =>
      (await fetchSites(schemeId, today)).map(({ siteId, name }) => ({ schemeId, siteId, name })),
    ),
  );
  return sites.flat();
}
