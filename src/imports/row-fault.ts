/** Every way in which a row is refused; each is about one cell. */
const ROW_FAULTS = [
  'required',
  'formula',
  'error_value',
  'not_number',
  'not_day',
  'not_hour',
  'not_choice',
  'not_words',
  'lost_zero',
  'unfit',
  'in_future',
  'in_past',
  'twice',
  'contradicts',
  'unknown_site',
  'several_sites',
  'too_many_rooms',
  'places_taken',
  'other_site',
  'other_landlord',
  'unknown_landlord',
  'other_role',
  'login_there',
  'unknown_login',
  'other_last_day',
  'not_opened',
  'corrected',
  'ended_in_register',
  'id_taken',
] as const;
export type RowFaultCode = (typeof ROW_FAULTS)[number];

/** Why a row is refused: in which column, and what stands there. */
export interface RowFault<Field extends string = string> {
  readonly code: RowFaultCode;
  readonly field: Field;
  /** What was read, as it was written; shortened. */
  readonly said: string;
  /** The other row of the file, or the number in the register, that it does not fit. */
  readonly other?: number;
  /** What stands in the register instead. */
  readonly now?: string;
}
