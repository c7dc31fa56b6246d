import { workerData } from 'node:worker_threads';
import { fillCameras } from '../cameras/fill-cameras.ts';
import { fillFootage } from '../cameras/fill-footage.ts';
import { planCameras } from '../cameras/plan-cameras.ts';
import { wardDesk } from '../city.ts';
import { fillFunds } from '../contributions/fill-funds.ts';
import { planFunds } from '../contributions/plan-funds.ts';
import { openDemoServices, prepareForPast } from '../demo-services.ts';
import { fillOffers } from '../fill-offers.ts';
import { fillForces } from '../forces/fill-forces.ts';
import { planForces } from '../forces/plan-forces.ts';
import { fillHouses } from '../houses/fill-houses.ts';
import { planHouses } from '../houses/plan-houses.ts';
import { keeperOf } from '../keeper-of.ts';
import { planOffers } from '../plan-offers.ts';
import { fillWork } from '../work/fill-work.ts';
import { planWork } from '../work/plan-work.ts';
import type { SchemesTask } from './fill-in-thread.ts';
import { fillSchemes } from './fill-schemes.ts';
import { planSchemes } from './plan-schemes.ts';

/** The ward of the team whose work is filled in: phường Hạc Thành. */
const WARD = 201;

// Sealing is work for a processor; and what services keep of the past must not be kept for the server.

const { config, connectionString, city, seed, today }: SchemesTask = workerData;
const { services, close } = openDemoServices(config, connectionString, 1);
try {
  await prepareForPast(services);
  const plan = planSchemes(seed, today);
  const { signal } = new AbortController();
  await fillSchemes(services, city, plan, signal);
  const cameras = planCameras(seed, plan, today);
  await fillCameras(services, city, cameras, signal);
  await fillFootage(services, city, cameras, today);
  await fillFunds(services, city, planFunds(seed, plan, today), signal);
  await fillOffers(services, city, planOffers(seed, plan, today));
  await fillHouses(services, { city, seed }, planHouses(seed, today), signal);
  await fillForces(services, city, planForces(seed, today), today, signal);
  await fillWork(
    services,
    { keeper: keeperOf(city, wardDesk(WARD)), seed },
    planWork(seed, today),
    today,
    signal,
  );
} finally {
  await close();
}
