import { expect, it } from 'vitest';
import { type IssueDraft, issuingOf } from './issue-draft.ts';

const DRAFT: IssueDraft = {
  superior: ' ',
  issuer: 'Ban Chỉ đạo',
  number: '5',
  code: 'BC-BCĐ',
  place: 'Thanh Hóa',
  day: '05/02/2018',
  authority: 'TM. BAN CHỈ ĐẠO\n\n TRƯỞNG BAN ',
  signer: 'Nguyễn Văn Mẫu',
  recipients: '- Như trên;\n- Lưu: VT.',
};

it('takes lines apart and days as people write them', () => {
  expect(issuingOf(DRAFT)).toEqual({
    faults: {},
    issuing: {
      superior: '',
      issuer: 'Ban Chỉ đạo',
      number: 5,
      code: 'BC-BCĐ',
      place: 'Thanh Hóa',
      issuedOn: '2018-02-05',
      authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
      signer: 'Nguyễn Văn Mẫu',
      recipients: ['- Như trên;', '- Lưu: VT.'],
    },
  });
});

it.each([
  ['issuer', '', 'missing'],
  ['signer', ' ', 'missing'],
  ['authority', '\n', 'missing'],
  ['recipients', '', 'missing'],
  ['number', '0', 'number'],
  ['number', '5a', 'number'],
  ['number', '123456', 'number'],
  ['code', 'bc-bcđ', 'code'],
  ['code', 'BC/BCĐ', 'code'],
  ['day', '31/02/2018', 'day'],
] as const)('says what is wrong with %s %j', (field, value, fault) => {
  expect(issuingOf({ ...DRAFT, [field]: value })).toEqual({ faults: { [field]: fault } });
});
