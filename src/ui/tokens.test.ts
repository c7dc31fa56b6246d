import { describe, expect, it } from 'vitest';
import { dark, light, pairs, type Role, tokensCss } from './tokens.ts';

/** Relative luminance of `#RRGGBB` (WCAG 2.2). */
function luminance(colour: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const schemes: readonly (readonly [string, Record<Role, string>])[] = [
  ['light', light],
  ['dark', dark],
];

describe.each(schemes)('contrast in the %s scheme', (_, scheme) => {
  it.each(pairs)('%s on %s is at least %s', (front, ground, needed) => {
    expect(contrast(scheme[front], scheme[ground])).toBeGreaterThanOrEqual(needed);
  });
});

describe('tokensCss', () => {
  it('writes each role once for each scheme', () => {
    const css = tokensCss();
    expect(css).toContain('--ink:#14202B');
    expect(css).toContain('--action-tint:#E3F1F0');
    expect(css.match(/--violet-tint:/g)).toHaveLength(2);
  });
});
