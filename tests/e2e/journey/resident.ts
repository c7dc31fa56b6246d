import { vi as app } from '../../../src/app/messages.vi.ts';
import { vi as follow } from '../../../src/tips/web/follow/messages.vi.ts';
import { vi as report } from '../../../src/tips/web/report/messages.vi.ts';
import { vi as kit } from '../../../src/ui/public/messages.vi.ts';
import { vi as receipt } from '../../../src/ui/public/receipt/messages.vi.ts';
import type { Visitor } from './visitor.ts';

/** What a resident tells. */
export interface Story {
  readonly category: string;
  /** As it is typed, and as the list then offers it. */
  readonly ward: { readonly typed: string; readonly offered: RegExp };
  readonly address: string;
  readonly hour: string;
  readonly text: string;
  readonly photo?: Buffer;
}

/** Goes through every question from the first page on, sends, and copies the eight words. */
export async function reportByPhone(visitor: Visitor, story: Story): Promise<string[]> {
  const { page, go, look } = visitor;
  await go('/');
  await look('home');
  await page.getByRole('link', { name: app['home.report'] }).first().click();
  return writeReport(visitor, story);
}

/** The same from the first question on, wherever the resident came from. */
export async function writeReport(visitor: Visitor, story: Story): Promise<string[]> {
  await answerQuestions(visitor, story);
  const { page, look } = visitor;
  await page.getByRole('button', { name: report['report.send'] }).click();
  await page.getByRole('heading', { name: report['receipt.heading'] }).waitFor();
  await page.getByText(/^Đã nhận tin của bạn lúc/).waitFor();
  await page.locator('.proof').waitFor();
  await look('receipt');
  return page.getByRole('list', { name: receipt['receipt.list'] }).getByRole('listitem').allTextContents();
}

/** Answers every question, up to the button that sends. */
export async function answerQuestions({ page, look }: Visitor, story: Story): Promise<void> {
  const next = () => page.getByRole('button', { name: kit['kit.next'] }).click();
  // the name of a choice goes on with its examples
  const choose = (label: string) => page.locator('.choice').filter({ hasText: label }).first().click();
  await page.getByRole('heading', { name: report['report.kind'], level: 1 }).waitFor();
  await look('report-1-kind');
  await choose(story.category);
  await next();
  await page.getByRole('heading', { name: report['report.concerns'], level: 1 }).waitFor();
  await look('report-2-concerns');
  await choose(report['report.concerns.nobody']);
  await next();
  await page.getByRole('heading', { name: report['report.where'], level: 1 }).waitFor();
  await page.getByRole('combobox', { name: report['report.where.area'] }).fill(story.ward.typed);
  await look('report-3-where');
  await page.getByRole('option', { name: story.ward.offered }).first().click();
  await page.getByLabel(report['report.where.address']).fill(story.address);
  await next();
  await page.getByRole('heading', { name: report['report.when'], level: 1 }).waitFor();
  await look('report-4-when');
  await choose(report['report.when.today']);
  await page.getByLabel(report['report.when.hour']).fill(story.hour);
  await next();
  await page.getByLabel(report['report.story.text']).fill(story.text);
  if (story.photo) {
    await page
      .locator('#files')
      .setInputFiles({ name: 'DSC_0042.jpg', mimeType: 'image/jpeg', buffer: story.photo });
    await page.getByText(kit['kit.file.done']).waitFor();
  }
  await look('report-5-story');
  await next();
  await choose(report['report.contact.no']);
  await page.getByText(report['report.honest']).waitFor();
  await look('report-6-contact');
  await next();
  await page.getByRole('heading', { name: report['report.review'], level: 1 }).waitFor();
  await page.getByText(story.text).waitFor();
  await look('report-7-review');
}

/** Opens a report by its receipt, on a phone that knows nothing of it. */
export async function openReceipt({ page, go, look }: Visitor, words: readonly string[]): Promise<void> {
  await go('/theo-doi');
  await look('follow-enter');
  await page.getByLabel(receipt['receipt.words']).fill(words.join(' '));
  await page.getByRole('button', { name: follow['follow.open'] }).click();
  await page.getByRole('heading', { name: follow['tip.way'] }).waitFor();
}

/** Answers the desk on the open page. */
export async function answerDesk({ page }: Visitor, text: string): Promise<void> {
  await page.getByLabel(follow['talk.write']).fill(text);
  // a letter that is begun is not closed unasked
  await page.getByRole('button', { name: follow['tip.close'] }).click();
  await page.getByRole('alertdialog').getByText(follow['talk.leaving']).waitFor();
  await page.getByRole('button', { name: kit['kit.leave.stay'] }).click();
  await page.getByRole('button', { name: follow['talk.send'] }).click();
  await page.getByText(/^Đã gửi lúc/).waitFor();
}
