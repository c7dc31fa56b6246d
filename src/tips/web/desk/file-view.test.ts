import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../ui/safe-file-name.ts';
import { fileView } from './file-view.ts';

describe('fileView', () => {
  it.each([
    ['image/jpeg', 'image'],
    ['IMAGE/PNG', 'image'],
    ['text/plain; charset=utf-8', 'text'],
    ['video/mp4', 'video'],
    ['image/svg+xml', 'none'],
    ['text/html', 'none'],
    ['application/pdf', 'none'],
    ['constructor', 'none'],
    ['', 'none'],
  ])('%s is shown as %s', (type, view) => {
    expect(fileView(type)).toBe(view);
  });
});

describe('safeFileName', () => {
  it('leaves a plain name as it is', () => {
    expect(safeFileName('ảnh cổng nhà trọ.jpg')).toBe('ảnh cổng nhà trọ.jpg');
  });

  it('shows the true end of a name that was turned round', () => {
    expect(safeFileName('anh\u202Egpj.exe')).toBe('anhgpj.exe');
  });

  it('never leads anywhere and is never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toBe('');
        expect(safe).not.toMatch(/[\\/:]|^\./);
        expect(safe.length).toBeLessThanOrEqual(120);
      }),
    );
  });
});
