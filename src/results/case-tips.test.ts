import { expect, it } from 'vitest';
import { readCaseTips, writeCaseTips } from './case-tips.ts';

it('names tips as text and back, and reads nothing else', () => {
  const tips = ['3f0c2a52-6b6e-4d2c-9d55-0a7a35a3e001', '3f0c2a52-6b6e-4d2c-9d55-0a7a35a3e002'];
  expect(readCaseTips(writeCaseTips(tips))).toEqual(tips);
  expect(readCaseTips(writeCaseTips([]))).toEqual([]);
  for (const text of ['', 'Diễn biến', '{}', '{"v":2,"tips":[]}', '{"v":1,"tips":["x"]}']) {
    expect(readCaseTips(text)).toBeUndefined();
  }
});
