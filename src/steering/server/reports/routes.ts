import type { z } from 'zod';
import { type Officer, officer } from '../../../accounts/server/index.ts';
import { loadAreas } from '../../../areas/server/index.ts';
import { defineRoute } from '../../../platform/http/define-route.ts';
import { nameAttachment } from '../../../platform/http/name-attachment.ts';
import type { Policy, Route } from '../../../platform/http/route.ts';
import type { Services } from '../../../platform/services.ts';
import type { AreaSubject } from '../../policy.ts';
import {
  composeReport as composeEndpoint,
  discardReport as discardEndpoint,
  downloadReport as downloadEndpoint,
  editSection as editEndpoint,
  issueReport as issueEndpoint,
  listReports as listEndpoint,
  readReport as readEndpoint,
  recomputeReport as recomputeEndpoint,
  renderReport as renderEndpoint,
} from '../../report-contract.ts';
import { can, type ReportSubject } from '../../report-policy.ts';
import {
  listTemplates as listTemplatesEndpoint,
  saveTemplate as saveTemplateEndpoint,
} from '../../template-contract.ts';
import type { AskedPeriods } from '../ask-period.ts';
import { composeReport } from './compose-report.ts';
import { discardReport } from './discard-report.ts';
import { downloadReport } from './download-report.ts';
import { editSection } from './edit-section.ts';
import { askReportPeriod } from './frozen-figures.ts';
import { issueReport } from './issue-report.ts';
import { listReports, type ReportsSeen } from './list-reports.ts';
import { readReport } from './read-report.ts';
import { listTemplates, type OwningUnit } from './read-template.ts';
import { recomputeReport } from './recompute-report.ts';
import { renderReport } from './render-report.ts';
import { findReport, type StoredReport } from './report-queries.ts';
import { saveTemplate } from './save-template.ts';
import { seenBy } from './seen-by.ts';

/** A report that was asked for, as stored and as the policy sees it. */
interface AskedReport {
  readonly report: StoredReport;
  readonly subject: ReportSubject;
}

/** What can be asked about periodic reports. */
export function reportRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  const find = async (reportId: string): Promise<AskedReport | undefined> => {
    const report = await findReport(db, reportId);
    if (report === undefined) return undefined;
    const { unit_id: unitId, about_area_id: areaId, state } = report;
    return { report, subject: { unitId, state, area: await areaSubject(services, areaId) } };
  };
  const ofReport = (action: 'report.read' | 'report.write') => ({
    action,
    subject: ({ params }: { params: { reportId: string } }) => find(params.reportId),
    allow: (actor: Officer, { subject }: AskedReport) => can(actor, action, subject),
  });
  const reading = ofReport('report.read');
  const writing = ofReport('report.write');
  const listing: Policy<typeof listEndpoint, Officer, ReportsSeen> = {
    action: 'report.list',
    subject: ({ actor }) => seenBy(services, actor),
    allow: (actor) => can(actor, 'report.list', {}),
    refusal: 'forbidden',
  };
  return [
    defineRoute(listEndpoint, signedIn, listing, ({ query }, seen) => listReports(db, seen, query)),
    defineRoute(composeEndpoint, signedIn, composing(services), ({ actor, body }, { unit, asked }) =>
      composeReport(services, actor.accountId, unit, asked, body),
    ),
    defineRoute(readEndpoint, signedIn, reading, ({ actor }, { report, subject }) =>
      readReport(db, report, can(actor, 'report.write', subject)),
    ),
    defineRoute(editEndpoint, signedIn, writing, ({ actor, params, body }, { report }) =>
      editSection(services, actor.accountId, report, params.key, body),
    ),
    defineRoute(recomputeEndpoint, signedIn, writing, ({ actor, body }, { report }) =>
      recomputeReport(services, actor.accountId, report, body.version),
    ),
    defineRoute(issueEndpoint, signedIn, writing, ({ actor, body }, { report }) =>
      issueReport(services, actor.accountId, report, body),
    ),
    defineRoute(discardEndpoint, signedIn, writing, ({ actor, body }, { report }) =>
      discardReport(services, actor.accountId, report, body.version),
    ),
    defineRoute(renderEndpoint, signedIn, reading, ({ params }, { report }) =>
      renderReport(services, report, params.format),
    ),
    defineRoute(downloadEndpoint, signedIn, reading, async ({ params, reply }, { report }) => {
      const { name, content } = await downloadReport(services, report, params.format);
      nameAttachment(reply, name);
      return content;
    }),
    defineRoute(listTemplatesEndpoint, signedIn, readingTemplates, (_, unit) => listTemplates(db, unit)),
    defineRoute(saveTemplateEndpoint, signedIn, savingTemplate, ({ actor, params, body }, unit) =>
      saveTemplate(services, actor.accountId, unit, params.kind, body),
    ),
  ];
}

interface Composing {
  readonly unit: OwningUnit;
  readonly asked: AskedPeriods;
  readonly area: AreaSubject;
}

/** That units write reports is known; whether somebody does, depends on the unit and the area. */
function composing(services: Services): Policy<typeof composeEndpoint, Officer, Composing> {
  return {
    action: 'report.compose',
    subject: async ({ actor, body }) => {
      const unit = servedUnit(actor, body.unitId);
      if (unit === undefined) return undefined;
      const asked = await askReportPeriod(services, scopeOf(body));
      return { unit, asked, area: await areaSubject(services, body.areaId) };
    },
    allow: (actor, { unit, area }) => can(actor, 'report.compose', { unitId: unit.unitId, area }),
    refusal: 'forbidden',
  };
}

const readingTemplates: Policy<typeof listTemplatesEndpoint, Officer, OwningUnit> = {
  action: 'template.read',
  subject: ({ actor, query }) => servedUnit(actor, query.unitId),
  allow: (actor, unit) => can(actor, 'template.read', unit),
  refusal: 'forbidden',
};

const savingTemplate: Policy<typeof saveTemplateEndpoint, Officer, OwningUnit> = {
  action: 'template.write',
  subject: ({ actor, body }) => servedUnit(actor, body.unitId),
  allow: (actor, unit) => can(actor, 'template.write', unit),
  refusal: 'forbidden',
};

function servedUnit(actor: Officer, unitId: number): OwningUnit | undefined {
  return actor.memberships.find((membership) => membership.unitId === unitId);
}

function scopeOf({ kind, areaId, from, to, calendar }: z.output<(typeof composeEndpoint)['body']>) {
  return { kind, areaId, from, to, calendar };
}

async function areaSubject({ db }: Services, areaId: number): Promise<AreaSubject> {
  const areas = await loadAreas(db);
  return { areaId, aboveIds: areas.ancestorsOf(areaId).map((above) => above.areaId) };
}
