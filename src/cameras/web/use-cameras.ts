import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actorOf } from '../../accounts/actor-of.ts';
import type { Session } from '../../accounts/contract.ts';
import type { Actor } from '../../accounts/policy.ts';
import { displayName } from '../../areas/area.ts';
import { fromRows } from '../../areas/compact-list.ts';
import { listAreasEndpoint } from '../../areas/contract.ts';
import { ancestorsOf } from '../../areas/hierarchy.ts';
import { indexOf } from '../../areas/index-set.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import type { Text } from '../../ui/i18n/define-messages.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readCamera } from '../contract.ts';
import { can } from '../policy.ts';
import { cameraMessages } from './messages.ts';

/** What the answers of this room are kept under. */
export const CAMERAS = ['cameras'] as const;

/** A camera as its page has it. */
export type Camera = ReplyOf<typeof readCamera>;

/** Who is signed in, as the policy of this room sees one. */
export function useActor(): Actor {
  const { session } = useKeyring<Session>();
  return useMemo(() => actorOf(session), [session]);
}

/** A desk as these pages name it. */
export interface OwnDesk {
  readonly unitId: number;
  readonly areaId: number;
  readonly label: string;
}

/** The desks for which somebody keeps the register, each once. */
export function useKeptDesks(): readonly OwnDesk[] {
  const language = useLanguage();
  const { session } = useKeyring<Session>();
  const actor = useActor();
  return useMemo(() => {
    const desks = (session?.memberships ?? []).flatMap(({ unit }) => {
      if (unit.kind !== 'desk' || !can(actor, 'camera.keep', unit)) return [];
      const label = language === 'vi' ? unit.name : unit.nameEn;
      return [{ unitId: unit.unitId, areaId: unit.areaId, label }];
    });
    return [...new Map(desks.map((desk) => [desk.unitId, desk])).values()];
  }, [session, actor, language]);
}

function useAreas() {
  return useQuery({
    queryKey: [...CAMERAS, 'areas'],
    queryFn: async () => fromRows(await client.call(listAreasEndpoint, { query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** How areas are called, by id; empty while they come. */
export function useAreaNames(): (areaId: number) => string {
  const language = useLanguage();
  const areas = useAreas();
  return (areaId) => {
    const area = areas && indexOf(areas).byId.get(areaId);
    return area ? displayName(area, language) : '';
  };
}

/** The unit right above an area; undefined while they come. */
export function useAboveOf(): (areaId: number) => number | undefined {
  const areas = useAreas();
  return (areaId) => (areas ? ancestorsOf(areas.areas, areaId)[0]?.areaId : undefined);
}

const COMPASS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** A direction in words and degrees: `Đông Bắc (45°)`. */
export function useDirection(): (degrees: number) => string {
  const t: Text<(typeof cameraMessages)['vi']> = useText(cameraMessages);
  return (degrees) => {
    const point = COMPASS[Math.round(degrees / 45) % COMPASS.length] ?? 0;
    return t('cameras.direction', { compass: t(`compass.${point}`), degrees: Math.round(degrees) });
  };
}
