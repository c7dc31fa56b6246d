/**
 * Every way a request can be refused, with the HTTP status it travels under. The union is closed: a code
 * that is not here cannot be thrown, and `ui/messages` must word each of them in Vietnamese and English.
 */
export const ERROR_STATUS = {
  invalid_input: 400,
  end_before_start: 400,
  not_a_period: 400,
  calendars_mixed: 400,
  wrong_calendar: 400,
  unknown_area: 400,
  unknown_unit: 400,
  unknown_login: 400,
  unknown_recipient: 400,
  mixed_recipients: 400,
  bad_signature: 400,
  bad_proof_of_work: 400,
  bad_cursor: 400,
  missing_reason: 400,
  day_in_future: 400,
  unsigned_unit_key: 400,
  bad_share: 400,
  unknown_field: 400,
  term_not_allowed: 400,
  change_does_not_fit: 400,
  split_without_parts: 400,
  extents_contradict: 400,
  before_opened: 400,
  unknown_offence: 400,
  unknown_case: 400,
  unknown_scheme: 400,
  nothing_changed: 400,
  unknown_kind: 400,
  unknown_grade: 400,
  form_not_sound: 400,
  documents_missing: 400,
  decision_not_named: 400,
  outside_site: 400,
  outside_team: 400,
  before_team: 400,
  not_of_site: 400,
  day_in_past: 400,
  due_before_start: 400,
  evidence_missing: 400,
  minutes_incomplete: 400,
  not_an_image: 400,

  wrong_credentials: 401,
  code_needed: 401,
  wrong_code: 401,
  session_expired: 401,
  not_signed_in: 401,

  forbidden: 403,
  wrong_setup_token: 403,
  wrong_origin: 403,

  not_found: 404,
  receipt_unknown: 404,
  invitation_unknown: 404,
  footage_link_unknown: 404,
  slip_unknown: 404,

  draft_conflict: 409,
  tip_changed: 409,
  transition_not_allowed: 409,
  already_set_up: 409,
  login_taken: 409,
  epoch_conflict: 409,
  no_key_holder: 409,
  unit_ended: 409,
  unit_takes_nothing_new: 409,
  unit_has_open_tips: 409,
  unit_has_open_offers: 409,
  heir_not_possible: 409,
  last_key_holder: 409,
  last_of_role: 409,
  second_factor_on: 409,
  transfer_not_possible: 409,
  grants_incomplete: 409,
  extension_not_possible: 409,
  area_ended: 409,
  area_exists: 409,
  area_has_units: 409,
  succession_cycle: 409,
  tip_erased: 409,
  tip_held: 409,
  must_be_kept: 409,
  request_answered: 409,
  breach_changed: 409,
  case_changed: 409,
  group_changed: 409,
  number_taken: 409,
  unit_without_key: 409,
  period_running: 409,
  already_frozen: 409,
  adjusted_otherwise: 409,
  report_issued: 409,
  report_changed: 409,
  report_unfinished: 409,
  section_changed: 409,
  template_changed: 409,
  report_number_taken: 409,
  not_ready: 409,
  scheme_changed: 409,
  already_entered: 409,
  scheme_step_not_allowed: 409,
  scheme_not_alive: 409,
  activity_outside: 409,
  offer_changed: 409,
  offer_step_not_allowed: 409,
  terms_overlap: 409,
  member_twice: 409,
  members_changed: 409,
  site_full: 409,
  force_changed: 409,
  force_ended: 409,
  force_group_taken: 409,
  force_team_full: 409,
  left_outside: 409,
  two_leaders: 409,
  more_than_given: 409,
  grade_not_possible: 409,
  shift_overlap: 409,
  shift_changed: 409,
  names_changed: 409,
  house_changed: 409,
  house_kept: 409,
  room_number_taken: 409,
  room_full: 409,
  room_occupied: 409,
  address_taken: 409,
  limit_reached: 409,
  duty_renewed: 409,
  finding_closed: 409,
  kind_changed: 409,
  too_many_kinds: 409,
  entry_changed: 409,
  task_changed: 409,
  task_withdrawn: 409,
  board_terms_overlap: 409,
  meeting_number_taken: 409,
  minutes_issued: 409,
  minutes_not_issued: 409,
  notice_changed: 409,
  notice_incomplete: 409,
  camera_changed: 409,
  camera_removed: 409,
  footage_gone: 409,
  footage_closed: 409,
  footage_own_request: 409,
  fund_own_entry: 409,
  clip_incomplete: 409,
  fund_too_small: 409,
  things_too_few: 409,
  entry_reversed: 409,

  too_large: 413,
  too_many_files: 413,
  wrong_media_type: 415,
  file_not_as_said: 415,

  too_many_requests: 429,

  internal: 500,
  no_desk: 503,
  figures_incomplete: 503,
  not_set_up: 503,
} as const;

/** A closed error code; prose never crosses the wire. */
export type ErrorCode = keyof typeof ERROR_STATUS;

/** One fault of an input: where it stands (JSON path, dot-separated) and what is wrong with it (a zod issue code). */
export interface Issue {
  readonly path: string;
  readonly code: string;
}

/** The body of every error answer. `requestId` lets a person and an operator speak of the same event. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly requestId: string;
    readonly issues?: readonly Issue[];
    /** What the asker may know of the present state, so that nothing typed is lost (for `tip_changed`). */
    readonly details?: unknown;
  };
}

/** Whether a value read from outside is one of our codes. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_STATUS, value);
}
