import type { z } from 'zod';
import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { isUniqueViolation, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { hasPrompt, REPORT_FORMATS } from '../../report.ts';
import type { issueReport as contract } from '../../report-contract.ts';
import { askForFile } from './ask-for-file.ts';
import { changeDraft } from './change-draft.ts';
import { contentHash } from './content-hash.ts';
import { logReport, readSections, type StoredReport, type StoredSection } from './report-queries.ts';

type Issuing = z.output<(typeof contract)['body']>;

/**
 * Issues a draft: number, date, head and foot are set, everything is hashed into the ledger, and its files are made.
 * Throws `report_unfinished` with the sections that still have a place to fill, `report_number_taken`, `report_changed`,
 * `report_issued`, `day_in_future`, and `end_before_start` for a day before the period has begun.
 */
export async function issueReport(
  { db, clock, jobs }: Services,
  accountId: string,
  report: StoredReport,
  { version, number, issuedOn, ...issue }: Issuing,
): Promise<{ hash: string }> {
  const at = clock.now();
  if (issuedOn > dayOf(at)) throw new AppError('day_in_future');
  if (issuedOn < report.period_from) throw new AppError('end_before_start');
  const year = Number(issuedOn.slice(0, 4));
  return transaction(db, async (trx) => {
    const sections = await readSections(trx, report);
    refuseUnfinished(sections);
    const issued = { year, number, issued_on: issuedOn };
    // the figures and the subject are the draft's: the version says that nothing else has come between
    const hash = contentHash({ ...report, ...issued, issue }, sections);
    const change = {
      ...issued,
      state: 'issued',
      issue: JSON.stringify(issue),
      issued_by: accountId,
      issued_at: at,
      content_hash: hash,
    } as const;
    const next = await changeDraft(trx, report, change, version);
    if (report.version !== version) throw new AppError('report_changed');
    const hex = hash.toString('hex');
    const fields = [report.unit_id, year, number, issuedOn, hex];
    await logReport(trx, report, { kind: 'issued', fields }, { accountId, at });
    for (const format of REPORT_FORMATS)
      await askForFile(trx, jobs, { ...report, version: next }, format, at);
    return { hash: hex };
  }).catch((error: unknown) => {
    throw isUniqueViolation(error, 'report_number_once') ? new AppError('report_number_taken') : error;
  });
}

function refuseUnfinished(sections: readonly StoredSection[]): void {
  const unfinished = sections.filter(({ text }) => hasPrompt(text)).map(({ key }) => key);
  if (unfinished.length > 0) throw new AppError('report_unfinished', { details: { sections: unfinished } });
}
