import { keysOf } from '../wire/keys-of.ts';
import type { ReportKind, ReportTemplate, SectionKey, TemplateSection } from './report.ts';

const HEADINGS: Readonly<Record<SectionKey, string>> = {
  situation: 'I. TÌNH HÌNH',
  results: 'II. KẾT QUẢ CÔNG TÁC',
  direction: '1. Công tác lãnh đạo, chỉ đạo',
  prevention: '2. Công tác phòng ngừa, phong trào, mô hình và tiêu chuẩn “An toàn về an ninh, trật tự”',
  fight: '3. Công tác đấu tranh phòng, chống tội phạm',
  assessment: 'III. ĐÁNH GIÁ CHUNG',
  strengths: '1. Ưu điểm',
  limits: '2. Hạn chế',
  causes: '3. Nguyên nhân',
  tasks: 'IV. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI',
};

const SITUATION = `{{in_period}}, tình hình an ninh, trật tự trên địa bàn {{area}} cơ bản được giữ vững. [Nêu khái quát tình hình nổi bật của kỳ]
Nguồn tin do người dân cung cấp: {{information_received}} ({{information_received.change}}); qua xác minh có giá trị: {{useful}}.
Tin báo, tố giác về tội phạm và kiến nghị khởi tố: {{crime_reports.count}} ({{crime_reports.change}}).
Vụ phạm pháp hình sự: {{cases_recorded}} ({{cases_recorded.change}}).`;

const DIRECTION =
  '[Nêu các văn bản, hội nghị, cuộc kiểm tra mà Ban Chỉ đạo đã ban hành, tổ chức trong kỳ và kết quả thực hiện]';

const PREVENTION = `Mô hình tự quản về an ninh, trật tự được duy trì: {{schemes_maintained}} ({{schemes_maintained.change}}); xây dựng mới: {{schemes_newly_built}} ({{schemes_newly_built.change}}).
Điểm áp dụng mô hình: {{sites}}; tổ: {{teams}}; thành viên: {{members}}; lượt hoạt động trong kỳ: {{activities}} ({{activities.change}}).
Mô hình đã được phân loại: {{schemes_graded}}.
[Nêu kết quả phong trào Toàn dân bảo vệ an ninh Tổ quốc, việc xét, công nhận đạt tiêu chuẩn và việc giúp đỡ người lầm lỗi]`;

const FIGHT = `Tin báo, tố giác về tội phạm đã giải quyết: {{resolved}} ({{resolved.change}}); đúng hạn: {{on_time}}; quá hạn chưa giải quyết: {{overdue}}.
Tính cả tin từ kỳ trước chuyển sang, đã giải quyết: {{resolved_with_carried_over}}.
Một nửa số tin được giải quyết trong không quá {{days_to_resolution_median}}, chín phần mười trong không quá {{days_to_resolution_p90}}.
Vụ phạm pháp hình sự đã điều tra, làm rõ: {{cases_cleared}} ({{cases_cleared.change}}).
Người bị truy nã đã bắt hoặc vận động ra đầu thú: {{wanted_ended}} ({{wanted_ended.change}}), trong đó bắt: {{wanted_arrested}}, vận động ra đầu thú: {{wanted_persuaded}}.
Ổ nhóm tội phạm hình sự đã triệt xóa: {{groups_dismantled}} ({{groups_dismantled.change}}).`;

const STRENGTHS = '{{summary}}';
const LIMITS = '[Nêu những việc chưa làm được, việc chậm hạn và địa bàn còn phức tạp]';
const CAUSES = '[Nêu nguyên nhân khách quan, nguyên nhân chủ quan của từng hạn chế]';

/** The templates that come with the product: where a unit has saved none of its own, it writes by these. */
export const SHIPPED_TEMPLATES: Readonly<Record<ReportKind, ReportTemplate>> = {
  monthly: template('Kết quả công tác bảo đảm an ninh, trật tự {{period}} trên địa bàn {{area}}', {
    tasks: '[Nêu nhiệm vụ trọng tâm của tháng tới, đơn vị chủ trì và thời hạn]',
  }),
  half_year: template('Sơ kết công tác bảo đảm an ninh, trật tự {{period}} trên địa bàn {{area}}', {
    tasks: '[Nêu nhiệm vụ trọng tâm của 6 tháng tiếp theo, đơn vị chủ trì và thời hạn]',
  }),
  year: template('Tổng kết công tác bảo đảm an ninh, trật tự {{period}} trên địa bàn {{area}}', {
    tasks: '[Nêu phương hướng, nhiệm vụ trọng tâm của năm tới, đơn vị chủ trì và thời hạn]',
  }),
  free: template('Kết quả công tác bảo đảm an ninh, trật tự {{period}} trên địa bàn {{area}}', {
    tasks: '[Nêu nhiệm vụ trọng tâm của thời gian tới, đơn vị chủ trì và thời hạn]',
  }),
};

function template(subject: string, { tasks }: { readonly tasks: string }): ReportTemplate {
  const texts: Readonly<Record<SectionKey, string>> = {
    situation: SITUATION,
    results: '',
    direction: DIRECTION,
    prevention: PREVENTION,
    fight: FIGHT,
    assessment: '',
    strengths: STRENGTHS,
    limits: LIMITS,
    causes: CAUSES,
    tasks,
  };
  const sections = keysOf(HEADINGS).map(
    (key): TemplateSection => ({ key, heading: HEADINGS[key], text: texts[key] }),
  );
  return { subject, sections };
}
