import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { accountRoutes } from '../../src/accounts/server/index.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import type { Report, ReportSection } from '../../src/steering/report-contract.ts';
import { steeringRoutes } from '../../src/steering/server/index.ts';
import { insertStoredTips } from './stored-tips.ts';
import { signedIn, testDeployment, testMember, WARD } from './test-accounts.ts';
import { testServices } from './test-services.ts';

type Method = 'GET' | 'POST' | 'PUT';

/** A ward with tips, a board with two analysts, and what a test asks of periodic reports. */
export async function testReports() {
  const services = await testServices({ now: '2026-07-10T02:00:00Z' });
  const { config, log, db } = services;
  const deployment = await testDeployment(services);
  const { desk, steering } = deployment.units;
  const app = await buildServer({
    config,
    log,
    routes: [...accountRoutes(services, async () => new Set()), ...steeringRoutes(services)],
    checkHealth: async () => undefined,
  });
  const member = async (login: string, unitId: number, role: 'analyst' | 'auditor') => {
    const person = await testMember(services, deployment, login, [{ unitId, role }]);
    return signedIn(app, person);
  };
  const analyst = await member('analyst', steering.unitId, 'analyst');
  const second = await member('second', steering.unitId, 'analyst');
  const wardAnalyst = await member('ward.analyst', desk.unitId, 'analyst');
  const wardAuditor = await member('ward.auditor', desk.unitId, 'auditor');
  await insertStoredTips(db, {
    areaId: WARD,
    unitId: desk.unitId,
    count: 200,
    assigneeId: randomUUID(),
    today: '2026-06-01',
  });

  async function ask(as: { cookie: string }, method: Method, path: string, body?: object) {
    const headers = { ...as, ...(body ? { 'content-type': 'application/json' } : {}) };
    const payload = body ? { payload: JSON.stringify(body) } : {};
    const answer = await app.inject({ method, url: `/api/steering/${path}`, headers, ...payload });
    const isJson = String(answer.headers['content-type']).includes('json');
    const json = isJson ? answer.json() : undefined;
    return {
      status: answer.statusCode,
      code: json?.error?.code,
      json,
      raw: answer.rawPayload,
      headers: answer.headers,
    };
  }

  async function compose(over: object = {}, as = analyst): Promise<string> {
    const reportId = randomUUID();
    const body = {
      reportId,
      unitId: steering.unitId,
      kind: 'half_year',
      areaId: WARD,
      calendar: 'calendar',
      from: '2026-01-01',
      to: '2026-06-30',
      ...over,
    };
    const answer = await ask(as, 'POST', 'reports', body);
    expect({ status: answer.status, code: answer.code }).toEqual({ status: 200, code: undefined });
    return reportId;
  }

  const read = async (reportId: string, as = analyst): Promise<Report> =>
    (await ask(as, 'GET', `reports/${reportId}`)).json;
  const sectionOf = ({ sections }: Report, key: ReportSection['key']): ReportSection => {
    const section = sections.find((each) => each.key === key);
    if (section === undefined) throw new Error(`no section ${key}`);
    return section;
  };
  const edit = (reportId: string, { key, version }: ReportSection, text: string, as = analyst) =>
    ask(as, 'PUT', `reports/${reportId}/sections/${key}`, { version, text });

  const WORDS = {
    superior: 'Ủy ban nhân dân tỉnh Thanh Hóa',
    issuer: 'Ban Chỉ đạo 138',
    code: 'BC-BCĐ',
    place: 'Thanh Hóa',
    authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    signer: 'Nguyễn Văn Mẫu',
    recipients: ['- Lưu: VT.'],
  };

  /** Writes whatever the template left to write. */
  async function finish(reportId: string): Promise<Report> {
    for (const section of (await read(reportId)).sections) {
      if (section.text.includes('['))
        await edit(reportId, section, section.text.replaceAll(/\[[^\]]*\]/g, 'Đã làm.'));
    }
    return read(reportId);
  }
  async function issue(reportId: string, number: number, over: object = {}) {
    const { version } = await finish(reportId);
    const body = { ...WORDS, version, number, issuedOn: '2026-07-10', ...over };
    return ask(analyst, 'POST', `reports/${reportId}/issue`, body);
  }
  const leavesOf = (reportId: string) =>
    db
      .selectFrom('ledger_leaf')
      .select('fields')
      .where('subject', '=', 'steering')
      .execute()
      .then((rows) =>
        rows.map(({ fields }) => fields as unknown[]).filter((fields) => fields[1] === reportId),
      );
  return {
    services,
    deployment,
    desk,
    steering,
    analyst,
    second,
    wardAnalyst,
    wardAuditor,
    ask,
    compose,
    read,
    sectionOf,
    edit,
    finish,
    issue,
    leavesOf,
    WORDS,
  };
}
