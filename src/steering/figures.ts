/** The first figures. Their formulas in words stand in `web/`, in SQL in `server/`; a test holds both to raw rows. */
export const FIGURE_CODES = [
  'information_received',
  'useful',
  'crime_reports',
  'resolved',
  'overdue',
  'on_time',
] as const;
export type FigureCode = (typeof FIGURE_CODES)[number];
