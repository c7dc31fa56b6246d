import type { Text } from '../../ui/i18n/define-messages.ts';
import type { Device } from '../device.ts';
import type { vi } from './security-messages.vi.ts';

/** "Chrome trên Android": what a session's device is called; coarse, as its browser gave it. */
export function deviceName(t: Text<typeof vi>, device: Device | null): string {
  if (device === null) return t('device.unknown');
  const { browser, system } = device;
  return t('device.on', { browser: t(`browser.${browser}`), system: t(`system.${system}`) });
}
