import { displayName } from '../../../areas/area.ts';
import { toCsv } from '../../../wire/csv.ts';
import { WORDS_VI } from '../../indicator-words.vi.ts';
import { LEAST_PUBLISHED, OPEN_INDICATORS } from '../../open-data.ts';
import type { OpenQuarter } from '../../open-data-contract.ts';

const HEADING = ['quarter', 'area_id', 'area', 'indicator', 'name', 'value', 'note'];
const SUPPRESSED = `dưới ${LEAST_PUBLISHED} / below ${LEAST_PUBLISHED}`;

/** A quarter as CSV: one line for each unit and indicator, then the totals; what is suppressed has an empty value. */
export function openQuarterCsv({ quarter, units, total }: OpenQuarter): string {
  const line = (areaId: string, area: string, counts: OpenQuarter['total']) =>
    OPEN_INDICATORS.map((code) => {
      const value = counts[code];
      const told = value === null ? ['', SUPPRESSED] : [String(value), ''];
      return [quarter, areaId, area, code, WORDS_VI[code].name, ...told];
    });
  return toCsv([
    HEADING,
    ...units.flatMap((unit) => line(String(unit.areaId), displayName(unit), unit.counts)),
    ...line('', 'Tổng các ô đã công bố', total),
  ]);
}
