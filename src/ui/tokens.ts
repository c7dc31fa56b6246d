/**
 * The roles of the house: every colour, size and distance that a page may use, once.
 * The build writes them out as CSS custom properties (`--ink`, `--space-4`) and the desk's theme reads them.
 */

/** Colours by role. A role never speaks alone: an icon and a word stand beside it. */
export const light = {
  ink: '#14202B',
  inkSoft: '#4A5A68',
  paper: '#FFFFFF',
  mist: '#F3F6F8',
  line: '#D7DEE5',
  /** Edges of things one can touch: 3:1 on paper and on mist (WCAG 1.4.11). */
  edge: '#76858F',
  action: '#0B6B6B',
  actionStrong: '#085353',
  actionTint: '#E3F1F0',
  onAction: '#FFFFFF',
  amber: '#9A5B00',
  amberTint: '#FDF1DC',
  red: '#B3261E',
  redTint: '#FBEAE8',
  onRed: '#FFFFFF',
  green: '#1E6B3A',
  greenTint: '#E4F2E8',
  violet: '#5B4B8A',
  violetTint: '#F0EDF7',
  /** The ground of internal notes, unlike that of the talk with the reporter. */
  note: '#FBF5E6',
  /** Grounds of a map by value, least first; the fourth and last is `action`. */
  step1: '#E2EEEE',
  step2: '#B6D3D3',
  step3: '#7DB0B0',
} as const;

/** A role's name. */
export type Role = keyof typeof light;

/** The same roles at a desk that is worked at in the dark. */
export const dark: Record<Role, string> = {
  ink: '#E6EDF2',
  inkSoft: '#A6B4C0',
  paper: '#10181F',
  mist: '#17212A',
  line: '#2B3945',
  edge: '#71828F',
  action: '#5CC2BD',
  actionStrong: '#83D4D0',
  actionTint: '#12312F',
  onAction: '#06201F',
  amber: '#F0B35A',
  amberTint: '#33260F',
  red: '#FF8F86',
  redTint: '#3A1C1A',
  onRed: '#2A0A07',
  green: '#7FCC98',
  greenTint: '#15301F',
  violet: '#BDAEF0',
  violetTint: '#262138',
  note: '#2B2617',
  step1: '#16282F',
  step2: '#20444A',
  step3: '#2F6266',
};

/** Contrast that text needs against its ground (WCAG 1.4.3), and that edges and icons need (1.4.11). */
const TEXT = 4.5;
const EDGE = 3;

/** Every pair that a page puts together: foreground, ground, contrast needed. */
export const pairs: readonly (readonly [Role, Role, number])[] = [
  ...(
    ['paper', 'mist', 'actionTint', 'amberTint', 'redTint', 'greenTint', 'violetTint', 'note'] as const
  ).flatMap((ground) => [['ink', ground, TEXT] as const, ['inkSoft', ground, TEXT] as const]),
  ...(['paper', 'mist'] as const).flatMap((ground) => [
    ['action', ground, TEXT] as const,
    ['actionStrong', ground, TEXT] as const,
    ['amber', ground, TEXT] as const,
    ['red', ground, TEXT] as const,
    ['green', ground, TEXT] as const,
    ['violet', ground, TEXT] as const,
    ['edge', ground, EDGE] as const,
  ]),
  ['action', 'actionTint', TEXT],
  ['actionStrong', 'actionTint', TEXT],
  ['amber', 'amberTint', TEXT],
  ['red', 'redTint', TEXT],
  ['green', 'greenTint', TEXT],
  ['violet', 'violetTint', TEXT],
  ...(['step1', 'step2', 'step3'] as const).map((ground) => ['ink', ground, TEXT] as const),
  ['onAction', 'action', TEXT],
  ['onAction', 'actionStrong', TEXT],
  ['onRed', 'red', TEXT],
];

/** Distances in px: multiples of 4. */
const space = [0, 4, 8, 12, 16, 20, 24, 32, 40, 48, 64] as const;

/** Type, `size/line` in px. */
export const type = {
  phone: { small: [14, 20], body: [17, 26], lead: [20, 28], title: [26, 34] },
  desk: { table: [13, 18], body: [14, 20], lead: [16, 24], title: [20, 28] },
} as const;

/** Corner radius in px. */
export const radius = { phone: 10, desk: 6 } as const;

/** Motion in ms; none where a person asks for less. */
const motion = { quick: 120, calm: 180 } as const;

/** The house typeface, with what stands in until it has come. */
export const fontFamily = "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function colours(scheme: Record<Role, string>): string {
  return Object.entries(scheme)
    .map(([role, value]) => `--${kebab(role)}:${value}`)
    .join(';');
}

/** The tokens as CSS custom properties; the dark roles only where the desk asks for them. */
export function tokensCss(): string {
  const distances = space.map((px, step) => `--space-${step}:${px}px`).join(';');
  const times = Object.entries(motion)
    .map(([name, ms]) => `--${name}:${ms}ms`)
    .join(';');
  return [
    `:root{${colours(light)};${distances};${times};--font:${fontFamily}}`,
    `[data-mantine-color-scheme='dark']{${colours(dark)}}`,
  ].join('\n');
}
