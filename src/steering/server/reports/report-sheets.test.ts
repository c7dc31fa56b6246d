import { expect, it } from 'vitest';
import { words } from '../../../schemes/data/fields.ts';
import type { KindFigure } from '../../kind-figure-contract.ts';
import type { PrintedReport } from './printed-report.ts';
import { reportSheets } from './report-sheets.ts';

const tonnes: KindFigure = {
  key: 'clean_river.activity.cleanup.tonnes',
  of: 'activity',
  kind: words('Đoạn sông sạch', 'Clean river reaches'),
  activity: words('Dọn sông', 'Clean-up'),
  label: words('Rác thu được', 'Waste'),
  unit: words('tấn', 'tonnes'),
  sum: 1.3,
  records: 3,
  before: { sum: 0.5, records: 1 },
};
const report = (kinds?: KindFigure[]): PrintedReport => ({
  subject: '',
  period: { from: '2026-02-01', to: '2026-02-28' },
  sections: [],
  figures: {
    area: { name: 'Thanh Hóa', kind: 'tinh' },
    asOf: '2026-02-28',
    snapshotId: null,
    against: null,
    figures: [],
    parts: [],
    rest: [],
    schemes: [],
    ...(kinds && { kinds }),
  },
  issue: { superior: '', issuer: '', code: '', place: '', authority: [], signer: '', recipients: [] },
  number: null,
  issuedOn: null,
});

it('has a sheet of what each kind of scheme counts of its own', () => {
  const sheet = reportSheets(report([tonnes])).find(({ name }) => name === 'Theo loại mô hình');
  const said = sheet?.rows[1]?.map((cell) => (cell?.kind === 'text' ? cell.text : (cell?.value ?? null)));
  expect(said).toEqual([
    'Đoạn sông sạch',
    'Rác thu được',
    'Các lần “Dọn sông” trong kỳ',
    1.3,
    'tấn',
    3,
    0.5,
    0.8,
  ]);
});

it.each([undefined, []])('has none where nothing is counted so, as in older reports', (kinds) => {
  expect(reportSheets(report(kinds)).map(({ name }) => name)).toEqual([
    'Tổng hợp',
    'Theo đơn vị',
    'Cách tính',
  ]);
});
