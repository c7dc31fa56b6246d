import { describe, expect, it } from 'vitest';
import { SHIPPED_KINDS } from '../../data/index.ts';
import { codeOf, draftOf, emptyDraft, formOf, newField, withType } from './draft.ts';

describe('a draft of a form', () => {
  it.each(Object.entries(SHIPPED_KINDS))('gives %s back as it was', (_, form) => {
    expect(formOf(draftOf(form))).toEqual(form);
  });

  it('makes codes of the English words, each once, and leaves the known ones', () => {
    const field = (en: string) => ({ ...newField(), label: { vi: en, en } });
    const draft = { ...emptyDraft(), site: [field('Life jackets'), field('Life jackets'), field('!')] };
    expect(formOf(draft).site.map(({ code }) => code)).toEqual(['life_jackets', 'life_jackets_2', 'field']);
    expect(codeOf('2 Thuyền cứu hộ')).toBe('thuyen_cuu_ho');
  });

  it('reads choices one a line, and keeps the codes of those that stay', () => {
    const chosen = withType({ ...newField(), label: { vi: 'Ai', en: 'Who' } }, 'choice');
    const field = { ...chosen, choices: 'Công an = Police\n\nMặt trận' };
    const [made] = formOf({ ...emptyDraft(), site: [field] }).site;
    expect(made?.choices).toEqual([
      { code: 'police', label: { vi: 'Công an', en: 'Police' } },
      { code: 'mat_tran', label: { vi: 'Mặt trận', en: 'Mặt trận' } },
    ]);
  });

  it('seals text, and lets only clear numbers count', () => {
    const counting = { ...newField(), counts: true };
    expect(withType(counting, 'text')).toMatchObject({ sealed: true, counts: false });
    expect(withType(counting, 'decimal')).toMatchObject({ sealed: false, counts: true });
  });
});
