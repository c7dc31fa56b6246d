import { randomUUID } from 'node:crypto';
import type { Report } from '../../src/steering/report-contract.ts';
import type { StoredTemplate } from '../../src/steering/template-contract.ts';
import { WARD } from '../kit/test-accounts.ts';
import type { Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import { FIGURE_READERS } from './steering-scenarios.ts';
import { type Ask, demand, type World } from './world.ts';

const WRITER: readonly Who[] = ['analyst'];
const get = (url: string): Ask => ({ method: 'GET', url: `/api/steering/${url}` });
const unitOf = ({ deployment }: World): number => deployment.units.steering.unitId;

async function askAsAnalyst(world: World, ask: Ask): Promise<unknown> {
  return demand(world.askAs('analyst', ask));
}

function composing(world: World): Ask & { body: { reportId: string } } {
  const body = {
    reportId: randomUUID(),
    unitId: unitOf(world),
    kind: 'monthly',
    areaId: WARD,
    calendar: 'calendar',
    from: '2026-01-01',
    to: '2026-01-31',
  };
  return { method: 'POST', url: '/api/steering/reports', body };
}

/** A fresh draft about the ward, as its author reads it. */
async function draft(world: World): Promise<Report> {
  const asked = composing(world);
  await askAsAnalyst(world, asked);
  return (await askAsAnalyst(world, get(`reports/${asked.body.reportId}`))) as Report;
}

/** A draft in which nothing is left to write. */
async function finished(world: World): Promise<Report> {
  const { reportId, sections } = await draft(world);
  for (const { key, version, text } of sections) {
    if (!text.includes('[')) continue;
    const url = `/api/steering/reports/${reportId}/sections/${key}`;
    await askAsAnalyst(world, { method: 'PUT', url, body: { version, text: 'Đã thực hiện.' } });
  }
  return (await askAsAnalyst(world, get(`reports/${reportId}`))) as Report;
}

async function issuing(world: World): Promise<Ask & { reportId: string }> {
  const { reportId, version } = await finished(world);
  const body = {
    version,
    number: Number.parseInt(reportId.slice(0, 4), 16) + 1,
    issuedOn: '2026-03-01',
    superior: '',
    issuer: 'Ban Chỉ đạo',
    code: 'BC-BCĐ',
    place: 'Thanh Hóa',
    authority: ['TM. BAN CHỈ ĐẠO'],
    signer: 'Nguyễn Văn Mẫu',
    recipients: ['- Lưu: VT.'],
  };
  return { method: 'POST', url: `/api/steering/reports/${reportId}/issue`, body, reportId };
}

/** An issued report about the ward. */
async function issued(world: World): Promise<string> {
  const { reportId, ...asked } = await issuing(world);
  await askAsAnalyst(world, asked);
  return reportId;
}

/** An issued report as PDF. */
export async function withFile(world: World): Promise<Ask> {
  const reportId = await issued(world);
  // the bytes are another test's: here it matters who gets them
  const stored = randomUUID();
  async function* content() {
    yield Buffer.from('%PDF-');
  }
  await world.services.files.put(stored, content(), { maxBytes: 10 });
  await world.services.db
    .updateTable('report_file')
    .set({ state: 'ready', progress: 100, stored_as: stored, size: 5 })
    .where('report_id', '=', reportId)
    .where('format', '=', 'pdf')
    .execute();
  return get(`reports/${reportId}/files/pdf`);
}

async function template(world: World): Promise<StoredTemplate> {
  const reply = await askAsAnalyst(world, get(`report-templates?unitId=${unitOf(world)}`));
  const [first] = (reply as { rows: StoredTemplate[] }).rows;
  if (first === undefined) throw new Error('no template');
  return first;
}

/** The same request for each asker: a refusal changes nothing, and only one may write. */
function once(make: (world: World) => Promise<Ask>): SessionScenario['ask'] {
  const made = new WeakMap<World, Promise<Ask>>();
  return (world) => {
    const asked = made.get(world) ?? make(world);
    made.set(world, asked);
    return asked;
  };
}

/** Periodic reports, by the name of the endpoint. */
export const REPORT_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'steering.reports': {
    ask: () => get('reports'),
    may: [...FIGURE_READERS, 'otherChief'],
    refusal: 'forbidden',
  },
  'steering.composeReport': { ask: composing, may: WRITER, refusal: 'forbidden' },
  'steering.report': {
    ask: once(async (world) => get(`reports/${await issued(world)}`)),
    may: FIGURE_READERS,
    refusal: 'not_found',
  },
  'steering.editReportSection': {
    ask: once(async (world) => {
      const { reportId } = await draft(world);
      const url = `/api/steering/reports/${reportId}/sections/limits`;
      return { method: 'PUT', url, body: { version: 1, text: 'Không có.' } };
    }),
    may: WRITER,
    refusal: 'not_found',
  },
  'steering.recomputeReport': {
    ask: once(async (world) => {
      const { reportId, version } = await draft(world);
      return { method: 'POST', url: `/api/steering/reports/${reportId}/recompute`, body: { version } };
    }),
    may: WRITER,
    refusal: 'not_found',
  },
  'steering.issueReport': { ask: once(issuing), may: WRITER, refusal: 'not_found' },
  'steering.discardReport': {
    ask: once(async (world) => {
      const { reportId, version } = await draft(world);
      return { method: 'POST', url: `/api/steering/reports/${reportId}/discard`, body: { version } };
    }),
    may: WRITER,
    refusal: 'not_found',
  },
  'steering.renderReport': {
    ask: once(async (world) => ({
      method: 'POST',
      url: `/api/steering/reports/${await issued(world)}/files/pdf`,
      body: {},
    })),
    may: FIGURE_READERS,
    refusal: 'not_found',
  },
  'steering.reportFile': { ask: once(withFile), may: FIGURE_READERS, refusal: 'not_found' },
  'steering.reportTemplates': {
    ask: (world) => get(`report-templates?unitId=${unitOf(world)}`),
    may: WRITER,
    refusal: 'forbidden',
  },
  'steering.saveReportTemplate': {
    ask: once(async (world) => {
      const { kind, version, subject, sections } = await template(world);
      const body = { unitId: unitOf(world), version, subject, sections };
      return { method: 'PUT', url: `/api/steering/report-templates/${kind}`, body };
    }),
    may: WRITER,
    refusal: 'forbidden',
  },
};
