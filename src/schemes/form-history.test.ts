import { describe, expect, it } from 'vitest';
import { choice, day, number, sealedText, words, yesNo } from './data/fields.ts';
import type { Field, KindForm } from './form.ts';
import { historyFaults, readableFields } from './form-history.ts';

const label = words('Mục', 'Field');
const form = (site: Field[], patrol: Field[] = []): KindForm => ({
  name: words('Đèn', 'Lamps'),
  does: words('Thắp đèn.', 'Lights lamps.'),
  site,
  team: [],
  activities: [{ code: 'patrol', name: words('Tuần tra', 'Patrol'), fields: patrol }],
});
const faults = (next: KindForm, ...earlier: KindForm[]) =>
  historyFaults(next, earlier).map(({ path, code }) => `${path} ${code}`);
const many = number('lamp', label);

describe('a form beside earlier versions of its kind', () => {
  it.each<[string, Field]>([
    ['yes or no', yesNo('lamp', label)],
    ['a day', day('lamp', label)],
    ['a choice', choice('lamp', label, [['one', label] as const, ['two', label] as const])],
    ['a decimal', { ...many, type: 'decimal' }],
    ['another unit', { ...many, unit: words('mét', 'metres') }],
  ])('gives the code of %s to no number', (_, before) => {
    expect(faults(form([many]), form([before]))).toEqual(['site.0.code code_reused']);
    // however long ago it was
    expect(faults(form([many]), form([]), form([before]))).toEqual(['site.0.code code_reused']);
  });

  it('parts sites, teams and each type of activity', () => {
    expect(faults(form([many]), form([], [yesNo('lamp', label)]))).toEqual([]);
    expect(faults(form([], [many]), form([], [yesNo('lamp', label)]))).toEqual([
      'activities.0.fields.0.code code_reused',
    ]);
  });

  it('never asks in the clear for what was sealed', () => {
    const sealed = { ...number('born', label), sealed: true };
    expect(faults(form([number('born', label)]), form([sealed]))).toEqual(['site.0.sealed unsealed']);
    expect(faults(form([sealed]), form([number('born', label)]))).toEqual([]);
  });

  it('lets words, bounds and the spelling of a unit change', () => {
    const metres = (vi: string) => number('long', words('Dài', 'Length'), { unit: words(vi, 'metres') });
    expect(faults(form([{ ...metres('Mét'), max: 9, counts: true }]), form([metres('met')]))).toEqual([]);
    expect(faults(form([sealedText('who', label)]), form([sealedText('who', words('Ai', 'Who'))]))).toEqual(
      [],
    );
  });
});

it('reads a record by its own form, and what it holds of other versions by the newest that had it', () => {
  const own = [number('lamp', label)];
  const [newer, older] = [words('Số cột', 'Posts'), words('Cột', 'Post')];
  const forms = [form([number('posts', newer)]), form([number('posts', older), number('wires', older)])];
  const read = readableFields(own, forms, 'site', { lamp: 1, posts: 2 });
  expect(read.map(({ code, label: { vi } }) => [code, vi])).toEqual([
    ['lamp', 'Mục'],
    ['posts', 'Số cột'],
  ]);
});
