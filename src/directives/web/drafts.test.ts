import { expect, test } from 'vitest';
import { draftOf, fieldsOf } from './document-draft.ts';
import { draftOfMeeting, linesOf, meetingFieldsOf } from './meeting-draft.ts';

test('a document is sent with what is known, and null where nothing is', () => {
  expect(fieldsOf(draftOf(undefined))).toBeUndefined();
  const sent = fieldsOf({ ...draftOf(undefined), subject: ' Chỉ thị 10 ', validTo: '9/2/2022' });
  expect(sent).toMatchObject({ subject: 'Chỉ thị 10', validTo: '2022-02-09', number: null, issuedOn: null });
  expect(fieldsOf({ ...draftOf(undefined), subject: 'Chỉ thị', issuedOn: 'hôm qua' })).toBeUndefined();
});

test('a meeting has one item in each line, and needs number, day and place', () => {
  expect(linesOf(' một \n\n hai\r\n')).toEqual(['một', 'hai']);
  const draft = draftOfMeeting(undefined, '2026-03-02');
  expect(draft.heldOn).toBe('02/03/2026');
  expect(meetingFieldsOf(draft)).toBeUndefined();
  const whole = { ...draft, number: 3, place: 'Hội trường', conclusions: 'Rà soát.\nBáo cáo.' } as const;
  expect(meetingFieldsOf(whole)).toMatchObject({
    heldOn: '2026-03-02',
    conclusions: ['Rà soát.', 'Báo cáo.'],
  });
});
