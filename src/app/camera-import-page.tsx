import { useKeptDesks } from '../cameras/web/use-cameras.ts';
import { CameraImport } from '../imports/web/cameras/camera-import.tsx';

/** `/camera/nhap-tep`: a file of cameras into the register of a desk. */
export function Page() {
  return <CameraImport desks={useKeptDesks()} />;
}
