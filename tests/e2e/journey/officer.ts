import { vi as door } from '../../../src/accounts/web/messages.vi.ts';
import { vi as act } from '../../../src/tips/web/desk/action-messages.vi.ts';
import { vi as inbox } from '../../../src/tips/web/desk/inbox-messages.vi.ts';
import { vi as tip } from '../../../src/tips/web/desk/tip-messages.vi.ts';
import type { Action, State } from '../../../src/tips/workflow.ts';
import { en as kitInEnglish } from '../../../src/ui/desk/messages.en.ts';
import { vi as kit } from '../../../src/ui/desk/messages.vi.ts';
import type { Visitor } from './visitor.ts';

/** Signs in at the door, which derives the keys of the passphrase in the browser. */
export async function signInAtDoor(
  { page, go }: Visitor,
  { login, passphrase }: { login: string; passphrase: string },
): Promise<void> {
  await go('/dang-nhap');
  await page.getByLabel(door['signIn.login']).fill(login);
  await page.getByLabel(door['signIn.passphrase'], { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: door['signIn.submit'] }).click();
  await page.getByRole('heading', { name: door['signIn.title'] }).waitFor({ state: 'detached' });
}

/** Opens the keys again on a page that was loaded anew: they live in memory alone. */
export async function unlock({ page }: Visitor, passphrase: string): Promise<void> {
  await page.getByLabel(door['signIn.passphrase'], { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: door['lock.submit'], exact: true }).click();
}

/** Changes the language of the desk to the other one. */
export async function changeLanguage({ page }: Pick<Visitor, 'page'>): Promise<void> {
  await page.locator('.rail-account').click();
  await page
    .getByRole('menuitem', { name: kit['desk.language'] })
    .or(page.getByRole('menuitem', { name: kitInEnglish['desk.language'] }))
    .click();
}

/** Opens the tip of a category from the list, and waits until its seal is broken here. */
export async function openTip({ page }: Visitor, category: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^Mở tin ${category},`) })
    .first()
    .click();
  // who has opened it may write to the reporter
  await page.getByLabel(tip['talk.write']).waitFor();
}

/** Waits until the open tip stands in a state. */
export async function expectState({ page }: Visitor, state: State): Promise<void> {
  await page.locator('.tip-standing').getByText(inbox[`state.${state}`], { exact: true }).waitFor();
}

/** Writes to the reporter of the open tip. */
export async function askReporter({ page }: Visitor, text: string): Promise<void> {
  await page.getByLabel(tip['talk.write']).fill(text);
  await page.getByRole('button', { name: tip['talk.send'] }).click();
  await page.getByText(tip['talk.sent']).waitFor();
}

/**
 * Waits until what the reporter added stands at the open tip, and the tip is read as it is since: a step that was
 * begun before would be refused, as one should look again first.
 */
export async function readAnswer({ page }: Visitor, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
  await page.getByRole('region', { name: tip['steps.title'] }).getByText(tip['step.add']).first().waitFor();
  await page.locator('article.tip[aria-busy=false]').waitFor();
}

/** Begins a step of the open tip, from the one filled button or from the menu beside it. */
export async function beginStep({ page }: Visitor, action: Action): Promise<void> {
  const name = act[`do.${action}`];
  const button = page.getByRole('button', { name, exact: true });
  const more = page.getByRole('button', { name: tip['tip.more'] });
  await button.or(more).first().waitFor();
  if (await button.isVisible()) return button.click();
  await more.click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** What the dialog of a step is filled with. */
export interface StepAnswers {
  readonly radio?: string;
  readonly useful?: boolean;
  readonly assignee?: string;
  readonly reason?: string;
}

/** Fills the dialog of a step and sends it. */
export async function fillStep({ page }: Visitor, action: Action, answers: StepAnswers): Promise<void> {
  const dialog = page.getByRole('dialog', { name: act[`do.${action}`] });
  if (answers.radio) await dialog.getByRole('radio', { name: answers.radio, exact: true }).check();
  if (answers.useful) await dialog.getByLabel(act['field.useful']).check();
  if (answers.assignee)
    await dialog.getByLabel(act['field.assignee']).selectOption({ label: answers.assignee });
  if (answers.reason) await dialog.getByRole('textbox').fill(answers.reason);
  await dialog.getByRole('button', { name: act[`do.${action}`], exact: true }).click();
}

/** Takes a step of the open tip that asks for something, and waits until it is done. */
export async function takeStep(visitor: Visitor, action: Action, answers: StepAnswers): Promise<void> {
  await beginStep(visitor, action);
  await visitor.look(`dialog-${action}`);
  await fillStep(visitor, action, answers);
  await visitor.page.getByRole('dialog', { name: act[`do.${action}`] }).waitFor({ state: 'detached' });
}
