import { WARDS_2025 } from '../areas/data/index.ts';
import { addDays, type Day, dayOfMoment } from '../law/day.ts';
import { RECEIPT_LENGTH } from '../sealed/receipt.ts';
import { receiptWords } from '../sealed/receipt-words.ts';
import type { CategoryCode } from '../tips/categories.ts';
import { type DeskName, wardDesk } from './city.ts';
import { beginLife, type Life, momentOf } from './life.ts';
import { classify, resolve } from './plan-lives.ts';
import type { PlannedTip } from './planned-tip.ts';
import type { Random } from './random.ts';
import { NOTES, QUESTIONS, REPLIES, stepReason } from './reasons.ts';
import { type Channel, tellStory } from './stories.ts';

/** Where a tip of the present month stands, and how many days ago it came, at least and at most. */
interface Stage {
  readonly name: keyof typeof LIVES;
  readonly count: number;
  readonly ago: readonly [number, number];
}

type WriteLife = (life: Life, received: Day, random: Random) => void;

const openAndClassify: WriteLife = (life, received, random) => {
  life.open(received);
  life.step(addDays(received, 1), { action: 'give_notice_of_receipt' });
  classify(life, addDays(received, 1), random.chance(0.6) ? 'denunciation' : 'crime_report', true, random);
};

const handled: WriteLife = (life, received, random) => {
  openAndClassify(life, received, random);
  life.step(addDays(received, 1), { action: 'assign' });
  if (random.chance(0.5)) life.say(addDays(received, 1), 'note', random.pick(NOTES));
};

const asked: WriteLife = (life, received, random) => {
  handled(life, received, random);
  const extension = { action: 'request_extension', extension: 'complex' } as const;
  life.step(addDays(received, 14), extension, stepReason('request_extension', random));
};

const closedOrder: WriteLife = (life, received, random) => {
  life.open(received);
  classify(life, addDays(received, 1), 'order_information', true, random);
  life.step(addDays(received, 1), { action: 'assign' });
  resolve(life, addDays(received, 5), random.chance(0.7) ? 'settled' : 'advised', random);
  life.step(addDays(received, 6), { action: 'give_notice_of_result' });
};

const closedCrime: WriteLife = (life, received, random) => {
  handled(life, received, random);
  resolve(life, addDays(received, 9), random.chance(0.6) ? 'prosecuted' : 'not_prosecuted', random);
};

/** How a life of each stage has gone so far. */
const LIVES = {
  unread: () => undefined,
  late_unread: () => undefined,
  verifying: (life, received) => {
    life.open(received);
    life.step(received, { action: 'start_verification' });
    life.step(addDays(received, 1), { action: 'give_notice_of_receipt' });
  },
  late_verifying: (life, received) => {
    life.open(received);
    life.step(addDays(received, 1), { action: 'start_verification' });
  },
  classified: openAndClassify,
  handling: handled,
  talking: (life, received, random) => {
    handled(life, received, random);
    life.say(addDays(received, 2), 'question', random.pick(QUESTIONS));
    life.say(addDays(received, 3), 'reply', random.pick(REPLIES));
  },
  late_handling: handled,
  order_handling: (life, received, random) => {
    life.open(received);
    classify(life, addDays(received, 1), 'order_information', true, random);
    life.step(addDays(received, 1), { action: 'assign' });
  },
  extension_asked: asked,
  extended: (life, received, random) => {
    asked(life, received, random);
    life.step(
      addDays(received, 15),
      { action: 'approve_extension' },
      stepReason('approve_extension', random),
    );
  },
  suspended: (life, received, random) => {
    handled(life, received, random);
    life.step(addDays(received, 12), { action: 'suspend' }, stepReason('suspend', random));
  },
  closed_order: closedOrder,
  closed: closedCrime,
  told: (life, received, random) => {
    closedCrime(life, received, random);
    life.step(addDays(received, 10), { action: 'give_notice_of_result' });
  },
  reopened: (life, received, random) => {
    closedCrime(life, received, random);
    life.step(addDays(received, 13), { action: 'reopen' }, stepReason('reopen', random));
  },
} as const satisfies Record<string, WriteLife>;

const STAGES: readonly Stage[] = [
  { name: 'unread', count: 9, ago: [1, 3] },
  { name: 'late_unread', count: 2, ago: [9, 11] },
  { name: 'verifying', count: 6, ago: [2, 6] },
  { name: 'late_verifying', count: 2, ago: [11, 13] },
  { name: 'classified', count: 4, ago: [3, 8] },
  { name: 'handling', count: 7, ago: [5, 19] },
  { name: 'talking', count: 6, ago: [5, 18] },
  { name: 'late_handling', count: 3, ago: [24, 28] },
  { name: 'order_handling', count: 4, ago: [4, 13] },
  { name: 'extension_asked', count: 2, ago: [16, 18] },
  { name: 'extended', count: 2, ago: [19, 26] },
  { name: 'suspended', count: 2, ago: [15, 26] },
  { name: 'closed_order', count: 5, ago: [8, 26] },
  { name: 'closed', count: 3, ago: [12, 26] },
  { name: 'told', count: 2, ago: [14, 28] },
  { name: 'reopened', count: 1, ago: [20, 27] },
];

/** How many carry a receipt that is listed on /demo. */
export const LISTED_RECEIPTS = 20;
/** Pictures go with every sixth tip from the web. */
const PICTURE_EVERY = 6;

const CATEGORIES: Readonly<Partial<Record<CategoryCode, number>>> = {
  theft: 20,
  fraud: 18,
  public_order: 13,
  drugs: 12,
  violence: 10,
  traffic: 8,
  loan_sharking: 7,
  gambling: 6,
  environment: 4,
  domestic_violence: 3,
  robbery: 3,
  other: 2,
};
const WARD_WEIGHTS: Readonly<Record<string, number>> = {
  '201': 30,
  '202': 16,
  '203': 9,
  '204': 14,
  '205': 9,
  '206': 8,
  '207': 8,
};
const OTHER_CHANNELS = { counter: 50, telephone: 40, letter_box: 10 } as const;

/** About sixty tips of the month before `today`, in every state; twenty of them with receipts that work. */
export function planPresent(today: Day, random: Random): PlannedTip[] {
  const stages = STAGES.flatMap(({ count, ...stage }) => Array.from({ length: count }, () => stage));
  return random.shuffled(stages).map((stage, index) => {
    const desk = deskOf(index, random);
    // Three in five come from phones; the first twenty of those keep their receipts.
    const channel: Channel = index % 5 < 3 ? 'web' : random.weighted(OTHER_CHANNELS);
    const received = addDays(today, -random.int(...stage.ago));
    const receivedAt = momentOf(received, random.int(380, 1230), random.int(0, 59));
    const life = beginLife(receivedAt, random);
    LIVES[stage.name](life, dayOfMoment(new Date(receivedAt)), random);
    const isWeb = channel === 'web';
    const category = random.weighted(CATEGORIES);
    const nth = index - Math.floor(index / 5) * 2;
    return {
      draftId: random.uuid(),
      ...desk,
      category,
      day: addDays(received, -random.int(0, 2)),
      channel,
      receivedAt,
      story: tellStory({ category, channel, areaId: desk.areaId, today: true }, random),
      ...(random.chance(0.25) ? { contact: contactOf(random) } : {}),
      images: isWeb && index % PICTURE_EVERY === 0 ? 1 : 0,
      receipt: isWeb ? (nth < LISTED_RECEIPTS ? words(random) : 'lost') : 'none',
      // nobody answers where nobody holds a receipt
      steps: isWeb ? life.steps : life.steps.filter(({ kind }) => kind !== 'reply' && kind !== 'question'),
    };
  });
}

/** Mostly wards; now and then the duty desk, and twice what concerns an officer. */
function deskOf(index: number, random: Random): { desk: DeskName; areaId: number } {
  const areaId = Number(random.weighted(WARD_WEIGHTS));
  if (!WARDS_2025.some((ward) => ward.areaId === areaId)) throw new RangeError(`no ward ${areaId}`);
  if (index % 20 === 7) return { desk: 'duty', areaId };
  if (index % 30 === 11) return { desk: 'independent', areaId };
  return { desk: wardDesk(areaId), areaId };
}

/** A number that no exchange gives out. */
function contactOf(random: Random): string {
  return `Nguyễn Thị Mẫu, 0900 000 ${String(random.int(0, 999)).padStart(3, '0')}, gọi sau 18 giờ`;
}

function words(random: Random): string[] {
  const list = receiptWords();
  return Array.from({ length: RECEIPT_LENGTH }, () => random.pick(list));
}
