import { TASK_VIEWS, type TaskView } from '../codes.ts';

/** What the address of a list of tasks says, in the words of the address. */
export interface TaskSearch {
  readonly xem?: TaskView | undefined;
  readonly donVi?: number | undefined;
  readonly vanBan?: string | undefined;
  readonly hop?: string | undefined;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The address read; what is no view, number or id is left out. */
export function searchOf(search: Readonly<Record<string, unknown>>): TaskSearch {
  const { xem, donVi, vanBan, hop } = search;
  const id = (value: unknown) => (typeof value === 'string' && ID.test(value) ? value : undefined);
  return {
    xem: TASK_VIEWS.find((view) => view === xem),
    donVi: typeof donVi === 'number' && Number.isSafeInteger(donVi) && donVi > 0 ? donVi : undefined,
    vanBan: id(vanBan),
    hop: id(hop),
  };
}

/** The same as the server is asked. */
export function filterOf({ xem, donVi, vanBan, hop }: TaskSearch) {
  return {
    view: xem ?? ('open' as const),
    ...(donVi === undefined ? {} : { responsibleId: donVi }),
    ...(vanBan === undefined ? {} : { directiveId: vanBan }),
    ...(hop === undefined ? {} : { meetingId: hop }),
  };
}
