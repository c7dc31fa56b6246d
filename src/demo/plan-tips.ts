import { UNITS_2018 } from '../areas/data/index.ts';
import { addDays, type Day, daysBetween } from '../law/day.ts';
import type { CategoryCode } from '../tips/categories.ts';
import { oldDesk } from './city.ts';
import { momentOf } from './life.ts';
import { crimeLife, type Fate, orderLife } from './plan-lives.ts';
import { planPresent } from './plan-present.ts';
import type { PlannedTip } from './planned-tip.ts';
import { createRandom, type Random } from './random.ts';
import { planSchemes } from './schemes/plan-schemes.ts';
import { planQuarter } from './signals/plan-quarter.ts';
import { tellFromSites, tellFromTeam } from './signals/tell-from-sites.ts';
import { type Channel, tellStory } from './stories.ts';
import { TEAM_WARD, teamIds } from './work/team.ts';

/** The article's period: the whole of 2017 and the first five months of 2018. */
export const PERIOD = { from: '2017-01-01', to: '2018-05-31' } as const;
/** Pieces of information of that period, where nobody asks for another number. */
export const SIZE = 4_000;
/** The article's city: 573 of 624 reports of crime resolved; of the others 35 stood suspended. */
const ARTICLE = { crimes: 624, resolved: 573, suspended: 35 } as const;
/** The code of 2015 came into force; before it no report could be suspended. */
const SUSPENSION_FROM = '2018-01-02';

/** Everything that happens in the demo city. */
export interface DemoPlan {
  /** The crime reports of the period, received by the city desk. */
  readonly crimes: readonly PlannedTip[];
  /** The order information of the period, received by the desks of the wards of then. */
  readonly order: readonly PlannedTip[];
  /** The month before `today`, at the desks of today. */
  readonly present: readonly PlannedTip[];
  /** The last whole quarter before `today`, at the desk of the workers' team's ward. */
  readonly quarter: readonly PlannedTip[];
}

const CRIME_CATEGORIES: Readonly<Partial<Record<CategoryCode, number>>> = {
  theft: 39,
  violence: 17,
  fraud: 11,
  drugs: 9,
  gambling: 7,
  robbery: 6,
  loan_sharking: 4,
  domestic_violence: 3,
  fire_explosives: 2,
  trafficking: 1,
  environment: 1,
};
const ORDER_CATEGORIES: Readonly<Partial<Record<CategoryCode, number>>> = {
  public_order: 25,
  drugs: 14,
  gambling: 14,
  traffic: 13,
  theft: 11,
  environment: 7,
  loan_sharking: 5,
  fire_explosives: 4,
  violence: 3,
  domestic_violence: 2,
  other: 2,
};
/** A web form was rare in 2017: people came, called, wrote. */
const CHANNELS: Readonly<Record<Channel, number>> = {
  counter: 42,
  telephone: 31,
  letter: 9,
  letter_box: 12,
  press: 2,
  web: 4,
};
/** The inner wards are the busiest. */
const AREA_WEIGHTS: Readonly<Record<string, number>> = Object.fromEntries(
  UNITS_2018.map(({ areaId, kind }) => [areaId, kind === 'phuong' ? 5 - (areaId % 3) : 1 + (areaId % 2)]),
);

/** The same without what comes after the decision: a first start waits for no more than that. */
export function upToDecision(tip: PlannedTip): PlannedTip {
  const steps = tip.steps.filter(
    (step) => step.kind !== 'step' || step.change.action !== 'give_notice_of_result',
  );
  return { ...tip, steps };
}

const plans = new Map<string, DemoPlan>();

/** The plan of a city: the same for the same arguments. `size` counts the information of the period. */
export function planCity(options: { seed: string; today: Day; size?: number }): DemoPlan {
  const name = JSON.stringify([options.seed, options.today, options.size]);
  const plan = plans.get(name) ?? makePlan(options);
  plans.set(name, plan);
  return plan;
}

function makePlan(options: { seed: string; today: Day; size?: number }): DemoPlan {
  const { seed, today, size = SIZE } = options;
  const share = size / SIZE;
  const crimes = Math.round(ARTICLE.crimes * share);
  const resolved = Math.round(ARTICLE.resolved * share);
  const suspended = Math.min(crimes - resolved, Math.round(ARTICLE.suspended * share));
  const random = createRandom(`${seed}/crimes`);
  const fates: Fate[] = Array.from({ length: crimes }, (_, index) => {
    if (index < resolved) return { kind: 'closed', by: PERIOD.to };
    if (index < resolved + suspended) return { kind: 'suspended', from: SUSPENSION_FROM, by: PERIOD.to };
    return { kind: 'closed_after', day: PERIOD.to };
  });
  const orders = createRandom(`${seed}/order`);
  const told = tellFromSites(planSchemes(seed, today), createRandom(`${seed}/from-sites`));
  return {
    crimes: random
      .shuffled(fates)
      .map((fate) => planCrime(fate, random))
      .map(told),
    order: Array.from({ length: size - crimes }, () => planOrder(orders)).map(told),
    present: planPresent(today, createRandom(`${seed}/present/${today}`)).map(tellFromTeam(seed)),
    quarter: planQuarter(
      today,
      { areaId: TEAM_WARD, ...teamIds(seed) },
      createRandom(`${seed}/quarter/${today}`),
    ),
  };
}

const RECEIVED: Readonly<Record<Fate['kind'], { readonly from: Day; readonly to: Day }>> = {
  closed: { from: PERIOD.from, to: '2018-05-14' },
  suspended: { from: '2017-12-18', to: '2018-05-04' },
  closed_after: { from: '2018-05-15', to: PERIOD.to },
};

function planCrime(fate: Fate, random: Random): PlannedTip {
  const received = RECEIVED[fate.kind];
  const tip = planTip(received.from, received.to, random.weighted(CRIME_CATEGORIES), random);
  return { ...tip, desk: 'city', steps: crimeLife(tip.receivedAt, fate, random) };
}

function planOrder(random: Random): PlannedTip {
  const tip = planTip(PERIOD.from, PERIOD.to, random.weighted(ORDER_CATEGORIES), random);
  return { ...tip, desk: oldDesk(tip.areaId), steps: orderLife(tip.receivedAt, random) };
}

function planTip(
  from: Day,
  to: Day,
  category: CategoryCode,
  random: Random,
): Omit<PlannedTip, 'desk' | 'steps'> {
  const areaId = Number(random.weighted(AREA_WEIGHTS));
  const channel = random.weighted(CHANNELS);
  const received = addDays(from, random.int(0, daysBetween(from, to)));
  const minutes =
    channel === 'telephone' || channel === 'web' ? random.int(300, 1410) : random.int(440, 1015);
  return {
    draftId: random.uuid(),
    areaId,
    category,
    day: addDays(received, -(random.chance(0.5) ? 0 : random.int(1, 6))),
    channel,
    receivedAt: momentOf(received, minutes, random.int(0, 59)),
    story: tellStory({ category, channel, areaId, today: false }, random),
    images: 0,
    receipt: channel === 'web' ? 'lost' : 'none',
  };
}
