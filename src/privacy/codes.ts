/** What people may ask about their own data. */
export const REQUEST_KINDS = ['see', 'correct', 'erase'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * How a request can be answered: done, done in part, refused because the law asks to keep the data, refused because
 * whoever asks is not the person, or that nothing is held.
 */
export const REQUEST_OUTCOMES = [
  'granted',
  'partly',
  'must_be_kept',
  'not_the_person',
  'nothing_held',
] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** The two views of the register of requests. */
export const REQUEST_STATES = ['open', 'answered'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Where a request came from: the holder of a receipt, or an officer who entered it. */
export const REQUEST_ORIGINS = ['receipt', 'desk'] as const;
export type RequestOrigin = (typeof REQUEST_ORIGINS)[number];

/** How data came, or may have come, into wrong hands or was lost. */
export const BREACH_KINDS = [
  'lost_device',
  'shared_secret',
  'misdirected',
  'unauthorised_access',
  'malware',
  'data_lost',
  'other',
] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

/** What was done about it. */
export const MEASURES = [
  'sessions_ended',
  'key_rotated',
  'account_closed',
  'persons_told',
  'data_recovered',
  'police_informed',
] as const;
export type Measure = (typeof MEASURES)[number];
