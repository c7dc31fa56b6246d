import type { Classification, Outcome } from '../tips/workflow.ts';
import type { Random } from './random.ts';

/** What an officer writes when deciding; plain words, addressed to whoever reported. */
const CLASSIFY: Readonly<Record<Classification, readonly string[]>> = {
  denunciation: [
    'Nội dung nêu rõ người, việc, nơi và thời gian; có dấu hiệu tội phạm nên xếp là tố giác về tội phạm.',
    'Người báo cho biết cụ thể hành vi và người thực hiện. Đủ căn cứ xác minh theo trình tự tố giác.',
    'Đã kiểm tra ban đầu tại chỗ, sự việc có thật, có dấu hiệu tội phạm. Phân loại: tố giác.',
  ],
  crime_report: [
    'Thông tin do người dân cung cấp có dấu hiệu tội phạm nhưng chưa rõ người thực hiện; xếp là tin báo về tội phạm.',
    'Qua xác minh nhanh, có thiệt hại thật và dấu hiệu tội phạm. Phân loại: tin báo về tội phạm.',
    'Nguồn tin trùng với nắm tình hình của địa bàn, cần giải quyết theo trình tự tin báo.',
  ],
  prosecution_request: [
    'Cơ quan nhà nước chuyển đến bằng văn bản kèm tài liệu; xếp là kiến nghị khởi tố.',
    'Văn bản kiến nghị kèm chứng cứ ban đầu, đúng thẩm quyền giải quyết.',
  ],
  order_information: [
    'Chưa có dấu hiệu tội phạm; là thông tin về trật tự ở địa bàn, giao cán bộ khu vực giải quyết.',
    'Việc thuộc diện nhắc nhở, xử lý hành chính. Phân loại: tin về an ninh, trật tự.',
    'Nội dung về trật tự công cộng, không thuộc trình tự giải quyết tin báo về tội phạm.',
  ],
};

const RESOLVE: Readonly<Record<Outcome, readonly string[]>> = {
  prosecuted: [
    'Kết quả xác minh đủ căn cứ xác định có dấu hiệu tội phạm. Cơ quan điều tra đã ra quyết định khởi tố vụ án.',
    'Đã làm rõ người thực hiện và thiệt hại, quyết định khởi tố vụ án hình sự. Người báo tin được thông báo theo quy định.',
    'Tài liệu thu thập đủ căn cứ, đã khởi tố. Cảm ơn người dân đã báo tin kịp thời.',
  ],
  not_prosecuted: [
    'Hành vi có thật nhưng chưa đến mức xử lý hình sự; đã chuyển xử phạt vi phạm hành chính và thông báo quyền khiếu nại.',
    'Hai bên đã bồi thường, không có yêu cầu; không đủ căn cứ khởi tố. Quyết định không khởi tố đã gửi các bên.',
    'Đã xác minh nhiều lần, không có sự việc phạm tội như nội dung báo. Quyết định không khởi tố vụ án.',
  ],
  settled: [
    'Cán bộ đã đến nơi, lập biên bản, yêu cầu chấm dứt. Tổ an ninh trật tự sẽ theo dõi thêm hai tuần.',
    'Đã xử phạt hành chính người vi phạm. Nơi đó hiện đã yên.',
    'Đã phối hợp với tổ dân phố giải quyết dứt điểm, các bên ký cam kết.',
    'Đã tăng tuần tra vào khung giờ người dân nêu, nhóm thanh niên đã giải tán và được gọi hỏi, nhắc nhở.',
  ],
  advised: [
    'Đã gặp và hướng dẫn người dân cách phòng ngừa, cho số điện thoại trực để báo ngay khi thấy lại.',
    'Việc thuộc thẩm quyền cơ quan khác; đã hướng dẫn nơi nhận đơn và chuyển thông tin kèm theo.',
    'Đã hòa giải tại nhà văn hóa cùng tổ hòa giải, hai bên đồng ý.',
  ],
  no_ground: [
    'Đã kiểm tra ba lần vào các giờ khác nhau, chưa thấy sự việc như nêu. Nếu thấy lại, xin báo ngay số trực.',
    'Xác minh tại chỗ không có sự việc; có thể do nhầm địa chỉ. Rất mong người dân tiếp tục cung cấp thông tin.',
  ],
};

const STEPS = {
  suspend: [
    'Hết thời hạn nhưng chưa có kết quả giám định; tạm đình chỉ giải quyết theo Điều 148 và sẽ phục hồi khi có kết quả.',
    'Đã yêu cầu cơ quan liên quan cung cấp tài liệu có ý nghĩa quyết định mà chưa có; tạm đình chỉ việc giải quyết.',
  ],
  resume: ['Đã có kết quả giám định, phục hồi giải quyết nguồn tin.'],
  reopen: ['Người dân cung cấp thêm tình tiết mới, cần xác minh lại phần chưa rõ.'],
  request_extension: [
    'Vụ việc nhiều tình tiết, phải xác minh ở nhiều nơi, chưa thể kết thúc trong 20 ngày. Đề nghị gia hạn.',
    'Chờ kết quả giám định thương tích và lời khai của hai người đang đi làm xa. Đề nghị gia hạn.',
  ],
  approve_extension: [
    'Đồng ý gia hạn vì vụ việc phức tạp. Thời hạn mới được ghi ở trên.',
    'Vụ việc cần xác minh thêm ở nhiều nơi nên được gia hạn một lần.',
  ],
  refuse_extension: ['Tài liệu đã đủ để kết luận, không cần gia hạn.'],
} as const;

type ReasonedStep = keyof typeof STEPS;

export const classifyReason = (classification: Classification, random: Random): string =>
  random.pick(CLASSIFY[classification]);
export const resolveReason = (outcome: Outcome, random: Random): string => random.pick(RESOLVE[outcome]);
export const stepReason = (step: ReasonedStep, random: Random): string => random.pick<string>(STEPS[step]);

/** What the desk asks, what the reporter answers, what colleagues note. */
export const QUESTIONS = [
  'Cảm ơn bạn đã báo. Bạn có nhớ người đó đi xe màu gì, về hướng nào không?',
  'Cơ quan đã nhận tin và đang kiểm tra. Bạn cho biết thêm việc này thường xảy ra vào ngày nào trong tuần nhé.',
  'Bạn còn giữ ảnh hoặc tin nhắn liên quan không? Nếu có, bạn gửi thêm ở đây, chỉ đơn vị mở được.',
  'Hiện nay sự việc còn tiếp diễn không? Nếu đang nguy hiểm, xin gọi 113 ngay.',
] as const;
export const REPLIES = [
  'Xe màu đen, không có gương, chạy về phía cầu. Tôi chỉ nhớ có vậy.',
  'Dạ thường vào tối thứ sáu và thứ bảy, sau 10 giờ. Hôm qua lại có.',
  'Tôi còn ảnh, để tối tôi gửi. Mong giữ kín giúp tôi.',
  'Hai hôm nay thì không thấy nữa, cảm ơn các anh chị.',
] as const;
export const NOTES = [
  'Đã đến xem địa bàn, khớp với nội dung. Nên đi lại sau 22 giờ.',
  'Đối chiếu với nguồn tin trước ở cùng ngõ, có thể cùng một nhóm.',
  'Nhờ tổ bảo vệ an ninh, trật tự theo dõi giúp hai tối tới.',
] as const;
