import { expect, it } from 'vitest';
import { openZip } from '../../../../tests/documents/open-zip.ts';
import { INDICATOR_CODES, indicatorOf } from '../../indicators.ts';
import { type ReportFigure, SECTION_KEYS, SECTIONS } from '../../report.ts';
import type { PrintedReport } from './printed-report.ts';
import { renderInWorker } from './render-in-worker.ts';

const UNITS = 1000;
const COUNTING = INDICATOR_CODES.filter((code) => indicatorOf(code).kind === 'count');
const figuresOf = (unit: number): ReportFigure[] =>
  COUNTING.map((code) => ({ code, value: unit, of: null, before: { value: 5, of: null } }));

const report: PrintedReport = {
  subject: 'Sơ kết công tác',
  period: { from: '2018-01-01', to: '2018-06-30' },
  sections: SECTION_KEYS.map((key) => ({ key, heading: key, text: SECTIONS[key] })),
  figures: {
    area: { name: 'Thanh Hóa', kind: 'tinh' },
    asOf: '2018-06-30',
    snapshotId: null,
    against: null,
    figures: figuresOf(0),
    parts: Array.from({ length: UNITS }, (_, unit) => ({
      areaId: unit + 1,
      name: `=Mẫu ${unit}`,
      kind: 'xa',
      figures: figuresOf(unit),
    })),
    rest: [],
    schemes: [],
  },
  issue: {
    superior: '',
    issuer: 'Ban Chỉ đạo',
    code: 'BC-BCĐ',
    place: 'Thanh Hóa',
    authority: ['TM. BAN CHỈ ĐẠO'],
    signer: 'Nguyễn Văn Mẫu',
    recipients: ['- Lưu: VT.'],
  },
  number: 1,
  issuedOn: '2018-07-01',
};

it('makes the annex of a thousand units beside the server, which goes on breathing', async () => {
  const told: number[] = [];
  let turns = 0;
  const breath = setInterval(() => (turns += 1), 0);
  const bytes = await renderInWorker('xlsx', report, (progress) => told.push(progress));
  clearInterval(breath);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.length).toBeGreaterThanOrEqual(2);
  // the whole of the work was done elsewhere: this thread has had its turns all the while
  expect(turns).toBeGreaterThan(10);
  const sheet = openZip(Buffer.from(bytes)).get('xl/worksheets/sheet2.xml') ?? '';
  expect(sheet.match(/<row /g)).toHaveLength(UNITS * COUNTING.length + 1);
  expect(sheet).not.toContain('<f>');
});

it('ends a thread that does not end', async () => {
  await expect(renderInWorker('pdf', report, () => undefined, 1)).rejects.toThrow('without a file');
});

it('ends with an error, not with the server, where a thread fails', async () => {
  const broken = { ...report, figures: null } as unknown as PrintedReport;
  await expect(renderInWorker('pdf', broken, () => undefined)).rejects.toThrow(TypeError);
});
