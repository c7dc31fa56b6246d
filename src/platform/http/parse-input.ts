import type { z } from 'zod';
import type { Endpoint } from '../../wire/endpoint.ts';
import { isBytes } from '../../wire/endpoint.ts';
import type { Issue } from '../../wire/errors.ts';
import { AppError, invalidInput } from '../app-error.ts';

/** More than a person mends at once; an answer stays small whatever came in. */
const MAX_ISSUES = 50;

/** Parts of a request before they are parsed; `body` is JSON text, or undefined where there was none. */
interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: string | undefined;
}

/**
 * Parses path, query and body by the endpoint's schemas.
 * Throws `invalid_input` with the issues of all three, none of which holds a value.
 */
export function parseInput(
  endpoint: Endpoint,
  raw: RawInput,
): { params: unknown; query: unknown; body: unknown } {
  const issues: Issue[] = [];
  const parse = (schema: z.ZodType, value: unknown): unknown => {
    if (!isStorable(value)) throw invalidInput('', 'invalid_text');
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    issues.push(...parsed.error.issues.flatMap(describeIssue));
  };
  const input = {
    params: parse(endpoint.params, raw.params),
    query: parse(endpoint.query, raw.query),
    body: isBytes(endpoint.body) ? undefined : parse(endpoint.body, parseJson(raw.body)),
  };
  if (issues.length > 0) throw new AppError('invalid_input', { issues: issues.slice(0, MAX_ISSUES) });
  return input;
}

/** Whether no text in a value holds NUL or half a surrogate pair, which neither PostgreSQL nor the log can keep. */
function isStorable(value: unknown): boolean {
  // in turn, not one inside the other: what is nested a thousand times deep would use the stack up
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string' && (next.includes('\0') || !next.isWellFormed())) return false;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, each] of Object.entries(next)) if (each !== undefined) waiting.push(name, each);
  }
  return true;
}

/** No body at all stands for the empty object, which is what an endpoint without a body takes. */
function parseJson(text: string | undefined): unknown {
  if (text === undefined || text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput('', 'invalid_json');
  }
}

function describeIssue(issue: z.core.$ZodIssue): Issue[] {
  const at = (path: readonly PropertyKey[]): Issue => ({
    path: path.map(String).join('.'),
    code: issue.code,
  });
  if (issue.code !== 'unrecognized_keys') return [at(issue.path)];
  return issue.keys.map((key) => at([...issue.path, key]));
}
