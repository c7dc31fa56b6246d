import type { SealedReport } from './deliver-report.ts';

const DATABASE = 'binh-yen';
const STORE = 'sealed';
/** Tells without opening the database whether something is in it: looking must leave no trace of its own. */
const MARK = 'binh-yen:sealed';

/** Keeps a sealed report on this device until it is sent. It holds ciphertext alone. */
export async function keepSealed(report: SealedReport): Promise<void> {
  await withStore('readwrite', (store) => store.put(report, report.submission.draftId));
  localStorage.setItem(MARK, '1');
}

/** The sealed reports that wait on this device; none where nobody ever kept one. */
export async function sealedWaiting(): Promise<SealedReport[]> {
  if (!isMarked()) return [];
  return (await withStore('readonly', (store) => store.getAll())) as SealedReport[];
}

/** Takes a report off this device, and the database with the last one. */
export async function forgetSealed(draftId: string): Promise<void> {
  if (!isMarked()) return;
  await withStore('readwrite', (store) => store.delete(draftId));
  if ((await sealedWaiting()).length > 0) return;
  localStorage.removeItem(MARK);
  indexedDB.deleteDatabase(DATABASE);
}

/** Takes every sealed report off this device, those that were never sent too. */
export function forgetAllSealed(): void {
  try {
    localStorage.removeItem(MARK);
    indexedDB.deleteDatabase(DATABASE);
  } catch {
    // where storage is switched off there is nothing to forget
  }
}

function isMarked(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    // storage may be switched off altogether
    return false;
  }
}

async function withStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  const result = await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  database.close();
  return result;
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
