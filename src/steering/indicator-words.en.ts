import { MEASURE_WORDS as FORCE_WORDS, type Measure as ForceMeasure } from '../forces/measures.ts';
import { MEASURE_WORDS, type Measure as SchemeMeasure } from '../schemes/measures.ts';
import type { IndicatorCode, IndicatorWords } from './indicators.ts';

const OF_TIPS = { rows: 'tips' } as const;
const ALONE = { base: null } as const;

/** The words of the two indicators of days: half, and nine in ten. */
const days = (step: string, which: string) => ({
  median: {
    name: `Days to ${step}, median`,
    means: `The ${which} of the period, in the order of the days from receipt to their first ${step}: half of them took no more days than this. Only those that had come so far by the closing day of the figures count.`,
    base: which,
    rows: 'tips',
  },
  p90: {
    name: `Days to ${step}, 90th percentile`,
    means: `The ${which} of the period, in the order of the days from receipt to their first ${step}: nine in ten took no more days than this. Only those that had come so far by the closing day of the figures count.`,
    base: which,
    rows: 'tips',
  },
});

const VERIFICATION = days('verification', 'verified tips');
const CLASSIFICATION = days('classification', 'classified tips');
const ASSIGNMENT = days('assignment', 'assigned crime reports');
const RESOLUTION = days('resolution', 'resolved crime reports');

const DUE_GROUND =
  'Ground: Articles 147, 148 and 149 of the Criminal Procedure Code 2015; for what was received before 01/01/2018, Article 103 of the code of 2003.';

/** Schemes say themselves what is counted of them. */
const ofSchemes = (measure: SchemeMeasure, rows: string): IndicatorWords => {
  const { name, definition } = MEASURE_WORDS[measure];
  return { name: name.en, means: definition.en, base: null, rows };
};

/** And so do the core forces. */
const ofForces = (measure: ForceMeasure, rows: string): IndicatorWords => {
  const { name, definition } = FORCE_WORDS[measure];
  return { name: name.en, means: definition.en, base: null, rows };
};

/** The name, the formula and the denominator of each indicator, in English. */
export const WORDS_EN: Readonly<Record<IndicatorCode, IndicatorWords>> = {
  information_received: {
    name: 'Information received',
    means: 'Counts all information that people sent, by every channel, and that was received in the period.',
    ...ALONE,
    ...OF_TIPS,
  },
  useful: {
    name: 'Useful information',
    means:
      'Counts the information of the period that the unit found useful when it verified it. Divided by all information received in the period.',
    base: 'received',
    ...OF_TIPS,
  },
  crime_reports: {
    name: 'Crime reports',
    means:
      'Counts the information of the period that was classified as a denunciation, a crime report or a request to prosecute. Divided by all information received in the period.',
    base: 'received',
    ground: 'Ground: Article 144 of the Criminal Procedure Code 2015.',
    ...OF_TIPS,
  },
  resolved: {
    name: 'Resolved',
    means:
      'Counts the crime reports of the period that were closed by the closing day of the figures. Divided by all crime reports of the period.',
    base: 'crime reports',
    ...OF_TIPS,
  },
  carried_over: {
    name: 'Carried over',
    means: 'Counts the crime reports that were received before the period and still open when it began.',
    ...ALONE,
    ...OF_TIPS,
  },
  resolved_with_carried_over: {
    name: 'Resolved, carried over included',
    means:
      'Counts the crime reports of the period, and those carried over into it, that were closed within it. Divided by those received in the period plus those carried over.',
    base: 'crime reports, carried over included',
    ...OF_TIPS,
  },
  overdue: {
    name: 'Overdue',
    means:
      'Counts the crime reports of the period that were still open on the closing day of the figures and past their time limit. A suspended report is not overdue. Divided by all crime reports of the period.',
    base: 'crime reports',
    ground: DUE_GROUND,
    ...OF_TIPS,
  },
  on_time: {
    name: 'On time',
    means:
      'Counts the crime reports of the period that were closed on the last day of their time limit or earlier. Divided by those resolved plus those open and overdue, so that what is left lying cannot improve the ratio.',
    base: 'resolved or overdue',
    ground: DUE_GROUND,
    ...OF_TIPS,
  },
  prosecuted: {
    name: 'Prosecuted',
    means:
      'Counts the resolved crime reports of the period that led to a prosecution. Divided by all that were resolved.',
    base: 'resolved',
    ...OF_TIPS,
  },
  days_to_verification_median: VERIFICATION.median,
  days_to_verification_p90: VERIFICATION.p90,
  days_to_classification_median: CLASSIFICATION.median,
  days_to_classification_p90: CLASSIFICATION.p90,
  days_to_assignment_median: ASSIGNMENT.median,
  days_to_assignment_p90: ASSIGNMENT.p90,
  days_to_resolution_median: RESOLUTION.median,
  days_to_resolution_p90: RESOLUTION.p90,
  cases_recorded: {
    name: 'Criminal cases',
    means: 'Counts the criminal cases recorded in the period, by the area on the day of recording.',
    ...ALONE,
    rows: 'cases',
  },
  cases_cleared: {
    name: 'Cases cleared',
    means:
      'Counts the cases recorded in the period that were cleared by the closing day of the figures. Divided by all cases recorded in the period.',
    base: 'cases',
    rows: 'cases',
  },
  groups_dismantled: {
    name: 'Criminal groups dismantled',
    means: 'Counts the criminal groups that were dismantled in the period.',
    ...ALONE,
    rows: 'groups',
  },
  wanted_ended: {
    name: 'Wanted persons arrested or persuaded',
    means: 'Adds the wanted persons arrested to those persuaded to surrender in the period.',
    ...ALONE,
    rows: 'persons',
  },
  wanted_arrested: {
    name: 'Wanted persons arrested',
    means: 'Counts the wanted persons who were arrested in the period.',
    ...ALONE,
    rows: 'persons',
  },
  wanted_persuaded: {
    name: 'Wanted persons persuaded to surrender',
    means: 'Counts the wanted persons who surrendered in the period after they had been persuaded.',
    ...ALONE,
    rows: 'persons',
  },
  wanted_surrendered: {
    name: 'Wanted persons who surrendered by themselves',
    means: 'Counts the wanted persons who surrendered in the period without having been persuaded.',
    ...ALONE,
    rows: 'persons',
  },
  wanted_withdrawn: {
    name: 'Wanted notices withdrawn',
    means: 'Counts the wanted notices that were withdrawn in the period by a decision.',
    ...ALONE,
    rows: 'notices',
  },
  schemes_maintained: ofSchemes('schemes_maintained', 'schemes'),
  schemes_newly_built: ofSchemes('schemes_newly_built', 'schemes'),
  schemes_dissolved: ofSchemes('schemes_dissolved', 'schemes'),
  schemes_graded: ofSchemes('schemes_graded', 'schemes'),
  sites: ofSchemes('sites', 'sites'),
  teams: ofSchemes('teams', 'teams'),
  members: ofSchemes('members', 'members'),
  activities: ofSchemes('activities', 'activities'),
  force_teams: ofForces('force_teams', 'teams'),
  force_members: ofForces('force_members', 'people'),
};
