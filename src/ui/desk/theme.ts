import { type CSSVariablesResolver, createTheme, defaultVariantColorsResolver } from '@mantine/core';
import { dark, fontFamily, light, radius, type } from '../tokens.ts';

/** The desk's colour names, each on its role; `civic` is the colour of actions. */
const ROLES = {
  civic: { solid: 'action', strong: 'action-strong', tint: 'action-tint', on: 'on-action' },
  red: { solid: 'red', strong: 'red', tint: 'red-tint', on: 'on-red' },
  amber: { solid: 'amber', strong: 'amber', tint: 'amber-tint', on: 'paper' },
  green: { solid: 'green', strong: 'green', tint: 'green-tint', on: 'paper' },
  violet: { solid: 'violet', strong: 'violet', tint: 'violet-tint', on: 'paper' },
} as const;

type DeskColour = keyof typeof ROLES;

function isDeskColour(name: unknown): name is DeskColour {
  return typeof name === 'string' && Object.hasOwn(ROLES, name);
}

// the library wants ten shades; ours come from the roles, by custom property, so that dark follows by itself
function shades(colour: string) {
  return [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour] as const;
}

/** Grounds and edges of the library's own parts in the dark, from ink down to below the paper. */
const DARK_SHADES = [
  dark.ink,
  '#C9D3DB',
  dark.inkSoft,
  dark.edge,
  dark.line,
  '#22303B',
  dark.mist,
  dark.paper,
  '#0C1318',
  '#080D11',
] as const;

const px = ([size, line]: readonly [number, number]) => ({ size: `${size}px`, line: `${line}px` });
const { table, body, lead, title } = type.desk;

/** The desk's theme: the house's tokens in Mantine's terms. */
export const deskTheme = createTheme({
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '700',
    sizes: { h1: { fontSize: px(title).size, lineHeight: px(title).line } },
  },
  primaryColor: 'civic',
  colors: {
    dark: DARK_SHADES,
    civic: shades(light.action),
    red: shades(light.red),
    amber: shades(light.amber),
    green: shades(light.green),
    violet: shades(light.violet),
  },
  defaultRadius: radius.desk,
  fontSizes: { xs: '12px', sm: px(table).size, md: px(body).size, lg: px(lead).size, xl: px(title).size },
  lineHeights: { xs: '16px', sm: px(table).line, md: px(body).line, lg: px(lead).line, xl: px(title).line },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    // where views take two lines, a line before the first of the second would be an edge of nothing
    SegmentedControl: { defaultProps: { withItemsBorders: false } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } } },
    Menu: { defaultProps: { shadow: 'sm', width: 240 } },
    // a name needs a role to be read out
    Loader: { defaultProps: { role: 'status' } },
  },
  variantColorResolver(input) {
    const colours = defaultVariantColorsResolver(input);
    const name = input.color ?? 'civic';
    if (input.variant !== 'filled' || !isDeskColour(name)) return colours;
    return { ...colours, color: `var(--${ROLES[name].on})` };
  },
});

/** Mantine's own custom properties, pointed at our roles; the roles change with the scheme, these do not. */
export const deskVariables: CSSVariablesResolver = () => {
  const ground = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-hover': 'var(--mist)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-anchor': 'var(--action)',
    '--mantine-color-error': 'var(--red)',
    ...Object.fromEntries(Object.entries(ROLES).flatMap(([name, role]) => variablesOf(name, role))),
  };
  return { variables: {}, light: ground, dark: ground };
};

function variablesOf(name: string, role: (typeof ROLES)[DeskColour]): [string, string][] {
  const own = `--mantine-color-${name}`;
  return [
    [`${own}-filled`, `var(--${role.solid})`],
    [`${own}-filled-hover`, `var(--${role.strong})`],
    [`${own}-light`, `var(--${role.tint})`],
    [`${own}-light-hover`, `var(--${role.tint})`],
    [`${own}-light-color`, `var(--${role.solid})`],
    [`${own}-outline`, `var(--${role.solid})`],
    [`${own}-outline-hover`, `var(--${role.tint})`],
    [`${own}-text`, `var(--${role.solid})`],
  ];
}
