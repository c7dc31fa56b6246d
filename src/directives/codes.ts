/** What somebody is in a board. */
export const BOARD_ROLES = ['head', 'standing_deputy', 'deputy', 'member', 'secretary'] as const;
export type BoardRole = (typeof BOARD_ROLES)[number];

/** Kinds of document from above: nghị quyết, chỉ thị, đề án, kế hoạch, thông tư, kết luận, công văn. */
export const DIRECTIVE_KINDS = [
  'resolution',
  'directive',
  'programme',
  'plan',
  'circular',
  'conclusion',
  'dispatch',
  'other',
] as const;
export type DirectiveKind = (typeof DIRECTIVE_KINDS)[number];

/** Which tasks a list shows; those that are open come by due day, closed ones newest first. */
export const TASK_VIEWS = ['open', 'late', 'soon', 'waiting', 'closed'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

/** What the system reminds of by itself: that the due day comes near, and that it is over. */
export const REMINDER_KINDS = ['soon', 'late'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Papers of one report at most. */
export const MAX_EVIDENCE = 6;
/** Largest paper in bytes. */
export const MAX_EVIDENCE_BYTES = 50 * 1024 * 1024;
