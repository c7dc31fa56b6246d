/** The words of deciding on another person's access. */
export const vi = {
  'people.actions.of': 'Thay đổi quyền vào của {name}',
  'add.open': 'Thêm người đã có tài khoản',
  'add.title': 'Thêm vào {unit}',
  'add.login': 'Tên đăng nhập của người ấy',
  'add.login.fault': 'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch.',
  'add.role': 'Vai trò',
  'add.next': 'Vai trò cần khóa thì mở được tin sau khi một đồng nghiệp trao khóa.',
  'add.submit': 'Thêm vai trò này',
  'end.open': 'Cho rời đơn vị',
  'end.title': 'Cho {name} rời {unit}',
  'end.what':
    'Ngay sau đó {name} bị đăng xuất khỏi mọi thiết bị và không còn vai trò nào ở đơn vị này. Vai trò ở đơn vị khác giữ nguyên.',
  'end.self': 'Đây là chính tài khoản của anh/chị.',
  'end.key.title': 'Cần khóa mới',
  'end.key':
    '{name} đã từng giữ khóa của đơn vị, và khóa đã biết thì không lấy lại được. Khi người ấy rời, lãnh đạo đơn vị hãy lập khóa mới ở trang Khóa đơn vị: tin gửi đến từ lúc khóa mới được ký, người đã rời không mở được.',
  'end.submit': 'Cho rời đơn vị',
  'renew.open': 'Tạo lại khóa (mất cụm mật khẩu)',
  'renew.title': 'Tạo lại khóa cho {name}',
  'renew.what':
    'Anh/chị nhận một liên kết dùng một lần để trao cho {name}. Khi {name} dùng liên kết và chọn cụm mật khẩu mới: mọi phiên đang mở kết thúc, xác thực hai lớp tắt, khóa đơn vị đã nhận không còn mở được và cần trao lại.',
  'renew.who':
    'Ai cầm liên kết này thì trở thành {name}. Chỉ làm khi chính {name} nhờ và anh/chị nhận ra người ấy.',
  'renew.last':
    'Không ai khác ở đơn vị đang giữ khóa. Nếu {name} tạo lại khóa, tin đã nhận chỉ còn mở được bằng khóa khôi phục. Nếu {name} còn vào được, hãy trao khóa cho một người nữa trước.',
  'renew.steward':
    '{name} là người giữ sổ khóa: khóa ký đã mất cùng cụm mật khẩu và không tạo lại được. Từ nay khóa mới của các đơn vị do người giữ sổ khóa còn lại ký.',
  'renew.submit': 'Tạo liên kết',
  'renew.done':
    'Liên kết chỉ hiện lần này, dùng một lần, trong 7 ngày. Hãy trao tận tay, hoặc gửi qua kênh nội bộ mà anh/chị tin. Đến khi liên kết được dùng, tài khoản vẫn như cũ.',
  'renew.close': 'Đã chép liên kết',
  'signOut.open': 'Đăng xuất khỏi mọi thiết bị',
  'signOut.title': 'Đăng xuất {name} khỏi mọi thiết bị',
  'signOut.what':
    'Dùng khi {name} mất máy hoặc quên đăng xuất ở nơi khác. Mọi phiên kết thúc ngay; {name} đăng nhập lại được bằng cụm mật khẩu của mình.',
  'signOut.submit': 'Đăng xuất khỏi mọi thiết bị',
  'said.ended': '{name} đã rời đơn vị.',
  'said.signedOut': 'Đã đăng xuất {name} khỏi mọi thiết bị.',
  'said.added': 'Đã thêm vai trò cho {login}.',
} as const;
