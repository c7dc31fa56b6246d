import { CITY_ID, PROVINCE_ID } from '../areas/data/index.ts';
import { addDays, addMonths, type Day } from '../law/day.ts';
import type { Services } from '../platform/services.ts';
import type { SectionKey } from '../steering/report.ts';
import {
  askReportPeriod,
  composeReport,
  editSection,
  findReport,
  issueReport,
  readSections,
} from '../steering/server/index.ts';
import type { DemoCity } from './demo-folder.ts';
import { at } from './demo-services.ts';
import { PERIOD } from './plan-tips.ts';

/** Fixed, so that a demo that starts again finds its reports. */
const ARTICLE_REPORT = '0b1a7c52-5d0e-4a59-9d6a-3f0a5b0c0138';
const MONTHLY_DRAFT = '0b1a7c52-5d0e-4a59-9d6a-3f0a5b0c0139';

/** When the report of the article's period was written: a few days after its end. */
const ISSUED_ON = '2018-06-12';

const WORDS = {
  superior: 'Ủy ban nhân dân tỉnh Thanh Hóa',
  issuer: 'Ban Chỉ đạo 138 tỉnh Thanh Hóa',
  code: 'BC-BCĐ',
  place: 'Thanh Hóa',
  authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
  signer: 'Lê Văn Mẫu',
  recipients: [
    '- Thường trực Tỉnh ủy (để báo cáo);',
    '- Các thành viên Ban Chỉ đạo;',
    '- Công an các phường, xã của thành phố;',
    '- Lưu: VT, BCĐ.',
  ],
};

/** What the secretary of the board wrote where the template leaves room. */
const WRITTEN: Readonly<Partial<Record<SectionKey, string>>> = {
  situation:
    'Đối tượng trộm cắp và lừa đảo hoạt động lưu động, tập trung ở khu vực chợ, nhà trọ và gần khu công nghiệp.',
  direction:
    'Ban Chỉ đạo đã giao kế hoạch cho từng phường, xã; tổ chức hai hội nghị chuyên đề về nhà trọ và khu công nghiệp; kiểm tra việc tiếp nhận, giải quyết tin báo tại các đơn vị.',
  prevention:
    'Các tổ dân phố, thôn duy trì sinh hoạt định kỳ; việc giúp đỡ người lầm lỗi tại nơi cư trú được phân công cụ thể.',
  limits:
    'Một số tin báo, tố giác còn quá hạn giải quyết; việc trả lời người báo tin ở vài đơn vị chưa kịp thời.',
  causes: 'Địa bàn rộng, dân cư biến động; cán bộ tiếp nhận còn kiêm nhiệm nhiều việc.',
  tasks:
    'Giải quyết dứt điểm tin quá hạn trong quý III năm 2018; nhân rộng mô hình nhà trọ tự quản; thực hiện nghiêm việc thông báo kết quả cho người báo tin.',
};

/** A report of the article's period, issued in its time, and the draft of last month. What is there is left as it is. */
export async function writeReports(services: Services, { accounts }: DemoCity, today: Day): Promise<void> {
  const accountId = accounts['bcd.phantich'];
  if (accountId === undefined) throw new Error('the demo has no analyst');
  const unit = await steeringUnit(services);
  const then = at(services, `${ISSUED_ON}T02:00:00Z`);
  const article = { areaId: CITY_ID, ...PERIOD, calendar: 'free' } as const;
  await compose(then, accountId, unit, { reportId: ARTICLE_REPORT, kind: 'free', ...article });
  await issue(then, accountId);
  const month = addMonths(`${today.slice(0, 7)}-01`, -1);
  const lastMonth = { from: month, to: addDays(addMonths(month, 1), -1), calendar: 'calendar' } as const;
  const draft = { reportId: MONTHLY_DRAFT, kind: 'monthly', areaId: PROVINCE_ID, ...lastMonth } as const;
  await compose(services, accountId, unit, draft);
}

async function steeringUnit({ db }: Services): Promise<{ unitId: number; areaId: number }> {
  const { unit_id: unitId, area_id: areaId } = await db
    .selectFrom('unit')
    .select(['unit_id', 'area_id'])
    .where('name', '=', WORDS.issuer)
    .executeTakeFirstOrThrow();
  return { unitId, areaId };
}

type Composing = Omit<Parameters<typeof composeReport>[4], 'unitId'>;

async function compose(
  services: Services,
  accountId: string,
  unit: { readonly unitId: number; readonly areaId: number },
  report: Composing,
): Promise<void> {
  if ((await findReport(services.db, report.reportId)) !== undefined) return;
  const asked = await askReportPeriod(services, report);
  await composeReport(services, accountId, unit, asked, { ...report, unitId: unit.unitId });
}

/** Fills what the template leaves to people, and issues. */
async function issue(services: Services, accountId: string): Promise<void> {
  const draft = await findReport(services.db, ARTICLE_REPORT);
  if (draft === undefined || draft.state === 'issued') return;
  for (const { key, version, text } of await readSections(services.db, draft)) {
    const written = WRITTEN[key];
    if (written === undefined) continue;
    const filled = text.replace(/\[[^\]]*\]/, written);
    if (filled !== text) await editSection(services, accountId, draft, key, { version, text: filled });
  }
  const report = await findReport(services.db, ARTICLE_REPORT);
  if (report === undefined) return;
  const issuing = { ...WORDS, version: report.version, number: 12, issuedOn: ISSUED_ON };
  await issueReport(services, accountId, report, issuing);
}
