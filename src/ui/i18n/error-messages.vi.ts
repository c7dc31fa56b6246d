import type { ErrorCode } from '../../wire/errors.ts';
import { vi as publicWords } from './public-error-messages.vi.ts';

/** What a refusal means to a person: what is wrong, what stays safe, what to do. */
export const vi = {
  ...publicWords,
  not_a_period:
    'Những ngày này không phải một kỳ của lịch đã chọn. Hãy chọn một kỳ của lịch, hoặc lịch "tự chọn ngày".',
  calendars_mixed: 'Hai kỳ đem so sánh phải cùng một lịch và dài bằng nhau. Hãy chọn lại một trong hai kỳ.',
  wrong_calendar: 'Chỉ số này không tính theo lịch đã chọn. Hãy chọn lịch khác.',
  unknown_login:
    'Không có tài khoản nào dùng tên đăng nhập này. Hãy kiểm tra lại tên; người chưa có tài khoản thì gửi lời mời.',
  missing_reason: 'Quyết định này cần nêu lý do. Hãy ghi lý do rồi bấm lại; phần đã nhập vẫn còn.',
  unsigned_unit_key:
    'Khóa của đơn vị chưa có chữ ký của người giữ sổ khóa nên chưa dùng được. Hãy báo người giữ sổ khóa ký xác nhận.',
  term_not_allowed:
    'Thời hạn ủy quyền không đúng quy định: quá dài, hoặc để trống những ngày không ai được ủy quyền. Hãy kiểm tra ngày giờ của máy này rồi ký lại.',
  bad_share:
    'Mảnh khôi phục này không đúng hoặc không thuộc bộ khóa này. Hãy kiểm tra lại từng ký tự, hoặc dùng mảnh khác.',
  wrong_credentials:
    'Tên đăng nhập, cụm mật khẩu hoặc mã xác thực không đúng. Hãy kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
  code_needed: 'Tài khoản này có xác thực hai lớp. Hãy nhập mã sáu số trong ứng dụng xác thực.',
  wrong_code:
    'Mã xác thực không đúng hoặc đã dùng rồi. Hãy chờ mã tiếp theo rồi nhập lại; nếu vẫn sai, hãy xem giờ trên điện thoại có đúng không.',
  session_expired:
    'Phiên làm việc đã hết hạn và các khóa đã được cất đi. Hãy đăng nhập lại; việc chưa lưu vẫn giữ trên trang này.',
  not_signed_in: 'Bạn chưa đăng nhập. Hãy đăng nhập để tiếp tục.',
  wrong_setup_token:
    'Mã khởi tạo không đúng hoặc đã dùng rồi. Hãy lấy mã mới trong cửa sổ đang chạy máy chủ.',
  invitation_unknown:
    'Liên kết mời này không đúng, đã dùng hoặc đã hết hạn. Hãy xin người mời gửi liên kết mới.',
  tip_changed: 'Người khác vừa cập nhật tin này. Phần bạn nhập vẫn còn; hãy xem thay đổi rồi quyết định lại.',
  transition_not_allowed:
    'Bước này không còn làm được ở trạng thái hiện tại của tin. Hãy tải lại để xem trạng thái mới nhất.',
  already_set_up: 'Hệ thống đã được khởi tạo. Hãy đăng nhập bằng tài khoản đã có.',
  login_taken: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  unit_ended: 'Ngày kết thúc và đơn vị nhận lại của đơn vị này đã được ghi rồi, không ghi lần nữa.',
  unit_takes_nothing_new:
    'Đơn vị này đã kết thúc nên không nhận việc mới. Việc đã có vẫn làm tiếp được; hãy ghi việc mới dưới tên đơn vị kế tiếp.',
  unit_has_open_tips:
    'Đơn vị còn tin chưa giải quyết xong. Hãy chọn đơn vị nhận lại, hoặc giải quyết hay chuyển hết các tin ấy trước.',
  unit_has_open_offers:
    'Còn người dân chờ đơn vị trả lời về mô hình. Hãy chọn đơn vị nhận lại, hoặc trả lời hết trước.',
  heir_not_possible:
    'Đơn vị này không thể nhận lại: phải là một đơn vị khác, cùng loại. Tin của đơn vị độc lập không bao giờ về đơn vị bị phản ánh, và ngược lại.',
  no_key_holder:
    'Đơn vị chưa có khóa mới đã được ký và có người giữ, nên chưa có ai để trao tin. Hãy để lãnh đạo đơn vị tạo khóa, người giữ sổ khóa ký, rồi làm lại.',
  epoch_conflict:
    'Khóa của đơn vị vừa được người khác thay. Chưa có gì bị mất; hãy tải lại rồi làm lại từ khóa mới.',
  last_key_holder:
    'Không còn ai khác trong đơn vị giữ khóa đang dùng nên chưa cho rời được. Hãy trao khóa cho một người nữa trước, rồi làm lại.',
  last_of_role:
    'Đây là người cuối cùng giữ vai trò quản trị hoặc giữ sổ khóa. Hãy có người khác giữ vai trò ấy trước, rồi làm lại.',
  second_factor_on: 'Xác thực hai lớp đang bật. Muốn đổi sang điện thoại khác, hãy tắt rồi bật lại.',
  transfer_not_possible: 'Tin này không được chuyển tới đơn vị đó. Hãy chọn đơn vị khác đúng thẩm quyền.',
  grants_incomplete:
    'Tin vừa có thêm nội dung nên chưa chuyển được; chưa có gì thay đổi. Hãy mở lại tin rồi chuyển lần nữa.',
  extension_not_possible:
    'Không gia hạn được: đã quá thời điểm cho phép hoặc đã dùng hết số lần. Hãy xem căn cứ ở phần thời hạn của tin.',
  tip_held:
    'Nội dung đang được giữ lại nên chưa xóa được. Lãnh đạo đơn vị phải bỏ giữ, nêu lý do, rồi mới xóa.',
  request_answered:
    'Yêu cầu này đã được trả lời. Hãy tải lại danh sách để xem ai đã trả lời và trả lời thế nào.',
  period_running: 'Kỳ này chưa hết nên chưa chốt số liệu được. Hãy chốt từ ngày hôm sau ngày cuối kỳ.',
  already_frozen: 'Số liệu của địa bàn và kỳ này đã chốt rồi. Nếu có sai sót, hãy ghi một điều chỉnh.',
  adjusted_otherwise: 'Con số này vừa được người khác điều chỉnh. Hãy xem lại rồi ghi điều chỉnh của bạn.',
  figures_incomplete:
    'Chưa chốt được: một nguồn số liệu đang không trả lời. Chưa có gì được ghi; hãy thử lại sau ít phút.',
  notice_changed:
    'Thông báo truy nã này vừa được thay đổi bởi người khác. Hãy xem lại rồi làm lại; những gì anh/chị gõ vẫn còn.',
  notice_incomplete:
    'Thông báo truy nã còn thiếu số, ngày hoặc nguồn của quyết định nên không được công bố. Hãy bổ sung rồi công bố lại.',
  not_an_image: 'Tệp này không phải là ảnh đọc được. Hãy chọn một ảnh khác.',
  breach_changed:
    'Có người vừa cập nhật sự cố này. Hãy tải lại, xem thay đổi của họ rồi ghi lại phần của anh/chị.',
  unknown_field:
    'Mẫu có trường không tồn tại nên chưa lưu. Nội dung vẫn còn trên màn hình; hãy sửa trường được nêu rồi lưu lại.',
  report_issued: 'Báo cáo này đã ban hành nên không sửa được nữa. Muốn đính chính, hãy soạn báo cáo mới.',
  report_changed:
    'Báo cáo vừa được người khác sửa. Chưa có gì bị mất; hãy xem lại báo cáo hiện tại rồi làm lại việc này.',
  report_unfinished:
    'Còn chỗ trong ngoặc vuông chưa được viết nên chưa ban hành. Hãy viết hoặc bỏ những chỗ ấy rồi ban hành lại.',
  section_changed:
    'Có người vừa sửa mục này. Phần anh/chị viết vẫn còn trên màn hình; hãy so với bản hiện tại rồi chọn.',
  template_changed:
    'Mẫu vừa được người khác lưu bản mới. Phần anh/chị viết vẫn còn trên màn hình; hãy tải lại mẫu để so.',
  report_number_taken: 'Số này đã dùng cho một báo cáo khác của đơn vị trong năm. Hãy lấy số tiếp theo.',
  not_ready: 'Tệp chưa tạo xong. Hãy chờ đến khi hiện nút tải xuống.',
  unknown_grade: 'Mức xếp loại này không còn dùng. Hãy tải lại trang rồi chọn mức đang dùng.',
  form_not_sound:
    'Mẫu ghi còn chỗ chưa đúng nên chưa lưu. Phần đã nhập vẫn còn; hãy xem các ô được đánh dấu.',
  documents_missing:
    'Còn thiếu giấy tờ mà bước này cần. Chưa có gì thay đổi; hãy ghi số, ngày của các giấy tờ được đánh dấu rồi làm lại.',
  decision_not_named:
    'Quyết định phải có số, ngày và cơ quan ban hành thì mới tra lại được. Hãy ghi đủ ba mục này.',
  outside_site:
    'Ngày này nằm ngoài thời gian hoạt động của điểm. Hãy chọn ngày trong khoảng điểm còn hoạt động.',
  outside_team:
    'Ngày này nằm ngoài thời gian hoạt động của tổ. Hãy chọn ngày trong khoảng tổ đã thành lập và chưa giải thể.',
  before_team: 'Ngày này trước ngày thành lập tổ. Hãy chọn ngày từ khi tổ thành lập trở đi.',
  force_changed:
    'Có người vừa cập nhật tổ này. Phần anh/chị nhập vẫn còn; hãy xem thay đổi của họ rồi ghi lại.',
  force_ended: 'Tổ này đã giải thể nên không thêm người được. Mục đã ghi vẫn xem và sửa được.',
  force_group_taken:
    'Trong những ngày này thôn, tổ dân phố đã có một tổ bảo vệ an ninh, trật tự. Hãy mở tổ ấy để xem, hoặc sửa tên, sửa ngày cho đúng.',
  force_team_full:
    'Tổ đã có quá nhiều người cùng tham gia để ghi thêm. Hãy ghi người đã thôi tham gia trước.',
  left_outside:
    'Với những ngày này, có người, mục đã ghi hoặc xếp loại nằm ngoài thời gian hoạt động của tổ. Hãy sửa chỗ ấy trước, hoặc chọn ngày khác.',
  two_leaders:
    'Trong những ngày này tổ đã có tổ trưởng. Hãy ghi ngày thôi của tổ trưởng trước, rồi ghi tổ trưởng mới từ ngày hôm sau.',
  more_than_given: 'Số trả lại nhiều hơn số tổ đang giữ. Hãy kiểm tra lại số lượng.',
  grade_not_possible: 'Chưa xếp được loại này theo quy định về xếp loại. Hãy mở bảng xếp loại để xem con số.',
  scheme_changed:
    'Có người vừa cập nhật mô hình này. Phần anh/chị nhập vẫn còn; hãy xem thay đổi của họ rồi ghi lại.',
  scheme_step_not_allowed:
    'Bước này không làm được ở trạng thái hiện tại của mô hình. Hãy tải lại để xem các bước có thể làm.',
  activity_outside:
    'Có hoạt động đã ghi vào ngày nằm ngoài khoảng này. Hãy chọn ngày khác, hoặc đánh dấu hoạt động ấy là ghi nhầm trước.',
  scheme_not_alive: 'Chỉ ghi được khi mô hình, điểm đang hoạt động: sau ngày ra mắt và trước khi kết thúc.',
  offer_changed:
    'Đề nghị này vừa được đồng nghiệp xử lý. Thư chưa gửi vẫn còn; hãy tải lại để xem bước mới nhất.',
  offer_step_not_allowed:
    'Bước này không làm được với đề nghị này nữa. Hãy tải lại để xem các bước có thể làm.',
  house_kept: 'Nhà trọ này đã do một chủ nhà khác giữ bằng tài khoản. Chưa có gì thay đổi.',
  house_changed: 'Nhà trọ này vừa được người khác sửa. Phần đã nhập vẫn còn; hãy xem bản mới rồi sửa lại.',
  room_number_taken: 'Số phòng này đã có trong nhà, hoặc được nhập hai lần. Hãy ghi số khác.',
  room_full:
    'Phòng đã đủ người theo số chỗ đã ghi. Hãy chọn phòng khác, hoặc sửa số chỗ nếu phòng thật sự rộng hơn.',
  room_occupied:
    'Trong phòng còn người ở. Hãy ghi người đó rời đi, hoặc chuyển sang phòng khác, rồi mới bỏ phòng.',
  address_taken:
    'Ở địa chỉ này, điểm đã có một nhà trọ trong sổ. Hãy mở nhà đó để sửa; nếu là nhà khác thì ghi địa chỉ rõ hơn.',
  limit_reached:
    'Sổ không nhận thêm ở đây vì đã đủ số lượng nhiều nhất. Nếu thật sự cần, hãy báo đơn vị phụ trách.',
  house_used_later:
    'Sau ngày này trong nhà còn có người đến hoặc rời đi, hoặc có lần kiểm tra. Hãy ghi ngày cuối muộn hơn.',
  notice_too_early:
    'Ngày khai báo sớm quá: trước khi người này đến ở, hoặc trước khi được gia hạn. Hãy ghi lại ngày khai báo.',
  residence_too_long:
    'Thời hạn tạm trú dài hơn mức luật cho phép, tính từ ngày khai báo. Hãy ghi một ngày sớm hơn.',
  duty_renewed: 'Sau lần này đã có lần gia hạn được ghi là xong. Hãy bỏ ghi lần gia hạn sau trước.',
  finding_closed: 'Việc này đã được người khác ghi là xong. Hãy tải lại để xem.',
  not_of_site:
    'Người này không thuộc điểm, hoặc việc tham gia kết thúc trước ngày ấy. Hãy tải lại danh sách rồi chọn lại.',
  day_in_past: 'Ngày này đã qua nên không xếp, đổi hay bỏ ca được nữa. Hãy chọn từ hôm nay trở đi.',
  shift_overlap:
    'Có người đã trực ca này trong cùng ngày. Chưa ghi gì; hãy bỏ người hoặc ngày bị trùng rồi xếp lại.',
  shift_changed: 'Ca trực này vừa được thay đổi. Hãy xem lại lịch rồi làm tiếp.',
  names_changed: 'Tên gọi vừa được người khác sửa. Phần đã nhập vẫn còn; hãy xem bản mới rồi sửa lại.',
  member_twice:
    'Người này đang thuộc điểm này rồi. Hãy xem lại danh sách; muốn đổi vai trò thì cho rời điểm trước.',
  members_changed:
    'Danh sách người của các điểm vừa có người khác thêm hoặc sửa. Chưa ghi gì của lượt này; hãy so lại với sổ rồi ghi tiếp.',
  site_full:
    'Tổ của điểm này đã có 200 người, kể cả lời mời đang chờ, nên chưa thêm được. Hãy cho rời điểm những người không còn tham gia, hoặc mở thêm một điểm.',
  terms_overlap:
    'Nhiệm kỳ này trùng ngày với một nhiệm kỳ khác của tổ. Hãy kết thúc nhiệm kỳ trước rồi bắt đầu từ ngày hôm sau.',
  kind_changed:
    'Mẫu ghi của loại mô hình này vừa có phiên bản mới. Phần đã nhập vẫn còn; hãy tải lại mẫu, xem lại rồi ghi.',
  too_many_kinds: 'Đã đủ số loại mô hình có thể có. Hãy sửa một loại đang có thay vì thêm loại mới.',
  must_be_kept:
    'Chưa xóa được: tin chưa kết thúc, hoặc kết quả thuộc hồ sơ hình sự mà pháp luật yêu cầu lưu giữ. Hãy trả lời người yêu cầu và nêu rõ lý do này.',
  change_does_not_fit:
    'Các đơn vị đã chọn không khớp với loại thay đổi. Sáp nhập: mọi đơn vị về trọn một nơi; đổi tên: một đơn vị thành một đơn vị mới; giải thể: không lập đơn vị mới.',
  split_without_parts:
    'Chia tách thì phải có ít nhất một đơn vị chia về hai nơi trở lên. Hãy thêm nơi nhận phần còn lại; chưa rõ thì chọn “chưa rõ”.',
  extents_contradict:
    'Có đơn vị vừa “toàn bộ” vừa “một phần”, hoặc một phần mà không rõ phần còn lại. Hãy xem lại phần nào về đâu; chưa rõ thì chọn “chưa rõ”.',
  before_opened:
    'Ngày này trước ngày khởi tố vụ án. Hãy xem lại ngày; nếu ngày khởi tố ghi sai thì đính chính ngày ấy trước.',
  unknown_offence: 'Không có nhóm tội này. Hãy chọn một nhóm trong danh sách.',
  unknown_scheme:
    'Có mô hình không hoạt động ở địa bàn này vào ngày ấy. Hãy bỏ ra, hoặc chọn trong danh sách.',
  unknown_case:
    'Có vụ án không phải của đơn vị này. Hãy bỏ vụ án ấy, hoặc chọn lại trong danh sách vụ án của đơn vị.',
  nothing_changed: 'Chưa có gì khác với điều đã ghi. Hãy sửa điều ghi sai rồi lưu lại.',
  group_changed:
    'Người khác vừa đính chính nhóm này. Phần anh/chị nhập vẫn còn; hãy xem thay đổi rồi quyết định lại.',
  number_taken:
    'Đơn vị đã có vụ án mang số này trong năm ấy. Những gì anh/chị nhập vẫn còn; hãy xem lại số, hoặc mở vụ án kia để đính chính.',
  case_changed:
    'Người khác vừa cập nhật vụ án này. Phần anh/chị nhập vẫn còn; hãy xem thay đổi rồi quyết định lại.',
  unit_without_key:
    'Đơn vị nhận chưa có khóa đã ký nên chưa niêm phong gửi tới được. Hãy để đơn vị ấy lập khóa, hoặc chọn đơn vị khác.',
  area_ended:
    'Có đơn vị không còn trong ngày ấy: một thay đổi khác đã kết thúc nó. Hãy xem lịch sử của đơn vị rồi chọn đơn vị đang có.',
  area_exists:
    'Dưới cùng đơn vị cấp trên đã có đơn vị cùng loại, cùng tên. Hãy chọn đơn vị đã có thay vì lập mới.',
  area_has_units:
    'Đơn vị này còn những đơn vị bên dưới. Hãy đưa cả các đơn vị ấy vào thay đổi, hoặc nhập thay đổi của chúng trước.',
  succession_cycle:
    'Theo thay đổi này, một đơn vị sẽ trở về chính nó qua các thay đổi khác. Hãy xem lại nơi nhận.',
  due_before_start: 'Hạn đang đứng trước ngày giao hoặc trước hạn hiện nay. Hãy chọn một ngày sau đó.',
  evidence_missing:
    'Một tệp minh chứng chưa có trên máy chủ. Hãy tải lên lại rồi gửi; phần bạn viết vẫn còn.',
  minutes_incomplete:
    'Biên bản còn thiếu nội dung, kết luận, người chủ trì hoặc thư ký. Hãy bổ sung rồi ban hành.',
  entry_changed: 'Người khác vừa sửa mục này. Phần bạn nhập vẫn còn; hãy xem lại rồi lưu một lần nữa.',
  task_changed: 'Nhiệm vụ này vừa có bước mới. Phần bạn nhập vẫn còn; hãy xem thay đổi rồi quyết định lại.',
  task_withdrawn: 'Nhiệm vụ này đã được thu hồi, không còn nhận báo cáo. Lý do ghi ở phần diễn biến.',
  board_terms_overlap:
    'Thời gian này trùng với một nhiệm kỳ khác của cùng người, hoặc của trưởng ban khác. Hãy sửa ngày.',
  meeting_number_taken: 'Số này đã dùng trong năm. Hãy chọn số khác.',
  minutes_issued: 'Biên bản đã ban hành nên không sửa được nữa. Hãy ghi nội dung mới vào cuộc họp sau.',
  minutes_not_issued: 'Kết luận chỉ thành nhiệm vụ sau khi biên bản được ban hành.',
  file_not_as_said:
    'Nội dung tệp không đúng loại đã khai, hoặc có chứa macro. Hãy dùng PDF, Word, Excel không macro, JPEG hoặc PNG.',
  camera_changed: 'Người khác vừa cập nhật camera này. Phần vừa nhập vẫn còn; hãy xem thay đổi rồi ghi lại.',
  camera_removed:
    'Camera này đã đưa ra khỏi sổ nên không ghi thêm được. Nếu lắp lại, hãy ghi như một camera mới.',
  footage_gone:
    'Chủ camera không còn, hoặc khi ấy chưa có, hình của ngày này. Hãy tìm camera khác trên bản đồ.',
  footage_closed: 'Đề nghị này đã có người quyết định hoặc đã kết thúc. Hãy tải lại để xem kết quả.',
  footage_own_request: 'Người đề nghị không tự duyệt được. Hãy nhờ một lãnh đạo khác của đơn vị.',
  fund_own_entry: 'Người đã ghi mục này không tự hủy được. Hãy nhờ một lãnh đạo khác của đơn vị.',
  fund_too_small:
    'Tiền còn lại trong quỹ không đủ. Chưa ghi gì cả; hãy xem số còn lại, rồi ghi số nhỏ hơn hoặc ghi khoản góp còn thiếu trước.',
  things_too_few:
    'Số hiện vật chưa dùng không đủ. Chưa ghi gì cả; hãy ghi số nhỏ hơn. Hiện vật đã đưa vào dùng thì hủy lần sử dụng ấy trước.',
  entry_reversed: 'Mục này đã hủy, hoặc chính nó là một mục hủy, nên không hủy được nữa.',
} as const satisfies Record<ErrorCode | 'offline', string>;
