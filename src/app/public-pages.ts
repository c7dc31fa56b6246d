import type { PublicPage } from '../ui/public/define-page.ts';

/** Where a public page lives. */
interface PageEntry {
  readonly path: string;
  /** Its module from the root of the project: names its files in the build's manifest. */
  readonly module: string;
  // every page has data of its own; the server's loader and the page agree on it by the page's exported type
  readonly load: () => Promise<{ page: PublicPage<never> }>;
}

/** Every public page, one line each; the name is also that of its loader on the server. */
export const publicPages: Readonly<Record<string, PageEntry>> = {
  home: { path: '/', module: 'src/app/home-page.tsx', load: () => import('./home-page.tsx') },
  report: {
    path: '/bao-tin',
    module: 'src/tips/web/report/report-page.tsx',
    load: () => import('../tips/web/report/report-page.tsx'),
  },
  follow: {
    path: '/theo-doi',
    module: 'src/tips/web/follow/follow-page.tsx',
    load: () => import('../tips/web/follow/follow-page.tsx'),
  },
  privacy: {
    path: '/rieng-tu',
    module: 'src/app/privacy-page.tsx',
    load: () => import('./privacy-page.tsx'),
  },
  register: {
    path: '/so-khoa',
    module: 'src/accounts/web/register/register-page.tsx',
    load: () => import('../accounts/web/register/register-page.tsx'),
  },
  openData: {
    path: '/so-lieu',
    module: 'src/steering/web/open-data/open-data-page.tsx',
    load: () => import('../steering/web/open-data/open-data-page.tsx'),
  },
  schemes: {
    path: '/mo-hinh',
    module: 'src/schemes/web/public/schemes-page.tsx',
    load: () => import('../schemes/web/public/schemes-page.tsx'),
  },
  contributions: {
    path: '/dong-gop',
    module: 'src/contributions/web/public/contributions-page.tsx',
    load: () => import('../contributions/web/public/contributions-page.tsx'),
  },
  schemeFund: {
    path: '/dong-gop/:schemeId',
    module: 'src/contributions/web/public/contributions-page.tsx',
    load: () => import('../contributions/web/public/contributions-page.tsx'),
  },
  joinScheme: {
    path: '/mo-hinh/tham-gia',
    module: 'src/offers/web/public/join-page.tsx',
    load: () => import('../offers/web/public/join-page.tsx'),
  },
  proposeScheme: {
    path: '/mo-hinh/de-xuat',
    module: 'src/offers/web/public/propose-page.tsx',
    load: () => import('../offers/web/public/propose-page.tsx'),
  },
  offerAnswer: {
    path: '/mo-hinh/tra-loi',
    module: 'src/offers/web/public/answer-page.tsx',
    load: () => import('../offers/web/public/answer-page.tsx'),
  },
  wanted: {
    path: '/truy-na',
    module: 'src/results/web/wanted/public/list-page.tsx',
    load: () => import('../results/web/wanted/public/list-page.tsx'),
  },
  wantedNotice: {
    path: '/truy-na/:noticeId',
    module: 'src/results/web/wanted/public/notice-page.tsx',
    load: () => import('../results/web/wanted/public/notice-page.tsx'),
  },
  handOver: {
    path: '/giao-hinh',
    module: 'src/cameras/web/owner/owner-page.tsx',
    load: () => import('../cameras/web/owner/owner-page.tsx'),
  },
  missing: {
    path: '/khong-co',
    module: 'src/app/missing-page.tsx',
    load: () => import('./missing-page.tsx'),
  },
  demo: {
    path: '/demo',
    module: 'src/demo/web/demo-page.tsx',
    load: () => import('../demo/web/demo-page.tsx'),
  },
};
