import type { StatePaper } from '../../src/platform/documents/state-paper.ts';

const SENTENCE =
  'Trong năm 2017 và 5 tháng đầu năm 2018, lực lượng chức năng đã giải quyết xong 573/624 tin báo, tố giác về tội phạm. ';

/** A paper of several pages with everything that a paper can have. */
export const SAMPLE_PAPER: StatePaper = {
  superior: 'Ủy ban nhân dân tỉnh Thanh Hóa',
  issuer: 'Ban Chỉ đạo phòng, chống tội phạm',
  number: 5,
  code: 'BC-BCĐ',
  place: 'Thanh Hóa',
  day: '2018-02-05',
  kind: 'BÁO CÁO',
  subject: 'Kết quả công tác bảo đảm an ninh, trật tự 6 tháng đầu năm 2018 trên địa bàn thành phố Thanh Hóa',
  blocks: [
    { kind: 'part', text: 'I. TÌNH HÌNH' },
    { kind: 'item', text: '1. Công tác chỉ đạo' },
    ...Array.from({ length: 12 }, () => ({ kind: 'paragraph' as const, text: SENTENCE.repeat(3).trim() })),
  ],
  signature: { authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'], name: 'Nguyễn Văn Mẫu' },
  recipients: ['- Thường trực Tỉnh ủy (để báo cáo);', '- Lưu: VT.'],
  annexes: [
    {
      title: 'SỐ LIỆU KẾT QUẢ CÔNG TÁC',
      lead: 'Kỳ báo cáo: 6 tháng đầu năm 2018',
      table: {
        columns: [
          { heading: 'TT', share: 1, align: 'center' },
          { heading: 'Chỉ tiêu', share: 6, align: 'left' },
          { heading: 'Kỳ này', share: 2, align: 'right' },
        ],
        rows: Array.from({ length: 70 }, (_, index) => [
          String(index + 1),
          'Tin báo, tố giác về tội phạm',
          '624',
        ]),
      },
      notes: ['Dấu “–”: chưa có số liệu.'],
    },
  ],
};
