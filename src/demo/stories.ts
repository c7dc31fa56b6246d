import type { CategoryCode } from '../tips/categories.ts';
import { placeIn } from './places.ts';
import type { Random } from './random.ts';
import { BODIES, BODIES_TODAY, CLOSINGS, OPENINGS } from './story-bodies.ts';
import { SLOTS, SLOTS_TODAY } from './story-slots.ts';

export type Channel = keyof typeof OPENINGS;

/** What the sealed part of an invented tip says. */
export interface Story {
  readonly text: string;
  readonly hour: string;
  readonly place: string;
  readonly landmark: string;
}

const GAP = /\{(\w+)\}/g;

/** A story of a category in an area, as it would come by this channel; `today` knows the words of this year. */
export function tellStory(
  {
    category,
    channel,
    areaId,
    today,
  }: { category: CategoryCode; channel: Channel; areaId: number; today: boolean },
  random: Random,
): Story {
  const place = placeIn(areaId, random);
  const bodies = today ? [...BODIES[category], ...(BODIES_TODAY[category] ?? [])] : BODIES[category];
  const parts = [random.pick<string>(OPENINGS[channel]), random.pick(bodies), random.pick<string>(CLOSINGS)];
  const known = new Map<string, string>([
    ['place', place.full],
    ['landmark', place.landmark],
  ]);
  const fill = (slot: string): string => {
    // a person or an hour named twice is the same; things differ
    const said = slot === 'thing' ? undefined : known.get(slot);
    if (said !== undefined) return said;
    const words = (today ? SLOTS_TODAY[slot] : undefined) ?? SLOTS[slot] ?? SLOTS_TODAY[slot];
    if (words === undefined) throw new RangeError(`no words for {${slot}}`);
    const word = random.pick(words);
    known.set(slot, word);
    return word;
  };
  const filled = parts.map((part) => sentences(part.replaceAll(GAP, (_, slot: string) => fill(slot))));
  const text = filled.join('');
  return { text, hour: known.get('hour') ?? fill('hour'), place: place.full, landmark: place.landmark };
}

/** A capital at the beginning of each sentence, whatever filled the gap there. */
function sentences(text: string): string {
  return text.replaceAll(/(^|\. )(\p{Ll})/gu, (_, before: string, letter: string) => {
    return `${before}${letter.toLocaleUpperCase('vi')}`;
  });
}
