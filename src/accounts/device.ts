import { z } from 'zod';

/** Browsers that are told apart: enough to recognise one's own session by, too little to follow anybody. */
const BROWSERS = ['chrome', 'coccoc', 'edge', 'firefox', 'opera', 'safari', 'samsung', 'other'] as const;
const SYSTEMS = ['android', 'chromeos', 'ios', 'linux', 'macos', 'windows', 'other'] as const;
export type Browser = (typeof BROWSERS)[number];
export type System = (typeof SYSTEMS)[number];

/** What a browser says of itself when it signs in: two codes, no version, no model. */
export const deviceSchema = z.strictObject({ browser: z.enum(BROWSERS), system: z.enum(SYSTEMS) });
export type Device = z.output<typeof deviceSchema>;

// The first that fits: every browser claims to be its forebears too.
const BROWSER_MARKS: readonly (readonly [RegExp, Browser])[] = [
  [/coc_coc_browser/i, 'coccoc'],
  [/\bEdg(?:e|A|iOS)?\//, 'edge'],
  [/\b(?:OPR|OPT)\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'chrome'],
  [/\bVersion\/.*\bSafari\//, 'safari'],
];
const SYSTEM_MARKS: readonly (readonly [RegExp, System])[] = [
  [/\bAndroid\b/, 'android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'ios'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b/, 'macos'],
  [/\bLinux\b/, 'linux'],
];

/** Reads a device off a user agent (RFC 9110, 10.1.5); `other` for what is not recognised. */
export function deviceOf(userAgent: string): Device {
  return {
    browser: BROWSER_MARKS.find(([mark]) => mark.test(userAgent))?.[1] ?? 'other',
    system: SYSTEM_MARKS.find(([mark]) => mark.test(userAgent))?.[1] ?? 'other',
  };
}
