import type { ComponentType } from 'react';

/** A route of the desk: its path (TanStack Router syntax) and the page that its module exports. */
export interface DeskRoute {
  readonly path: string;
  readonly load: () => Promise<{ Page: ComponentType }>;
  /** `bare` for pages before signing in: no rail, no guard. `to` for people of sites, on the phone. */
  readonly frame: 'desk' | 'bare' | 'to';
}

/** Every page of the desk, one line each; each is a chunk of its own. */
export const deskRoutes: readonly DeskRoute[] = [
  { path: '/dang-nhap', frame: 'bare', load: () => import('../accounts/web/door/sign-in-page.tsx') },
  { path: '/moi', frame: 'bare', load: () => import('../accounts/web/door/invitation-page.tsx') },
  { path: '/to', frame: 'to', load: () => import('./to-page.tsx') },
  { path: '/to/nha-tro', frame: 'to', load: () => import('./to-houses-page.tsx') },
  { path: '/to/nha-tro/$houseId', frame: 'to', load: () => import('../houses/web/to/house-page.tsx') },
  { path: '/to/viec', frame: 'to', load: () => import('../schemes/web/to/records-page.tsx') },
  { path: '/to/viec/moi', frame: 'to', load: () => import('../schemes/web/to/record-page.tsx') },
  { path: '/to/lich-truc', frame: 'to', load: () => import('../members/web/to/plan-page.tsx') },
  { path: '/to/tai-khoan', frame: 'to', load: () => import('./to-account-page.tsx') },
  { path: '/tai-khoan', frame: 'desk', load: () => import('../accounts/web/door/account-page.tsx') },
  { path: '/khoa', frame: 'desk', load: () => import('./keys-page.tsx') },
  { path: '/khoa/uy-quyen', frame: 'desk', load: () => import('../accounts/web/root/delegation-page.tsx') },
  {
    path: '/khoa/khoi-phuc',
    frame: 'desk',
    load: () => import('../accounts/web/recovery/recovery-page.tsx'),
  },
  { path: '/quan-tri', frame: 'desk', load: () => import('../accounts/web/admin/admin-page.tsx') },
  { path: '/quan-tri/dia-ban', frame: 'desk', load: () => import('../areas/web/areas-page.tsx') },
  { path: '/lam-viec/nhap-tin', frame: 'desk', load: () => import('../tips/web/entry/entry-page.tsx') },
  {
    path: '/lam-viec/quyen-du-lieu',
    frame: 'desk',
    load: () => import('../privacy/web/privacy-page.tsx'),
  },
  { path: '/lam-viec/da-chuyen', frame: 'desk', load: () => import('../tips/web/desk/sent-page.tsx') },
  { path: '/lam-viec/{-$tipId}', frame: 'desk', load: () => import('../tips/web/desk/inbox-page.tsx') },
  { path: '/khoi-tao', frame: 'bare', load: () => import('../accounts/web/ceremony/ceremony-page.tsx') },
  { path: '/ket-qua', frame: 'desk', load: () => import('../results/web/cases/cases-page.tsx') },
  { path: '/ket-qua/nhom', frame: 'desk', load: () => import('../results/web/groups/groups-page.tsx') },
  {
    path: '/ket-qua/vu-an/moi',
    frame: 'desk',
    load: () => import('../results/web/cases/record-case-page.tsx'),
  },
  {
    path: '/ket-qua/vu-an/$caseId',
    frame: 'desk',
    load: () => import('../results/web/cases/case-page.tsx'),
  },
  { path: '/dieu-hanh', frame: 'desk', load: () => import('../steering/web/dashboard-page.tsx') },
  { path: '/dieu-hanh/so/$code', frame: 'desk', load: () => import('../steering/web/indicator-page.tsx') },
  {
    path: '/dieu-hanh/loai-mo-hinh/$key',
    frame: 'desk',
    load: () => import('../steering/web/kinds/kind-figure-page.tsx'),
  },
  {
    path: '/dieu-hanh/bao-cao',
    frame: 'desk',
    load: () => import('../steering/web/reports/reports-page.tsx'),
  },
  {
    path: '/dieu-hanh/bao-cao/mau',
    frame: 'desk',
    load: () => import('../steering/web/reports/templates-page.tsx'),
  },
  {
    path: '/dieu-hanh/bao-cao/$reportId',
    frame: 'desk',
    load: () => import('../steering/web/reports/report-page.tsx'),
  },
  {
    path: '/dieu-hanh/chot/$areaId/$snapshotId',
    frame: 'desk',
    load: () => import('../steering/web/snapshot/snapshot-page.tsx'),
  },
  { path: '/mo-hinh-tu-quan', frame: 'desk', load: () => import('../schemes/web/schemes-page.tsx') },
  {
    path: '/mo-hinh-tu-quan/loai/{-$kind}',
    frame: 'desk',
    load: () => import('../schemes/web/kinds/kinds-page.tsx'),
  },
  {
    path: '/mo-hinh-tu-quan/ket-qua',
    frame: 'desk',
    load: () => import('../works/web/works-page.tsx'),
  },
  {
    path: '/mo-hinh-tu-quan/$schemeId/ket-qua',
    frame: 'desk',
    load: () => import('../works/web/scheme-works-page.tsx'),
  },
  {
    path: '/mo-hinh-tu-quan/de-nghi',
    frame: 'desk',
    load: () => import('../offers/web/desk/offers-page.tsx'),
  },
  {
    path: '/mo-hinh-tu-quan/$schemeId',
    frame: 'desk',
    load: () => import('../schemes/web/scheme/scheme-page.tsx'),
  },
  {
    path: '/mo-hinh-tu-quan/$schemeId/thanh-vien',
    frame: 'desk',
    load: () => import('../members/web/desk/members-page.tsx'),
  },
  { path: '/camera/nhap-tep', frame: 'desk', load: () => import('./camera-import-page.tsx') },
  {
    path: '/mo-hinh-tu-quan/$schemeId/quy',
    frame: 'desk',
    load: () => import('../contributions/web/desk/fund-page.tsx'),
  },
  { path: '/luc-luong', frame: 'desk', load: () => import('../forces/web/forces-page.tsx') },
  { path: '/luc-luong/xep-loai', frame: 'desk', load: () => import('../forces/web/grading-page.tsx') },
  { path: '/luc-luong/$teamId', frame: 'desk', load: () => import('../forces/web/team-page.tsx') },
  { path: '/camera', frame: 'desk', load: () => import('../cameras/web/cameras-page.tsx') },
  { path: '/camera/ban-do', frame: 'desk', load: () => import('../cameras/web/map-page.tsx') },
  { path: '/camera/hinh', frame: 'desk', load: () => import('../cameras/web/footage/footage-page.tsx') },
  {
    path: '/camera/hinh/$requestId',
    frame: 'desk',
    load: () => import('../cameras/web/footage/request-page.tsx'),
  },
  { path: '/camera/$cameraId', frame: 'desk', load: () => import('../cameras/web/camera-page.tsx') },
  {
    path: '/mo-hinh-tu-quan/$schemeId/nha-tro/nhap-tep',
    frame: 'desk',
    load: () => import('../imports/web/houses/house-import-page.tsx'),
  },
  {
    path: '/mo-hinh-tu-quan/$schemeId/thanh-vien/nhap-tep',
    frame: 'desk',
    load: () => import('../imports/web/roster/roster-import-page.tsx'),
  },
  {
    path: '/mo-hinh-tu-quan/$schemeId/nha-tro',
    frame: 'desk',
    load: () => import('../houses/web/desk/houses-page.tsx'),
  },
  {
    path: '/mo-hinh-tu-quan/$schemeId/nha-tro/$houseId',
    frame: 'desk',
    load: () => import('../houses/web/desk/house-page.tsx'),
  },
  { path: '/chi-dao', frame: 'desk', load: () => import('../directives/web/overview-page.tsx') },
  { path: '/chi-dao/duoc-giao', frame: 'desk', load: () => import('../directives/web/unit-tasks-page.tsx') },
  { path: '/chi-dao/nhiem-vu', frame: 'desk', load: () => import('../directives/web/tasks-page.tsx') },
  { path: '/chi-dao/nhiem-vu/$taskId', frame: 'desk', load: () => import('../directives/web/task-page.tsx') },
  { path: '/chi-dao/van-ban', frame: 'desk', load: () => import('../directives/web/documents-page.tsx') },
  {
    path: '/chi-dao/van-ban/$directiveId',
    frame: 'desk',
    load: () => import('../directives/web/document-page.tsx'),
  },
  { path: '/chi-dao/hop', frame: 'desk', load: () => import('../directives/web/meetings-page.tsx') },
  {
    path: '/chi-dao/hop/$meetingId',
    frame: 'desk',
    load: () => import('../directives/web/meeting-page.tsx'),
  },
  { path: '/chi-dao/ban', frame: 'desk', load: () => import('../directives/web/members-page.tsx') },
  {
    path: '/ket-qua/truy-na',
    frame: 'desk',
    load: () => import('../results/web/wanted/desk/wanted-page.tsx'),
  },
  {
    path: '/ket-qua/truy-na/$noticeId',
    frame: 'desk',
    load: () => import('../results/web/wanted/desk/notice-page.tsx'),
  },
  { path: '/kiem-tra', frame: 'desk', load: () => import('./audit-page.tsx') },
];
