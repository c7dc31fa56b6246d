import type { ErrorCode } from '../../wire/errors.ts';

/** What a refusal that a resident can meet means: what is wrong, what stays safe, what to do. */
export const vi = {
  offline:
    'Chưa kết nối được với máy chủ. Những gì bạn đã nhập vẫn còn trên máy này; hãy thử lại khi có mạng.',
  invalid_input:
    'Có chỗ chưa điền đúng. Những gì bạn đã nhập vẫn còn nguyên; hãy xem lại các ô được đánh dấu.',
  end_before_start: 'Ngày kết thúc đang đứng trước ngày bắt đầu. Hãy chọn lại một trong hai ngày.',
  unknown_area:
    'Không tìm thấy xã, phường này trong danh mục. Hãy chọn lại trong danh sách, hoặc chọn “Tôi không biết”: bộ phận trực sẽ nhận.',
  unknown_unit: 'Đơn vị này không có hoặc không còn hoạt động. Hãy chọn một đơn vị khác trong danh sách.',
  unknown_recipient:
    'Khóa của đơn vị nhận vừa được thay. Chưa có gì được gửi đi; hãy tải lại khóa mới rồi gửi lại.',
  mixed_recipients:
    'Gói tin được niêm phong không đúng cách nên chưa được nhận. Hãy gửi lại; nội dung vẫn còn trên máy bạn.',
  bad_signature:
    'Chữ ký của gói tin không khớp nên chưa được nhận. Nội dung vẫn còn trên máy bạn; hãy gửi lại.',
  bad_proof_of_work:
    'Bước kiểm tra chống gửi tự động đã hết hạn. Hãy bấm gửi lại, máy của bạn sẽ tự làm lại bước này.',
  bad_cursor: 'Danh sách đã thay đổi trong lúc bạn xem. Hãy xem lại từ trang đầu.',
  day_in_future: 'Ngày bạn chọn chưa đến. Hãy chọn hôm nay hoặc một ngày đã qua.',
  forbidden:
    'Vai trò của bạn không được làm việc này. Nếu đây là việc của bạn, hãy đề nghị lãnh đạo đơn vị giao vai trò.',
  wrong_origin:
    'Yêu cầu đến từ một trang khác nên đã bị chặn. Hãy mở lại trang này từ địa chỉ chính thức rồi thử lại.',
  not_found: 'Không có mục này, hoặc bạn không có quyền xem. Hãy kiểm tra lại đường dẫn.',
  receipt_unknown:
    'Không tìm thấy tin nào ứng với tám từ này. Hãy kiểm tra từng từ và thứ tự. Vì an toàn, mỗi lần thử phải chờ một lát.',
  draft_conflict:
    'Tin này đã được gửi với nội dung khác. Tin đã gửi vẫn an toàn; muốn bổ sung, hãy dùng tám từ của biên nhận để gửi thêm.',
  already_entered:
    'Mục này đã được ghi trước đó với nội dung khác. Hãy tải lại trang để xem nội dung đã ghi rồi sửa ở đó.',
  tip_erased:
    'Nội dung của tin này đã được xóa theo quy định. Dấu trong sổ công khai và số liệu vẫn còn, nhưng không thể viết thêm hay mở lại.',
  too_large:
    'Tệp hoặc nội dung quá lớn. Phần còn lại vẫn giữ nguyên; hãy chọn tệp nhỏ hơn hoặc bớt nội dung.',
  too_many_files: 'Quá nhiều tệp. Hãy bỏ bớt; bạn có thể gửi thêm sau bằng tám từ của biên nhận.',
  wrong_media_type: 'Loại tệp này không nhận được. Hãy dùng ảnh, video hoặc PDF.',
  too_many_requests:
    'Có quá nhiều yêu cầu trong thời gian ngắn. Nội dung của bạn vẫn còn; hãy chờ một phút rồi thử lại.',
  internal: 'Máy chủ gặp lỗi. Những gì bạn đã nhập vẫn còn trên máy này; hãy thử lại sau ít phút.',
  no_desk:
    'Chưa có đơn vị nào sẵn sàng nhận tin. Nội dung vẫn còn trên máy bạn; hãy thử lại sau. Việc khẩn cấp, hãy gọi 113.',
  not_set_up: 'Hệ thống chưa khởi tạo xong nên chưa nhận tin. Việc khẩn cấp, hãy gọi 113.',
  clip_incomplete: 'Đoạn hình chưa đến đủ. Tệp vẫn còn trên máy bạn; hãy gửi lại.',
  footage_link_unknown:
    'Liên kết này không đúng, đã dùng, đã bị hủy hoặc hết hạn. Nếu đơn vị vẫn cần, hãy xin liên kết mới.',
  unknown_kind: 'Không có loại mô hình này. Hãy tải lại trang rồi chọn lại trong danh sách.',
  slip_unknown:
    'Không tìm thấy khoản đóng góp nào ứng với mã này. Hãy xem lại từng chữ, số trên phiếu. Nếu mất phiếu, hãy xin đơn vị cấp phiếu khác.',
} as const satisfies Partial<Record<ErrorCode | 'offline', string>>;
