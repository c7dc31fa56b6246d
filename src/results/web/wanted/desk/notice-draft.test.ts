import { describe, expect, it, test } from 'vitest';
import { noticeTextSchema } from '../../../wanted-notice.ts';
import { draftOf, EMPTY_NOTICE, type NoticeDraft, noticeFaults, textOfDraft } from './notice-draft.ts';

const TODAY = '2026-11-29';
const WHOLE: NoticeDraft = {
  number: ' 15/QĐTN-CSĐT ',
  decidedOn: '5/9/2026',
  issuer: 'Cơ quan Cảnh sát điều tra',
  source: 'Bản in',
  fullName: 'Nguyễn Văn Thí Dụ',
  birthYear: '1989',
  residence: '',
  features: '',
  offence: 'Trộm cắp tài sản',
  contact: 'Công an phường',
};
const faults = (over: Partial<NoticeDraft>, published = false) =>
  noticeFaults({ ...WHOLE, ...over }, { today: TODAY, published });

describe('a notice as it is typed', () => {
  it('becomes what the server takes, and comes back the same', () => {
    const text = textOfDraft(WHOLE);
    expect(noticeTextSchema.parse(text)).toEqual(text);
    expect(text).toMatchObject({ number: '15/QĐTN-CSĐT', decidedOn: '2026-09-05', birthYear: 1989 });
    expect(textOfDraft(draftOf(text))).toEqual(text);
    expect(faults({})).toEqual({});
  });

  test.each([
    [{ decidedOn: '31/02/2026' }, { decidedOn: 'day' }],
    [{ decidedOn: '30/11/2026' }, { decidedOn: 'future' }],
    [{ decidedOn: '29/11/2026' }, {}],
    [{ birthYear: '89' }, { birthYear: 'year' }],
    [{ birthYear: '' }, {}],
    [
      { fullName: '  ', contact: '' },
      { fullName: 'missing', contact: 'missing' },
    ],
    [{ number: '', decidedOn: '', source: '' }, {}],
  ])('with %j has the faults %j', (over, expected) => expect(faults(over)).toEqual(expected));

  it('may not lose number, day or source once it is published', () => {
    const missing = { number: 'missing', decidedOn: 'missing', source: 'missing' };
    expect(faults({ number: '', decidedOn: '', source: ' ' }, true)).toEqual(missing);
  });

  it('lacks four things when it is empty', () => {
    const found = noticeFaults(EMPTY_NOTICE, { today: TODAY, published: false });
    expect(Object.keys(found).sort()).toEqual(['contact', 'fullName', 'issuer', 'offence']);
  });
});
