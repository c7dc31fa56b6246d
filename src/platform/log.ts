import { codeOf } from './code-of.ts';

/** Facts beside a log line; the caller sees to it that nothing private is among them. */
type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where the server says what it does: one JSON object a line. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  /** `error` gives name, code and stack frames. Its message is left out: drivers put values of inputs there. */
  error(message: string, error: unknown, fields?: LogFields): void;
  /** The same log with these fields on every line. */
  with(fields: LogFields): Log;
}

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
/** How grave a line is. */
type LogLevel = (typeof LEVELS)[number];

/** A log that writes lines of `least` or graver; to stderr where nothing else is said. */
export function createLog(
  options: { least?: LogLevel; write?: (line: string) => void; fields?: LogFields } = {},
): Log {
  const least = LEVELS.indexOf(options.least ?? 'info');
  const write = options.write ?? ((line) => process.stderr.write(line));
  const emit = (level: LogLevel, message: string, fields: LogFields): void => {
    if (LEVELS.indexOf(level) < least) return;
    write(
      `${JSON.stringify({ time: new Date().toISOString(), level, message, ...options.fields, ...fields })}\n`,
    );
  };
  return {
    debug: (message, fields = {}) => emit('debug', message, fields),
    info: (message, fields = {}) => emit('info', message, fields),
    warn: (message, fields = {}) => emit('warn', message, fields),
    error: (message, error, fields = {}) => emit('error', message, { ...fields, ...describeError(error) }),
    with: (fields) => createLog({ ...options, fields: { ...options.fields, ...fields } }),
  };
}

/** A log that says nothing. */
export const silentLog: Log = createLog({ write: () => undefined });

/**
 * What of an error may be logged: its class, its code (SQLSTATE, errno), the constraint, and where it was
 * thrown. Never the message, `detail` or `where`: PostgreSQL quotes rows in them, JSON.parse quotes its input.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const constraint = 'constraint' in error ? error.constraint : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    code: codeOf(error),
    constraint: typeof constraint === 'string' ? constraint : undefined,
    stack: frames.map((frame) => frame.trim()).join(' | '),
    ...(error.cause === undefined ? {} : { cause: String(describeError(error.cause).error) }),
  };
}
