import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Policy, Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as evidence from '../evidence-contract.ts';
import * as overview from '../overview-contract.ts';
import { can } from '../policy.ts';
import * as contract from '../task-contract.ts';
import { assignTasks } from './assign-tasks.ts';
import { countOwn } from './count-own.ts';
import { exportTasks } from './export-tasks.ts';
import { listTasks } from './list-tasks.ts';
import { mayAct, mayDecide, mayRead, mayReport, policies, serving } from './policies.ts';
import { readEvidence } from './read-evidence.ts';
import { readOverview } from './read-overview.ts';
import { readTask } from './read-task.ts';
import { removeEvidence } from './remove-evidence.ts';
import { takeStep } from './take-step.ts';
import { uploadEvidence } from './upload-evidence.ts';

/** Tasks: given by a board, answered for by a unit. */
export function taskRoutes(services: Services): Route[] {
  const signedIn = officer(services);
  const { ofBoard, ofTask } = policies(services);
  return [
    defineRoute(overview.readOverview, signedIn, ofBoard('board.overview', 'board.oversee'), (_, board) =>
      readOverview(services, board),
    ),
    defineRoute(overview.countOwn, signedIn, serving('task.count_own'), ({ actor }) =>
      countOwn(services, actor),
    ),
    defineRoute(
      contract.assignTasks,
      signedIn,
      ofBoard('task.assign', 'board.keep'),
      ({ actor, body }, board) => assignTasks(services, actor.accountId, board, body),
    ),
    defineRoute(
      contract.listTasks,
      signedIn,
      ofBoard('task.list', 'board.oversee'),
      ({ query }, { unitId }) => listTasks(services, { boardId: unitId }, query, query),
    ),
    defineRoute(
      contract.exportTasks,
      signedIn,
      ofBoard('task.export', 'board.oversee'),
      ({ query }, { unitId }) => exportTasks(services, unitId, query),
    ),
    defineRoute(contract.listUnitTasks, signedIn, ofOwnUnit, ({ query }, { unitId }) =>
      listTasks(services, { responsibleId: unitId }, query, query),
    ),
    defineRoute(contract.readTask, signedIn, ofTask('task.read', mayRead), ({ actor }, task) =>
      readTask(services, actor, task),
    ),
    defineRoute(
      contract.reportOnTask,
      signedIn,
      ofTask('task.report', mayReport),
      ({ actor, body }, { row }) => takeStep(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.decideOnTask,
      signedIn,
      ofTask('task.decide', mayDecide),
      ({ actor, body }, { row }) => takeStep(services, actor.accountId, row, body),
    ),
    defineRoute(
      evidence.uploadEvidence,
      signedIn,
      ofTask('task.upload_evidence', mayReport),
      ({ actor, params, query, stream }, { row }) =>
        uploadEvidence(services, actor.accountId, row, {
          evidenceId: params.evidenceId,
          ...query,
          content: stream,
        }),
    ),
    defineRoute(
      evidence.readEvidence,
      signedIn,
      ofTask('task.read_evidence', mayRead),
      ({ params }, { row }) => readEvidence(services, row, params.evidenceId),
    ),
    defineRoute(
      evidence.removeEvidence,
      signedIn,
      ofTask('task.remove_evidence', mayAct),
      async ({ actor, params, body }, { row }) => {
        await removeEvidence(services, actor.accountId, row, params.evidenceId, body.why);
        return {};
      },
    ),
  ];
}

const ofOwnUnit: Policy<typeof contract.listUnitTasks, Officer, { readonly unitId: number }> = {
  action: 'task.list_own',
  subject: ({ params }) => params,
  allow: (actor, unit) => can(actor, 'unit.tasks', unit),
};
