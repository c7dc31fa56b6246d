import { KeysPage } from '../accounts/web/keys/keys-page.tsx';
import { ResealingLine } from '../tips/web/desk/resealing-line.tsx';

/** `/khoa`: the keys of a person's units, each with what is still sealed to an older epoch. */
export function Page() {
  return <KeysPage under={(unitId) => <ResealingLine unitId={unitId} />} />;
}
