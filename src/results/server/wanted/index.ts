import './tables.ts';

export { countWanted } from './count-wanted.ts';
export { draftNotice } from './draft-notice.ts';
export { endNames } from './end-names.ts';
export { endNotice } from './end-notice.ts';
export { findNotice } from './notice-queries.ts';
export { wantedListPage, wantedNoticePage } from './public-pages.ts';
export { publishNotice } from './publish-notice.ts';
export { putPhoto } from './put-photo.ts';
export { recordVisit } from './record-visit.ts';
export { wantedRoutes } from './routes.ts';
