import { CAMERA_VIEWS } from '../../src/cameras/contract.ts';
import { FOOTAGE_VIEWS } from '../../src/cameras/footage-contract.ts';
import { ENTRY_SORTS } from '../../src/forces/codes.ts';
import { TEAM_VIEWS } from '../../src/forces/contract.ts';
import { MEMBER_VIEWS } from '../../src/forces/member-contract.ts';
import { HOUSE_VIEWS } from '../../src/houses/contract.ts';
import { OFFER_VIEWS } from '../../src/offers/contract.ts';
import { CASE_VIEWS } from '../../src/results/case-contract.ts';
import { WANTED_STATES, WANTED_VIEWS } from '../../src/results/wanted-codes.ts';
import { STANDINGS } from '../../src/schemes/contract.ts';
import { INDICATOR_CODES } from '../../src/steering/indicators.ts';
import { REPORT_STATES } from '../../src/steering/report.ts';
import { UNITS_OF } from '../../src/steering/units-of.ts';
import { CATEGORY_CODES } from '../../src/tips/categories.ts';
import { CLOCK_CODES } from '../../src/tips/clocks.ts';
import { VIEWS } from '../../src/tips/desk-contract.ts';
import { STATES } from '../../src/tips/workflow.ts';

/** What a question can name: of the reports in question, and around them. */
export interface Named {
  /** The reports; before they have come, ids of nothing. */
  readonly tipIds: readonly string[];
  /** Theirs, and the ordinary tip's. */
  readonly fileIds: readonly string[];
  /** An ordinary tip of the ward's desk. */
  readonly ordinaryTipId: string;
  /** A case of the ward's desk. */
  readonly caseId: string;
  /** A criminal group of the ward's desk. */
  readonly groupId: string;
  /** The ward's desk, and the independent one. */
  readonly unitIds: readonly number[];
  /** The ward, what it belongs to, and where the independent desk stands. */
  readonly areaIds: readonly number[];
  /** Of the ward's desk and of the independent one. */
  readonly accountIds: readonly string[];
  /** How officers of the independent desk are called. */
  readonly sought: readonly string[];
  /** A recovery of the ward's desk; one of the independent desk, which is on public record, shows its grants. */
  readonly openingId: string;
  /** A frozen period of the province. */
  readonly snapshotId: string;
  /** A report of the steering unit, issued, with a file of it. */
  readonly reportId: string;
  /** A scheme of the ward's desk, and a site of it. */
  readonly schemeId: string;
  readonly siteId: string;
  /** A site at which somebody serves in a team. */
  readonly teamSiteId: string;
  /** A camera of the ward's desk; a request for its footage that was answered, and a view of the clip. */
  readonly cameraId: string;
  readonly requestId: string;
  readonly viewId: string;
  /** A security and order team of the ward. */
  readonly forceId: string;
  /** A boarding house of a landlord. */
  readonly houseId: string;
  /** What somebody of a site's team recorded on the phone, and a photo of it. */
  readonly record: {
    readonly schemeId: string;
    readonly siteId: string;
    readonly activityId: string;
    readonly fileId: string;
  };
  /** A steering board, and what it has: a task of the ward's desk with a paper, a document, a meeting. */
  readonly board: {
    readonly unitId: number;
    readonly taskId: string;
    readonly evidenceId: string;
    readonly directiveId: string;
    readonly meetingId: string;
  };
  /** A published wanted notice of the ward's desk. */
  readonly noticeId: string;
  /** A leaf of the log and the size of its tree, both from before. */
  readonly leaf: string;
  readonly size: number;
}

/** The days of receipt, and the whole year. */
const PERIODS = ['from=2026-03-01&to=2026-03-02', 'from=2026-01-01&to=2026-12-31'];
const DAYS = '&from=2026-03-01&to=2026-03-03';
const ALL = 'limit=100';

const once = (path: string) => () => [path];
const ofHouses =
  (path: string) =>
  ({ houseId }: Named) => [`/api/houses/${houseId}${path}`];
const ofRecord =
  (path: string) =>
  ({ record }: Pick<Named, 'record'>) => [
    `/api/schemes/${record.schemeId}/activities/${record.activityId}/record${path}`,
  ];
const ofUnits = (path: string) => (named: Named) =>
  named.unitIds.map((unitId) => path.replace(':unitId', String(unitId)));
const ofBoard = (path: string) => (named: Named) => [`/api/directives/boards/${named.board.unitId}${path}`];
const boardTasks = ({ board, unitIds }: Named, path: string) => {
  const url = `/api/directives/boards/${board.unitId}/${path}`;
  return [
    `${url}?view=late&directiveId=${board.directiveId}`,
    `${url}?view=closed&meetingId=${board.meetingId}`,
    ...unitIds.map((unitId) => `${url}?responsibleId=${unitId}`),
  ];
};
const ofTips = (path: string) => (named: Named) =>
  [...named.tipIds, named.ordinaryTipId].flatMap((tipId) => {
    const url = path.replace(':tipId', tipId);
    return named.fileIds.map((fileId) => url.replace(':fileId', fileId)).filter(isFirst);
  });
const ofAreas = ({ areaIds }: Named) =>
  areaIds.flatMap((areaId) =>
    PERIODS.flatMap((days) => UNITS_OF.map((units) => `areaId=${areaId}&${days}&units=${units}`)),
  );

/** Compared with what came before: there is nothing to tell of it either. */
const AGAINST = 'calendar=free&against=own&againstFrom=2025-01-01&againstTo=2026-02-28';
const ofPeriods = (named: Named) => ofAreas(named).map((view) => `${view}&${AGAINST}`);
/** Once for each area: there are many indicators. */
const ofYear = ({ areaIds }: Named) => areaIds.map((areaId) => `areaId=${areaId}&${PERIODS[1]}&units=then`);

function isFirst(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index;
}

/** How each GET route is asked, by its name, with every filter that it has; a page as long as there are. */
export const GET_ASKS: Readonly<Record<string, (named: Named) => readonly string[]>> = {
  'accounts.setupStatus': once('/api/setup'),
  'accounts.setupLogKey': once('/api/setup/log-key'),
  'accounts.readSession': once('/api/session'),
  'accounts.readKeyring': once('/api/session/keyring'),
  'accounts.listSessions': once('/api/sessions'),
  'accounts.readSecondFactor': once('/api/second-factor'),
  'accounts.listUnits': once('/api/units'),
  'accounts.listMembers': ofUnits('/api/units/:unitId/members'),
  'accounts.unitSealTo': ofUnits('/api/units/:unitId/seal-to'),
  'accounts.listUnitKeys': ofUnits('/api/units/:unitId/keys'),
  'accounts.listUnsignedKeys': once('/api/directory/unsigned'),
  'accounts.listDelegations': once('/api/directory/delegations'),
  'accounts.directory': ({ areaIds }) =>
    areaIds.flatMap((areaId) =>
      ['nobody', 'officer', 'team'].map((whom) => `/api/directory?areaId=${areaId}&concerns=${whom}`),
    ),
  'accounts.directoryLog': once(`/api/directory/log?${ALL}`),
  'accounts.directoryEntries': once(`/api/directory/entries?${ALL}`),
  'accounts.listRecoveryOpenings': once(`/api/recovery/openings?${ALL}`),
  'accounts.readRecovery': ofUnits('/api/recovery/units/:unitId'),
  'areas.search': once('/api/areas/search?q=a&limit=20'),
  'areas.list': () => ['/api/areas', '/api/areas?on=2026-03-02'],
  'areas.read': ({ areaIds }) => areaIds.map((areaId) => `/api/areas/${areaId}`),
  'areas.boundaries': ({ areaIds }) =>
    areaIds.flatMap((areaId) => ['', '?on=2026-03-02'].map((on) => `/api/areas/${areaId}/boundaries${on}`)),
  'areas.listChanges': once(`/api/areas/changes?${ALL}`),
  'audit.openings': ({ unitIds, accountIds, tipIds }) => [
    `/api/audit/openings?${ALL}${DAYS}`,
    ...unitIds.map((unitId) => `/api/audit/openings?${ALL}&unitId=${unitId}`),
    ...accountIds.map((accountId) => `/api/audit/openings?${ALL}&accountId=${accountId}`),
    ...tipIds.map((tipId) => `/api/audit/openings?${ALL}&tipId=${tipId}`),
  ],
  'audit.export': ({ unitIds, accountIds, tipIds }) => [
    `/api/audit/openings.csv?${DAYS.slice(1)}`,
    ...unitIds.map((unitId) => `/api/audit/openings.csv?unitId=${unitId}`),
    ...accountIds.map((accountId) => `/api/audit/openings.csv?accountId=${accountId}`),
    ...tipIds.map((tipId) => `/api/audit/openings.csv?tipId=${tipId}`),
  ],
  'audit.acts': ({ accountIds }) =>
    accountIds.map((accountId) => `/api/audit/acts?accountId=${accountId}${DAYS}&${ALL}`),
  'audit.views': once(`/api/audit/views?${ALL}`),
  'audit.people': ({ sought }) => sought.map((q) => `/api/audit/people?q=${encodeURIComponent(q)}`),
  'cameras.list': ({ areaIds }) =>
    CAMERA_VIEWS.flatMap((view) =>
      areaIds.flatMap((areaId) =>
        ['', '&q=a'].map((sought) => `/api/cameras?view=${view}&areaId=${areaId}${sought}&${ALL}`),
      ),
    ),
  'cameras.within': once('/api/cameras/within?south=-90&west=-180&north=90&east=180'),
  'cameras.extent': once('/api/cameras/extent'),
  'cameras.read': ({ cameraId }) => [`/api/cameras/${cameraId}`],
  'footage.list': ({ areaIds }) =>
    FOOTAGE_VIEWS.flatMap((view) =>
      areaIds.map((areaId) => `/api/footage?view=${view}&areaId=${areaId}&${ALL}`),
    ),
  'footage.read': ({ requestId }) => [`/api/footage/${requestId}`],
  'footage.chain': ({ requestId }) => [`/api/footage/${requestId}/chain?${ALL}`],
  'footage.clip': ({ requestId, viewId }) => [`/api/footage/${requestId}/views/${viewId}/clip`],
  'directives.boards': once('/api/directives/boards'),
  'directives.counts': once('/api/directives/counts'),
  'directives.members': ofBoard(`/members?${ALL}`),
  'directives.meetings': ofBoard(`/meetings?${ALL}`),
  'directives.meeting': ({ board }) => [`/api/directives/meetings/${board.meetingId}`],
  'directives.documents': ofBoard(`/documents?${ALL}`),
  'directives.document': ({ board }) => [`/api/directives/documents/${board.directiveId}`],
  'directives.overview': ofBoard('/overview'),
  'directives.tasks': (named) => boardTasks(named, 'tasks').map((url) => `${url}&${ALL}`),
  'directives.exportTasks': (named) => boardTasks(named, 'tasks.csv'),
  'directives.unitTasks': ({ unitIds, board }) =>
    unitIds.map(
      (unitId) => `/api/directives/units/${unitId}/tasks?view=open&directiveId=${board.directiveId}&${ALL}`,
    ),
  'directives.task': ({ board }) => [`/api/directives/tasks/${board.taskId}`],
  'directives.readEvidence': ({ board }) => [
    `/api/directives/tasks/${board.taskId}/evidence/${board.evidenceId}`,
  ],
  'law.book': once('/api/law'),
  'ledger.keys': once('/api/ledger/keys'),
  'ledger.checkpoint': once('/api/ledger/checkpoint'),
  'ledger.inclusion': ({ leaf, size }) => [`/api/ledger/inclusion?leaf=${leaf}&size=${size}`],
  'ledger.consistency': ({ size }) => [`/api/ledger/consistency?from=1&to=${size}`],
  'ledger.leaves': ({ size }) => [`/api/ledger/leaves?from=0&limit=${size}`],
  'offers.receiver': ({ areaIds, schemeId }) => [
    `/api/offers/receiver?schemeId=${schemeId}`,
    ...areaIds.map((areaId) => `/api/offers/receiver?areaId=${areaId}`),
  ],
  'offers.own': once('/api/receipt/offer'),
  'offers.list': ({ unitIds }) =>
    OFFER_VIEWS.flatMap((view) =>
      unitIds.map((unitId) => `/api/offers?unitId=${unitId}&view=${view}&${ALL}`),
    ),
  'offers.count': ofUnits('/api/offers/count?unitId=:unitId'),
  'privacy.requests': ({ unitIds }) =>
    unitIds.flatMap((unitId) =>
      ['open', 'answered'].map((state) => `/api/privacy/requests?unitId=${unitId}&state=${state}&${ALL}`),
    ),
  'privacy.ownRequests': once('/api/receipt/privacy-requests'),
  'privacy.breaches': once(`/api/privacy/breaches?${ALL}`),
  'results.listCases': ({ unitIds }) => [
    ...CASE_VIEWS.map((view) => `/api/results/cases?view=${view}&${ALL}`),
    ...unitIds.map((unitId) => `/api/results/cases?unitId=${unitId}&${ALL}`),
    `/api/results/cases?state=opened&offence=property&${PERIODS[1]}&${ALL}`,
  ],
  'results.exportCases': ({ unitIds }) => [
    ...CASE_VIEWS.map((view) => `/api/results/cases.csv?view=${view}`),
    ...unitIds.map((unitId) => `/api/results/cases.csv?unitId=${unitId}`),
    `/api/results/cases.csv?state=opened&offence=property&${PERIODS[1]}`,
  ],
  'results.listGroups': ({ unitIds }) => [
    ...['own', 'area'].map((view) => `/api/results/groups?view=${view}&${ALL}`),
    ...unitIds.map((unitId) => `/api/results/groups?unitId=${unitId}&${ALL}`),
    `/api/results/groups?offence=drugs&${PERIODS[1]}&${ALL}`,
  ],
  'results.exportGroups': ({ unitIds }) => [
    ...['own', 'area'].map((view) => `/api/results/groups.csv?view=${view}`),
    ...unitIds.map((unitId) => `/api/results/groups.csv?unitId=${unitId}`),
    `/api/results/groups.csv?offence=drugs&${PERIODS[1]}`,
  ],
  'results.readGroup': ({ tipIds, groupId }) => [...tipIds, groupId].map((id) => `/api/results/groups/${id}`),
  'results.listCaseSchemes': ({ areaIds }) =>
    areaIds.map((areaId) => `/api/results/case-schemes?placeAreaId=${areaId}&day=2026-03-01`),
  'results.readCase': ({ tipIds, caseId }) => [...tipIds, caseId].map((id) => `/api/results/cases/${id}`),
  'schemes.list': ({ areaIds }) => [
    ...areaIds.map((areaId) => `/api/schemes?areaId=${areaId}&${ALL}`),
    ...STANDINGS.map((standing) => `/api/schemes?standing=${standing}&kind=security_lamp&${ALL}`),
    `/api/schemes?q=den&${ALL}`,
  ],
  'schemes.count': ({ areaIds }) =>
    areaIds.flatMap((areaId) => PERIODS.map((days) => `/api/schemes/count?areaId=${areaId}&${days}`)),
  'schemes.read': ({ schemeId }) => [`/api/schemes/${schemeId}`],
  'schemes.sites': ({ schemeId }) => [`/api/schemes/${schemeId}/sites?${ALL}`],
  'schemes.siteNames': ({ schemeId }) => [`/api/schemes/${schemeId}/site-names?${ALL}`],
  'schemes.teams': ({ schemeId, siteId }) => [`/api/schemes/${schemeId}/sites/${siteId}/teams?${ALL}`],
  'schemes.heldValues': ({ schemeId, siteId }) => [`/api/schemes/${schemeId}/held-values/${siteId}`],
  'schemes.activities': ({ schemeId }) => [`/api/schemes/${schemeId}/activities?${ALL}`],
  'contributions.fund': ({ schemeId }) => [`/api/schemes/${schemeId}/fund`],
  'contributions.entries': ({ schemeId }) => [`/api/schemes/${schemeId}/fund/entries?${ALL}`],
  'contributions.things': ({ schemeId }) => [`/api/schemes/${schemeId}/fund/things?${ALL}`],
  'contributions.export': ({ schemeId }) => [`/api/schemes/${schemeId}/fund/files/csv`],
  'forces.list': ({ areaIds }) =>
    TEAM_VIEWS.flatMap((view) => areaIds.map((areaId) => `/api/forces?view=${view}&areaId=${areaId}&${ALL}`)),
  'forces.export': ({ areaIds }) =>
    TEAM_VIEWS.flatMap((view) =>
      areaIds.map((areaId) => `/api/forces/teams.csv?view=${view}&areaId=${areaId}`),
    ),
  'forces.overview': ({ areaIds }) => areaIds.map((areaId) => `/api/forces/overview?areaId=${areaId}`),
  'forces.grading': ({ areaIds }) =>
    areaIds.map((areaId) => `/api/forces/grading?areaId=${areaId}&yearFrom=2024-11-15&${ALL}`),
  'forces.read': ({ forceId }) => [`/api/forces/${forceId}`],
  'forces.members': ({ forceId }) =>
    MEMBER_VIEWS.flatMap((view) =>
      ['', '&day=2026-01-01'].map((day) => `/api/forces/${forceId}/members?view=${view}${day}&${ALL}`),
    ),
  'forces.entries': ({ forceId }) =>
    ENTRY_SORTS.map((sort) => `/api/forces/${forceId}/entries?sort=${sort}&${ALL}`),
  'houses.registered': ({ schemeId, siteId }) => [
    `/api/schemes/${schemeId}/sites/${siteId}/registered-houses`,
  ],
  'houses.overview': ({ schemeId }) => [`/api/schemes/${schemeId}/houses/overview`],
  'houses.list': ({ schemeId }) =>
    HOUSE_VIEWS.flatMap((view) =>
      ['', '&q=a'].map((sought) => `/api/schemes/${schemeId}/houses?view=${view}${sought}&${ALL}`),
    ),
  'houses.read': ofHouses(''),
  'houses.rooms': ofHouses(`/rooms?${ALL}`),
  'houses.visits': ofHouses(`/visits?${ALL}`),
  'houses.visiting': ofHouses('/visiting'),
  'houses.own': once(`/api/to/houses?${ALL}`),
  'houses.residents': ({ houseId }) => [`/api/to/houses/${houseId}/residents?${ALL}`],
  'houses.duties': once(`/api/to/duties?${ALL}`),
  'houses.doneDuties': once(`/api/to/duties/done?${ALL}`),
  'records.recording': ({ record }) => [`/api/to/sites/${record.siteId}/recording`],
  'records.own': once(`/api/to/records?${ALL}`),
  'records.readOwn': ({ record }) => [`/api/to/records/${record.activityId}`],
  'records.ownPhoto': ({ record }) => [`/api/to/records/${record.activityId}/photos/${record.fileId}`],
  'records.read': ofRecord(''),
  'records.photo': ({ record }) => ofRecord(`/photos/${record.fileId}`)({ record }),
  'records.count': ({ record }) => [`/api/schemes/${record.schemeId}/sites/${record.siteId}/work`],
  'shifts.own': once('/api/to/shifts'),
  'shifts.ofSite': ({ record }) => [`/api/to/sites/${record.siteId}/shifts?from=2026-01-01&${ALL}`],
  'shifts.count': ({ record }) => [`/api/schemes/${record.schemeId}/sites/${record.siteId}/shifts`],
  'members.team': ({ record }) => [`/api/to/sites/${record.siteId}/team`],
  'members.list': ({ schemeId, record }) => [
    `/api/schemes/${schemeId}/members?${ALL}`,
    `/api/schemes/${record.schemeId}/members?siteId=${record.siteId}&${ALL}`,
  ],
  'members.ownSites': once('/api/to/sites'),
  'signals.siteCodes': once('/api/to/site-codes'),
  'signals.outcomes': ({ teamSiteId }) => [`/api/to/sites/${teamSiteId}/outcomes?${ALL}`],
  'works.kinds': ({ areaIds }) =>
    areaIds.flatMap((areaId) => PERIODS.map((days) => `/api/works/kinds?areaId=${areaId}&${days}`)),
  'works.schemes': ({ areaIds }) =>
    areaIds.map((areaId) => `/api/works/schemes?areaId=${areaId}&${PERIODS[1]}&kind=security_lamp&${ALL}`),
  'works.scheme': ({ schemeId }) => PERIODS.map((days) => `/api/schemes/${schemeId}/works?${days}`),
  'schemes.kinds': once('/api/scheme-kinds'),
  'schemes.kindVersions': once('/api/scheme-kinds/security_lamp'),
  'schemes.grades': once('/api/scheme-grades'),
  'steering.schemesAtWork': (named) => ofAreas(named).map((view) => `/api/steering/schemes?${view}&${ALL}`),
  'steering.overview': (named) => ofPeriods(named).map((view) => `/api/steering/overview?${view}`),
  'steering.indicator': (named) =>
    INDICATOR_CODES.flatMap((code) =>
      ofYear(named).map((view) => `/api/steering/indicators/${code}?${view}&length=month&${AGAINST}`),
    ),
  'steering.kindFigures': (named) =>
    ofYear(named).map((view) => `/api/steering/kind-figures?${view}&${AGAINST}`),
  'steering.kindFigure': (named) =>
    ofYear(named).map((view) => `/api/steering/kind-figures/security_lamp.site.lamps?${view}&${AGAINST}`),
  'steering.indicatorRows': (named) =>
    INDICATOR_CODES.flatMap((code) =>
      ofYear(named).map((view) => `/api/steering/indicators/${code}/rows?${view}&${ALL}`),
    ),
  'steering.snapshots': ({ areaIds }) =>
    areaIds.map((areaId) => `/api/steering/snapshots?areaId=${areaId}&${ALL}`),
  'steering.snapshot': ({ areaIds, snapshotId }) =>
    areaIds.map((areaId) => `/api/steering/snapshots/${areaId}/${snapshotId}`),
  'steering.openQuarters': once('/api/open-data'),
  'steering.openQuarter': once('/api/open-data/2025-Q4'),
  'steering.openQuarterCsv': once('/api/open-data/2025-Q4/csv'),
  'steering.reports': () => REPORT_STATES.map((state) => `/api/steering/reports?state=${state}&${ALL}`),
  'steering.report': ({ reportId }) => [`/api/steering/reports/${reportId}`],
  'steering.reportFile': ({ reportId }) => [`/api/steering/reports/${reportId}/files/pdf`],
  'steering.reportTemplates': ({ unitIds, board }) =>
    [...unitIds, board.unitId].map((unitId) => `/api/steering/report-templates?unitId=${unitId}`),
  'steering.overdue': ({ areaIds }) =>
    areaIds.map((areaId) => `/api/steering/overdue?areaId=${areaId}&${ALL}`),
  'wanted.list': ({ unitIds }) =>
    WANTED_VIEWS.flatMap((view) => [
      `/api/wanted?view=${view}&q=thi+du&${ALL}`,
      ...WANTED_STATES.map((state) => `/api/wanted?view=${view}&state=${state}&${ALL}`),
      ...unitIds.map((unitId) => `/api/wanted?view=${view}&unitId=${unitId}&${ALL}`),
    ]),
  'wanted.read': ({ noticeId }) => [`/api/wanted/${noticeId}`],
  'wanted.visits': ({ noticeId }) => [`/api/wanted/${noticeId}/visits?${ALL}`],
  'wanted.photoAtDesk': ({ noticeId }) => [`/api/wanted/${noticeId}/photo?version=3`],
  'wanted.photo': ({ noticeId }) => [`/api/public/wanted/${noticeId}/photo`],
  'tips.list': ({ unitIds }) => [
    ...VIEWS.map((view) => `/api/tips?view=${view}&${ALL}`),
    ...unitIds.flatMap((unitId) =>
      ['open', 'closed'].map((view) => `/api/tips?view=${view}&unitId=${unitId}`),
    ),
    ...STATES.map((state) => `/api/tips?state=${state}&${ALL}`),
    ...CATEGORY_CODES.map((category) => `/api/tips?category=${category}&${ALL}`),
    ...CLOCK_CODES.map((clock) => `/api/tips?clock=${clock}&${ALL}`),
  ],
  'tips.count': ({ unitIds }) => [
    '/api/tips/counts',
    ...unitIds.map((unitId) => `/api/tips/counts?unitId=${unitId}`),
  ],
  // here only whether one may listen; what is heard is another test's
  'tips.events': once('/api/tips/events'),
  'tips.read': ofTips('/api/tips/:tipId'),
  'tips.steps': ofTips(`/api/tips/:tipId/steps?${ALL}`),
  'tips.messages': ofTips(`/api/tips/:tipId/messages?${ALL}`),
  'tips.readFile': ofTips('/api/tips/:tipId/files/:fileId'),
  'tips.links': ofTips('/api/tips/:tipId/links'),
  'tips.listTransfers': once(`/api/transfers?${ALL}`),
  'tips.listStaleGrants': ofUnits(`/api/units/:unitId/stale-grants?${ALL}`),
  'tips.listRecoveryGrants': ({ openingId }) => [`/api/recovery/openings/${openingId}/grants?${ALL}`],
  'tips.challenge': ({ tipIds }) => tipIds.map((draftId) => `/api/tips/challenge?draftId=${draftId}`),
  'tips.follow': once('/api/receipt/tip'),
  'tips.readLetterFile': ({ fileIds }) => fileIds.map((fileId) => `/api/receipt/files/${fileId}`),
};
