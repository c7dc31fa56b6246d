import { describe, expect, it } from 'vitest';
import { choiceFault } from './choose-passphrase.ts';
import { returnPath } from './return-path.ts';

describe('choosing a passphrase', () => {
  it('names the first fault and its field', () => {
    const fault = (passphrase: string, repeat: string) => choiceFault({ passphrase, repeat });
    expect(fault('ngắn', 'ngắn')).toEqual({ field: 'passphrase', code: 'too_short' });
    expect(fault('aaaaaaaaaaaaaa', 'aaaaaaaaaaaaaa')).toEqual({ field: 'passphrase', code: 'too_plain' });
    expect(fault('bốn từ là đủ', 'bốn từ là du')).toEqual({ field: 'repeat', code: 'different' });
  });

  it('takes the same letters composed in another way for the same', () => {
    const passphrase = 'bốn từ là đủ';
    expect(choiceFault({ passphrase, repeat: passphrase.normalize('NFD') })).toBeUndefined();
  });
});

describe('the way back after signing in', () => {
  it.each(['/khoa', '/lam-viec?tip=1'])('leads to %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    'https://a.example',
    '//a.example',
    '/\\a.example',
    '/dang-nhap?next=/khoa',
    '',
    undefined,
    7,
  ])('does not lead to %s', (next) => {
    expect(returnPath(next)).toBeUndefined();
  });
});
