import { expect, test } from 'vitest';
import { TASK_ACTIONS, taskTransition } from '../workflow.ts';
import { changeOf, emptyStep, faultsOf, isUnitChange } from './step-draft.ts';

const draft = { ...emptyStep(40), words: 'Đã họp dân ở các tổ.', day: '30/4/2026' };

test('says what is missing, by what the step needs', () => {
  expect(faultsOf('acknowledge', emptyStep(0))).toEqual([]);
  expect(faultsOf('accept', emptyStep(0))).toEqual([]);
  expect(faultsOf('accept', { ...emptyStep(0), words: 'ngắn' })).toEqual(['words']);
  expect(faultsOf('return', emptyStep(0))).toEqual(['words']);
  expect(faultsOf('request_extension', { ...draft, day: '31/02/2026' })).toEqual(['day']);
  expect(faultsOf('report_progress', { ...draft, percent: '' })).toEqual(['percent']);
  // papers go with the word that they show nobody
  expect(faultsOf('report_done', { ...draft, evidence: ['a'] })).toEqual(['clean']);
  expect(faultsOf('report_done', { ...draft, evidence: ['a'], clean: true })).toEqual([]);
});

test('becomes a change of the side whose step it is', () => {
  for (const action of TASK_ACTIONS) {
    const change = changeOf(action, draft);
    expect(change.action).toBe(action);
    expect(isUnitChange(change)).toBe(taskTransition(action).by === 'unit');
  }
  expect(changeOf('request_extension', draft)).toMatchObject({ dueOn: '2026-04-30' });
  expect(changeOf('accept', emptyStep(0))).toEqual({ action: 'accept' });
});
