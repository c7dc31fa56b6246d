import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { INDICATOR_CODES } from './indicators.ts';
import { hasPrompt, REPORT_KINDS, type ReportFigure, SECTION_KEYS } from './report.ts';
import { FIGURE_PARTS, fillFields, type ReportFacts, unknownFields, WHOLE_FIELDS } from './report-fields.ts';
import { SHIPPED_TEMPLATES } from './report-templates.ts';

const figure = (
  code: ReportFigure['code'],
  value: number | null,
  of: number | null = null,
  before: ReportFigure['before'] = null,
): ReportFigure => ({ code, value, of, before });

const facts = (figures: readonly ReportFigure[]): ReportFacts => ({
  area: { name: 'Hạc Thành', kind: 'phuong' },
  period: { from: '2026-01-01', to: '2026-06-30' },
  against: { from: '2025-01-01', to: '2025-06-30' },
  figures,
  schemes: [],
});

describe('fields that exist', () => {
  it.each([
    ['Có {{resolved}}, {{ resolved.change }} và {{period}}.', []],
    [
      '{{resolvd}} {{resolved.chang}} {{resolved.change.more}}',
      ['resolvd', 'resolved.chang', 'resolved.change.more'],
    ],
    ['{{}}', ['']],
    ['{{constructor}} {{__proto__.count}}', ['constructor', '__proto__.count']],
    ['Còn {{resolved tin', ['{{resolved tin']],
    ['Còn resolved}} tin', ['Còn resolved}}']],
    ['một } hai { ba', []],
  ])('%j has %j unknown', (text, unknown) => expect(unknownFields(text)).toEqual(unknown));

  it('are all those that can be filled, and no other', () => {
    const names = [
      ...WHOLE_FIELDS,
      ...INDICATOR_CODES,
      ...INDICATOR_CODES.flatMap((code) => FIGURE_PARTS.map((part) => `${code}.${part}`)),
    ];
    expect(unknownFields(names.map((name) => `{{${name}}}`).join(' '))).toEqual([]);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z_.]{1,30}$/), (name) => {
        expect(unknownFields(`{{${name}}}`)).toEqual(names.includes(name) ? [] : [name]);
      }),
    );
  });
});

describe('a text of nothing but blanks, brackets or one field', () => {
  const MANY = 2_000_000;
  it('is filled and looked through at once', () => {
    // so many that whoever looked back from each of them would take hours
    const blank = ' '.repeat(MANY);
    expect(fillFields(blank, facts([]))).toBe(blank);
    expect(fillFields(`Tin:${blank}(${blank}).`, facts([]))).toBe('Tin:.');
    expect(hasPrompt('['.repeat(MANY))).toBe(false);
    expect(hasPrompt('[[Nêu việc]')).toBe(true);
    const summaries = fillFields('{{summary}}'.repeat(1800), facts([figure('resolved', 573, 624)]));
    expect(summaries.match(/573/g)).toHaveLength(1800);
  });
});

describe('a figure', () => {
  const before = { value: 600, of: 650 };
  it.each([
    ['{{resolved}}', [figure('resolved', 573, 624, before)], '573/624 (91,8 %)'],
    ['{{resolved.count}} trên {{resolved.of}}', [figure('resolved', 573, 624)], '573 trên 624'],
    ['{{resolved.share}}', [figure('resolved', 573, 624)], '91,8 %'],
    ['{{resolved.share}}', [figure('resolved', 2, 4)], 'quá ít để tính tỷ lệ'],
    ['{{resolved.before}}', [figure('resolved', 573, 624, before)], '600/650 (92,3 %)'],
    ['{{resolved.change}}', [figure('resolved', 573, 624, before)], 'giảm 27 (4,5 %) so với cùng kỳ'],
    ['{{resolved}}', [figure('resolved', 0, 0)], 'không phát sinh'],
    ['{{resolved}}', [figure('resolved', 0, 120)], 'không có (0/120)'],
    ['{{groups_dismantled}}', [figure('groups_dismantled', 0)], 'không có'],
    ['{{days_to_resolution_median}}', [figure('days_to_resolution_median', 12, 40)], '12 ngày'],
    ['{{in_period}}, {{area}}', [], 'Trong 6 tháng đầu năm 2026, phường Hạc Thành'],
    ['So với {{against}}', [], 'So với 6 tháng đầu năm 2025'],
  ] as const)('%s is told as it should be', (text, figures, told) => {
    expect(fillFields(text, facts(figures))).toBe(told);
  });

  test('that is missing leaves its paragraph out, and one sentence says that all are', () => {
    const text = 'Tin: {{information_received}}.\nVụ: {{cases_recorded}}.';
    expect(fillFields(text, facts([figure('information_received', 7)]))).toBe('Tin: 7.');
    expect(fillFields(text, facts([figure('information_received', null)]))).toBe(
      'Chưa có số liệu của kỳ này.',
    );
  });

  test('without a comparison leaves only its brackets out', () => {
    const text =
      'Tin: {{information_received}} ({{information_received.change}}); vụ: {{cases_recorded}}, {{cases_recorded.change}}.';
    const told = fillFields(text, facts([figure('information_received', 7), figure('cases_recorded', 3)]));
    expect(told).toBe('Tin: 7; vụ: 3.');
  });
});

describe.each(REPORT_KINDS)('the shipped template of %s', (kind) => {
  const { subject, sections } = SHIPPED_TEMPLATES[kind];

  it('has the whole skeleton and only fields that exist', () => {
    expect(sections.map(({ key }) => key)).toEqual(SECTION_KEYS);
    expect([subject, ...sections.map(({ text }) => text)].flatMap(unknownFields)).toEqual([]);
    expect(sections.filter(({ text }) => hasPrompt(text)).map(({ key }) => key)).toContain('tasks');
  });

  it('never leaves a hole, whatever is counted', () => {
    const counted = fc.option(fc.nat(3000));
    const anyFigure = fc
      .record({ code: fc.constantFrom(...INDICATOR_CODES), value: counted, of: counted, past: counted })
      .map(({ code, value, of, past }) =>
        figure(code, value, of, past === null ? null : { value: past, of }),
      );
    fc.assert(
      fc.property(fc.uniqueArray(anyFigure, { selector: ({ code }) => code }), (figures) => {
        for (const { text } of [{ text: subject }, ...sections]) {
          const filled = fillFields(text, facts(figures));
          expect(filled).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\(\s*\)| ,|,\.|;\./);
        }
      }),
      { numRuns: 40 },
    );
  });
});
