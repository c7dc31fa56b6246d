import { ERROR_STATUS, type ErrorCode, type Issue } from '../wire/errors.ts';

/** The one error that operations throw on purpose; anything else becomes 500 with a request id. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  /** Shown to the asker as it is: only what the asker may know anyway. */
  readonly details: unknown;
  /** What the server waits for before it tells of it, outside the gate; undefined where it is told at once. */
  readonly notBefore: Promise<unknown> | undefined;

  constructor(
    code: ErrorCode,
    extra: { issues?: readonly Issue[]; details?: unknown; notBefore?: Promise<unknown> } = {},
  ) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.issues = extra.issues ?? [];
    this.details = extra.details;
    this.notBefore = extra.notBefore;
  }

  /** HTTP status of this error. */
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** The refusal of one field that no schema could judge; `path` as in zod's issues, joined by dots. */
export function invalidInput(path: string, code: string): AppError {
  return new AppError('invalid_input', { issues: [{ path, code }] });
}
