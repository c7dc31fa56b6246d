import { describe, expect, it } from 'vitest';
import { SHIPPED_KINDS } from '../../data/index.ts';
import { codeOf, draftOf, emptyDraft, formOf, newField, withType } from './draft.ts';

describe('a draft of a form', () => {
  it.each(Object.entries(SHIPPED_KINDS))('gives %s back as it was', (_, form) => {
    expect(formOf(draftOf(form), [form])).toEqual(form);
  });

  it('makes codes of the English words, each once, and leaves the known ones', () => {
    const field = (en: string) => ({ ...newField(), label: { vi: en, en } });
    const draft = { ...emptyDraft(), site: [field('Life jackets'), field('Life jackets'), field('!')] };
    expect(formOf(draft, []).site.map(({ code }) => code)).toEqual([
      'life_jackets',
      'life_jackets_2',
      'field',
    ]);
    expect(codeOf('2 Thuyền cứu hộ')).toBe('thuyen_cuu_ho');
  });

  it('takes no code again that an earlier version of the kind has used', () => {
    const field = { ...newField(), label: { vi: 'Số áo phao', en: 'Life jackets' } };
    const first = formOf({ ...emptyDraft(), site: [field] }, []);
    const without = formOf({ ...emptyDraft(), site: [] }, []);
    const codes = formOf({ ...emptyDraft(), site: [field] }, [without, first]).site.map(({ code }) => code);
    expect(codes).toEqual(['life_jackets_2']);
    const meetings = formOf(emptyDraft(), [first]).activities.map(({ code }) => code);
    expect(meetings).toEqual(['meeting_2']);
  });

  it('reads choices one a line, and keeps the codes of those that stay', () => {
    const chosen = withType({ ...newField(), label: { vi: 'Ai', en: 'Who' } }, 'choice');
    const field = { ...chosen, choices: 'Công an = Police\n\nMặt trận' };
    const [made] = formOf({ ...emptyDraft(), site: [field] }, []).site;
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
