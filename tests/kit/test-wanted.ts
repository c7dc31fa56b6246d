import { drawPortrait } from '../../src/demo/draw-portrait.ts';
import type { NoticeText } from '../../src/results/wanted-notice.ts';

/** A small JPEG that is really one. */
export const TEST_PORTRAIT: Uint8Array<ArrayBuffer> = new Uint8Array(drawPortrait('test'));

/** The words of a notice that can be published. */
export function testNotice(over: Partial<NoticeText> = {}): NoticeText {
  return {
    number: '15/QĐTN-CSĐT',
    decidedOn: '2026-02-20',
    issuer: 'Cơ quan Cảnh sát điều tra thử nghiệm',
    source: 'Bản in của cơ quan ra quyết định, 21/02/2026',
    fullName: 'Nguyễn Văn Thí Dụ',
    birthYear: 1989,
    residence: 'Phố Mẫu, phường Hạc Thành',
    features: 'Cao khoảng 1,68 m; sẹo nhỏ ở cằm',
    offence: 'Trộm cắp tài sản',
    contact: 'Công an phường Hạc Thành',
    ...over,
  };
}
