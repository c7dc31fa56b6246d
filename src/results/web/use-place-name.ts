import { useCallback } from 'react';
import { displayName } from '../../areas/area.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import { useAreas } from './use-result-actor.ts';

/** The name of an area as it was called in its time; empty while areas come. */
export function usePlaceName(): (areaId: number) => string {
  const areas = useAreas();
  const language = useLanguage();
  return useCallback(
    (areaId) => {
      const area = areas?.areas.find((each) => each.areaId === areaId);
      return area === undefined ? '' : displayName(area, language);
    },
    [areas, language],
  );
}
