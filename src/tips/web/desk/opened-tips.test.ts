import { describe, expect, it, vi } from 'vitest';
import type { TipContent } from '../../../sealed/plaintext.ts';
import type { TipRow } from '../../contract.ts';
import { createOpenedTips, openedTipsOf } from './opened-tips.ts';

const row = (tipId: string, version = 1) => ({ tipId, version }) as TipRow;

function opening(text: string, place?: string) {
  const content = { v: 1, text, files: [], ...(place ? { place } : {}) } as unknown as TipContent;
  return { status: 'opened', content, contentIdentity: 'key' } as const;
}

describe('opened tips', () => {
  it('are found with and without diacritics, by the beginning of a word, and by place', () => {
    const opened = createOpenedTips();
    opened.keepTip(row('a'), opening('Đêm qua mất xe đạp', 'ngõ Trạm Bơm'));
    opened.keepTip(row('b'), opening('Đánh bạc sau chợ'));
    const found = (query: string) => opened.search(query).map(({ tipId }) => tipId);
    expect(found('danh bac')).toEqual(['b']);
    expect(found('Đêm')).toEqual(['a']);
    expect(found('tra bo')).toEqual(['a']);
    expect(found('mất bạc')).toEqual([]);
  });

  it('give one line of their text, and nothing where they could not be opened', () => {
    const opened = createOpenedTips();
    opened.keepTip(row('a'), opening('  Mất xe\n\ntrước chợ '));
    opened.keepTip(row('b'), { status: 'refused', code: 'binding_mismatch' });
    expect(opened.firstLine('a')).toBe('Mất xe trước chợ');
    expect(opened.firstLine('b')).toBeUndefined();
    expect(opened.search('mất')).toHaveLength(1);
  });

  it('are forgotten when their content has been erased', () => {
    const opened = createOpenedTips();
    opened.keepTip(row('a'), opening('Mất xe'));
    opened.forgetTip('a');
    opened.forgetTip('unknown');
    expect([opened.tip('a'), opened.firstLine('a')]).toEqual([undefined, undefined]);
    expect(opened.search('mất')).toEqual([]);
  });

  it('show the row as it is now', () => {
    const opened = createOpenedTips();
    opened.keepTip(row('a'), opening('Mất xe'));
    opened.keepRow(row('a', 3));
    opened.keepRow(row('unknown', 3));
    expect(opened.search('mat')).toEqual([row('a', 3)]);
  });

  it('tell their listeners of every change until these leave', () => {
    const opened = createOpenedTips();
    const listener = vi.fn();
    const leave = opened.subscribe(listener);
    opened.keepTip(row('a'), opening('một'));
    leave();
    opened.keepTip(row('b'), opening('hai'));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(opened.revision()).toBe(2);
  });

  it('belong to one set of open keys', () => {
    const keys = new Map();
    openedTipsOf(keys).keepTip(row('a'), opening('một'));
    expect(openedTipsOf(keys).firstLine('a')).toBe('một');
    expect(openedTipsOf(new Map()).firstLine('a')).toBeUndefined();
  });
});
