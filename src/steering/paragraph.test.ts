import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { paragraphOf } from './paragraph.ts';
import { PARAGRAPH_CODES, type ParagraphCode, type ParagraphFacts, type Told } from './paragraph-facts.ts';

const CITY = { name: 'Thanh Hóa', kind: 'thanh_pho' } as const;
const facts = (values: ParagraphFacts['values'], more: Partial<ParagraphFacts> = {}): ParagraphFacts => ({
  area: CITY,
  period: { from: '2017-01-01', to: '2018-05-31' },
  values,
  ...more,
});
const count = (value: number): Told => ({ value, of: null });
const COUNTED = {
  schemes_maintained: count(28),
  schemes_newly_built: count(14),
  information_received: count(2480),
  useful: { value: 1610, of: 2480 },
  resolved: { value: 573, of: 624 },
  cases_cleared: { value: 457, of: 553 },
  wanted_ended: count(33),
  groups_dismantled: count(25),
};
const NAMED = [
  { name: 'Tổ an ninh công nhân', places: ['Khu công nghiệp Hoàng Long'] },
  { name: 'Câu lạc bộ nhà trọ tự quản về ANTT', places: ['phường Đông Thọ', 'phường Đông Sơn'] },
  { name: 'Camera an ninh', places: ['phường Điện Biên'] },
];

describe('the period of the published account', () => {
  it('is told in Vietnamese with every figure and every named scheme in its place', () => {
    expect(paragraphOf(facts(COUNTED, { schemes: NAMED }), 'vi')).toBe(
      'Trong năm 2017 và 5 tháng đầu năm 2018, trên địa bàn thành phố Thanh Hóa, 28 mô hình tự quản về an ninh, ' +
        'trật tự được giữ vững, 14 mô hình được lập mới, như “Tổ an ninh công nhân” ở Khu công nghiệp Hoàng Long; ' +
        '“Câu lạc bộ nhà trọ tự quản về ANTT” ở phường Đông Thọ và phường Đông Sơn; “Camera an ninh” ở phường ' +
        'Điện Biên. Người dân đã báo hàng nghìn nguồn tin về an ninh, trật tự (2.480 tin), 1.610 tin qua xác minh ' +
        'có giá trị. Đã giải quyết xong 573/624 tin báo, tố giác về tội phạm (91,8 %); đã làm rõ 457/553 vụ phạm ' +
        'pháp hình sự (82,6 %); bắt hoặc vận động ra đầu thú 33 người bị truy nã; triệt xóa 25 ổ nhóm tội phạm ' +
        'hình sự.',
    );
  });

  it('is told in English too', () => {
    const told = paragraphOf(facts(COUNTED, { schemes: NAMED }), 'en');
    expect(told).toContain('In 2017 and the first five months of 2018, in Thanh Hóa city, 28 self-governing');
    expect(told).toContain(
      'thousands of pieces of information (2,480) about security and order, of which 1,610',
    );
    expect(told).toContain('573 of 624 crime reports were resolved (91.8 %)');
    expect(told).toContain('457 of 553 criminal cases were cleared (82.6 %)');
    expect(told).toContain('33 wanted persons were arrested or persuaded to surrender');
    expect(told).toContain('25 criminal groups were broken up.');
  });
});

describe('what is not there', () => {
  test('zeros are told in words, and nothing is a share of nothing', () => {
    const zeros = {
      resolved: { value: 0, of: 0 },
      cases_cleared: { value: 0, of: 3 },
      wanted_ended: count(0),
      groups_dismantled: count(0),
    };
    expect(paragraphOf(facts(zeros), 'vi')).toBe(
      'Trong năm 2017 và 5 tháng đầu năm 2018, trên địa bàn thành phố Thanh Hóa, không có tin báo, tố giác về tội ' +
        'phạm nào; chưa làm rõ vụ nào trong 3 vụ phạm pháp hình sự; chưa bắt hoặc vận động ra đầu thú được người ' +
        'bị truy nã nào; không có ổ nhóm tội phạm hình sự nào bị triệt xóa.',
    );
    expect(paragraphOf(facts(zeros), 'en')).toContain(
      'there were no crime reports; none of 3 criminal cases was',
    );
  });

  test('a figure that is not counted leaves its clause out, and without any there is one plain sentence', () => {
    const told = paragraphOf(facts({ groups_dismantled: count(1) }), 'vi');
    expect(told).toMatch(/thành phố Thanh Hóa, triệt xóa 1 ổ nhóm tội phạm hình sự\.$/);
    expect(paragraphOf(facts({}), 'vi')).toMatch(/trên địa bàn thành phố Thanh Hóa chưa có số liệu\.$/);
    expect(paragraphOf(facts({}), 'en')).toMatch(/there are no figures yet for Thanh Hóa city\.$/);
  });

  test('a ratio of a few has both numbers and no percentage', () => {
    expect(paragraphOf(facts({ resolved: { value: 2, of: 4 } }), 'vi')).toMatch(
      /2\/4 tin báo, tố giác về tội phạm\.$/,
    );
  });
});

test('English has one and many', () => {
  const one = facts({ resolved: { value: 1, of: 7 }, wanted_ended: count(1), groups_dismantled: count(2) });
  expect(paragraphOf(one, 'en')).toContain(
    '1 of 7 crime reports was resolved (14.3 %); 1 wanted person was arrested or persuaded to surrender; 2 criminal groups were',
  );
});

test('a year before is compared in words, each count with its own', () => {
  const before = {
    information_received: count(2000),
    resolved: { value: 600, of: 650 },
    cases_cleared: { value: 1, of: 0 },
  };
  expect(paragraphOf(facts(COUNTED, { before }), 'vi')).toContain(
    'So với cùng kỳ năm trước: nguồn tin của người dân tăng 480 (24 %); tin báo, tố giác về tội phạm giảm 26 (4 %); ' +
      'vụ phạm pháp hình sự cùng kỳ không có.',
  );
});

const anyTold: fc.Arbitrary<Told> = fc
  .record({ of: fc.option(fc.nat(30_000)), value: fc.nat(30_000) })
  .map(({ of, value }) => ({ of, value: of === null ? value : Math.min(of, value) }));
const anyValues = fc.dictionary(fc.constantFrom(...PARAGRAPH_CODES), anyTold) as fc.Arbitrary<
  Partial<Record<ParagraphCode, Told>>
>;

test('every count that is known is written, and no share is ever made of nothing', () => {
  fc.assert(
    fc.property(anyValues, fc.constantFrom('vi' as const, 'en' as const), (values, language) => {
      const told = paragraphOf(facts(values), language);
      const digits = told.replaceAll(/[.,](?=\d{3})/g, '');
      for (const [code, { value, of }] of Object.entries(values)) {
        if (code === 'useful' && (values.information_received?.value ?? 0) === 0) continue;
        if (value > 0 && of !== 0) expect(digits).toMatch(new RegExp(`(^|\\D)${value}(\\D|$)`));
      }
      expect(told).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(told).not.toMatch(/(^|\D)0 ?%/);
      if (Object.values(values).every(({ of }) => (of ?? 0) === 0)) expect(told).not.toContain('%');
      expect(told).toMatch(/^[A-Z].*[^.]\.$/s);
    }),
  );
});
