import { describe, expect, it } from 'vitest';
import { faultsOf } from './check-form.ts';
import { choice, number, sealedText, words } from './data/fields.ts';
import { SHIPPED_KINDS } from './data/index.ts';
import { type Field, formSchema, type KindForm } from './form.ts';

const base: KindForm = {
  name: words('Tổ xe ôm tự quản', 'Motorcycle taxi teams'),
  does: words('Anh em xe ôm nhắc nhau giữ trật tự ở bến.', 'Drivers keep order at the stand.'),
  site: [number('drivers', words('Số lái xe', 'Drivers'), { counts: true })],
  team: [],
  activities: [{ code: 'meeting', name: words('Họp', 'Meeting'), fields: [] }],
};
const withField = (field: Field): KindForm => ({ ...base, site: [...base.site, field] });
const faults = (form: KindForm) => faultsOf(form).map(({ path, code }) => `${path} ${code}`);

describe('the shipped kinds', () => {
  it.each(Object.entries(SHIPPED_KINDS))('%s is sound', (_, form) => {
    expect(formSchema.parse(form)).toEqual(form);
    expect(faultsOf(form)).toEqual([]);
  });

  it('are the three that the article names, and six or more besides', () => {
    const kinds = Object.keys(SHIPPED_KINDS);
    expect(kinds.slice(0, 3)).toEqual(['worker_security_team', 'boarding_house_club', 'security_camera']);
    expect(kinds.length).toBeGreaterThanOrEqual(9);
  });
});

describe('a form', () => {
  it('never asks for religion, however it is asked', () => {
    expect(faults(withField(sealedText('belief', words('Tôn giáo', 'Creed'))))).toEqual([
      'site.1.label religion',
    ]);
    expect(faults(withField(sealedText('belief', words('ton giao', 'creed'))))).toHaveLength(1);
    expect(faults(withField(sealedText('belief', words('Nhóm', 'Religious group'))))).toHaveLength(1);
    const asked = choice('families', words('Thành phần', 'Families'), [
      ['one', words('Hộ giáo dân', 'Parish families')],
      ['two', words('Hộ khác', 'Others')],
    ]);
    expect(faults(withField(asked))).toEqual(['site.1.choices.0.label religion']);
    const hinted = {
      ...number('families', words('Nhóm hộ', 'Families')),
      hint: words('theo tôn giáo', 'by creed'),
    };
    expect(faults(withField(hinted))).toEqual(['site.1.hint religion']);
    expect(faults({ ...base, does: words('Việc của giáo xứ.', 'What a parish does.') })).toEqual([
      'does religion',
    ]);
  });

  it('never asks for what people are free to think and do', () => {
    for (const asked of [
      words('Số vụ đình công', 'Stoppages'),
      words('so vu khieu kien', 'Cases'),
      words('Tình hình tư tưởng công nhân', 'State of mind'),
      words('Tụ tập đông người', 'Crowds'),
      words('Việc khác', 'Labour disputes'),
      words('Việc khác', 'Petitioners'),
      words('Việc khác', 'Public opinion'),
    ])
      expect(faults(withField(number('many', asked)))).toEqual(['site.1.label dissent']);
    const named = words('Tổ nắm tình hình đình công', 'Strike watch');
    expect(faults({ ...base, name: named })).toEqual(['name dissent']);
  });

  it('lets words stand that only look alike', () => {
    for (const label of [
      'Lãnh đạo tổ',
      'Giao hộ gia đình quản lý',
      'Giao xử lý',
      'Giáo viên trực cổng',
      'Cột cao dài',
      'Tụ tập đua xe trái phép',
      'Ý kiến góp cho tổ',
      'Kiến nghị của tổ',
      'Tranh chấp ranh giới đất đã hòa giải',
      'Đơn vị thư viện',
    ]) {
      expect(faults(withField(number('many', words(label, 'Number'))))).toEqual([]);
    }
    for (const label of [
      'Gong strikes',
      'Assembly point',
      'Fire-fighting demonstrations',
      'Flood protection',
    ])
      expect(faults(withField(number('many', words('Số', label))))).toEqual([]);
  });

  it('counts no tips', () => {
    const label = words('Số tin báo đã gửi', 'Tips sent');
    expect(faults(withField(number('sent', label)))).toEqual(['site.1.label counts_tips']);
    const chosen = choice('how_many', words('Trong tháng', 'This month'), [
      ['few', words('1 đến 5 tin báo', 'One to five tips')],
      ['none', words('Không', 'None')],
    ]);
    expect(faults(withField(chosen))).toEqual(['site.1.choices.0.label counts_tips']);
    const reporting = { code: 'sent', name: words('Tin báo gửi công an', 'Tips to the police'), fields: [] };
    expect(faults({ ...base, activities: [reporting] })).toEqual(['activities.0.name counts_tips']);
    const unit = number('many', words('Số', 'Number'), { unit: words('tin báo', 'tips') });
    expect(faults(withField(unit))).toEqual(['site.1.unit counts_tips']);
    // a name of a box is no count
    expect(faults({ ...base, name: words('Hòm thư tố giác', 'Letter boxes') })).toEqual([]);
  });

  it('seals what is text, and sums what is a clear number', () => {
    const text = { ...sealedText('who', words('Tên', 'Name')), sealed: false };
    expect(faults(withField(text))).toEqual(['site.1.sealed text_not_sealed']);
    const sum = { ...sealedText('who', words('Tên', 'Name')), counts: true };
    expect(faults(withField(sum))).toEqual(['site.1.counts not_countable']);
    const hidden = number('many', words('Số', 'Number'), { counts: true });
    expect(faults(withField({ ...hidden, sealed: true }))).toEqual(['site.1.counts not_countable']);
  });

  it('has each code once, bounds in order, and choices where one is chosen', () => {
    expect(faults(withField(number('drivers', words('Số', 'Number'))))).toEqual(['site.1.code code_twice']);
    const crossed = number('many', words('Số', 'Number'), { min: 5, max: 4 });
    expect(faults(withField(crossed))).toEqual(['site.1.min bounds']);
    const chosen = { ...sealedText('one', words('Chọn', 'Choose')), type: 'choice' as const };
    expect(faults(withField(chosen))).toEqual(['site.1.choices choices']);
  });
});
