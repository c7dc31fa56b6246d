import { AppError } from '../../../platform/app-error.ts';
import type { Needed } from '../../wanted-notice.ts';

/** Throws `notice_incomplete`, naming each field, where a notice lacks what it cannot be published without. */
export function refuseIncomplete(missing: readonly Needed[]): void {
  if (missing.length === 0) return;
  const issues = missing.map((path) => ({ path: `text.${path}`, code: 'missing' }));
  throw new AppError('notice_incomplete', { issues });
}
