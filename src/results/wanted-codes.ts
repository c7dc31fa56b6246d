/** How a notice in force can end: each by an act of a unit. */
export const WANTED_ENDINGS = ['arrested', 'persuaded', 'surrendered', 'withdrawn'] as const;
export type WantedEnding = (typeof WANTED_ENDINGS)[number];

/** Where a wanted notice stands; only a published one is shown to anybody outside. */
export const WANTED_STATES = ['draft', 'published', ...WANTED_ENDINGS, 'discarded'] as const;
export type WantedState = (typeof WANTED_STATES)[number];

/** What can be done to a notice. */
export const WANTED_ACTIONS = ['draft', 'amend', 'photo', 'publish', 'discard', 'end'] as const;
export type WantedAction = (typeof WANTED_ACTIONS)[number];

/** What the steering engine counts of notices. */
export const WANTED_MEASURES = [
  'wanted_published',
  'wanted_arrested',
  'wanted_persuaded',
  'wanted_surrendered',
  'wanted_withdrawn',
] as const;
export type WantedMeasure = (typeof WANTED_MEASURES)[number];

/** Which notices somebody at a desk looks through: those of the own units, those in force anywhere, those of an area. */
export const WANTED_VIEWS = ['unit', 'published', 'area'] as const;
export type WantedView = (typeof WANTED_VIEWS)[number];
