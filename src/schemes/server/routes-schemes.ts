import type { Unit } from '../../accounts/contract.ts';
import { findUnit, type Officer, officer } from '../../accounts/server/index.ts';
import { countedToday } from '../../areas/predecessors.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../contract.ts';
import { addCounts } from '../measures.ts';
import { type AreaSubject, can } from '../policy.ts';
import { amendScheme } from './amend-scheme.ts';
import { correctDay } from './correct-day.ts';
import { countSchemes } from './count-schemes.ts';
import type { SitesEnd } from './end-everything.ts';
import { fileDocument } from './file-document.ts';
import { listSchemes } from './list-schemes.ts';
import { proposeScheme } from './propose-scheme.ts';
import { readScheme } from './read-scheme.ts';
import { areaSubject, keeping, ofScheme, onArea, onAreas, reading } from './scheme-policies.ts';
import { setChair } from './set-chair.ts';
import { sumCountedOf } from './sum-counted.ts';
import { takeStep } from './take-step.ts';

/** What officers may ask of schemes, their files and lives. */
export function schemeRoutes(services: Services, sitesEnd: SitesEnd): Route[] {
  const { db, clock } = services;
  const signedIn = officer(services);
  const found = ofScheme(services);
  const today = () => dayOf(clock.now());
  return [
    // the list of an area shows what its figures count
    defineRoute(
      contract.listSchemes,
      signedIn,
      onAreas(services, 'schemes.list', (areas, areaId) => countedToday(areas, areaId, today())),
      ({ query }, areaIds) => listSchemes(db, { ...query, areaIds, today: today() }),
    ),
    defineRoute(contract.countSchemesOf, signedIn, onArea(services, 'schemes.count'), async ({ query }) => {
      if (query.to < query.from) throw new AppError('end_before_start');
      const asOf = today() < query.to ? today() : query.to;
      const areaIds = countedToday(await loadAreas(db), query.areaId, today());
      const scope = { areaIds, from: query.from, to: query.to, asOf };
      const [byArea, sums] = await Promise.all([countSchemes(db, scope), sumCountedOf(db, scope)]);
      return { asOf, counts: { ...addCounts([...byArea.values()]) }, sums };
    }),
    defineRoute(contract.readScheme, signedIn, reading('schemes.read', found), ({ actor }, subject) => {
      const keeps = can(actor, 'scheme.keep', subject);
      const opens = can(actor, 'scheme.open', { unitId: subject.row.unit_id });
      return readScheme(db, subject.row, { keeps, opens }, today());
    }),
    defineRoute(contract.proposeScheme, signedIn, proposing(services), ({ actor, body }, { unit }) =>
      proposeScheme(services, actor.accountId, unit, body),
    ),
    defineRoute(contract.amendScheme, signedIn, keeping('schemes.amend', found), ({ actor, body }, { row }) =>
      amendScheme(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.fileDocument,
      signedIn,
      keeping('schemes.file_document', found),
      ({ actor, body }, { row }) => fileDocument(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.takeStep,
      signedIn,
      keeping('schemes.take_step', found),
      ({ actor, body }, { row }) => takeStep(services, actor.accountId, row, body, sitesEnd),
    ),
    defineRoute(
      contract.correctDay,
      signedIn,
      keeping('schemes.correct_day', found),
      ({ actor, body }, { row }) => correctDay(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.setChair,
      signedIn,
      keeping('schemes.set_chair', found),
      ({ actor, body }, { row }) => setChair(services, actor.accountId, row, body),
    ),
  ];
}

/** The unit that is to keep the scheme: a desk in whose area the actor keeps schemes. */
function proposing({ db }: Services) {
  return {
    action: 'schemes.propose',
    subject: async ({ body }: { body: { unitId: number } }) => {
      const unit = await findUnit(db, body.unitId);
      const area = unit && (await areaSubject(db, unit.areaId));
      return unit && area && { unit, ...area };
    },
    allow: (actor: Officer, subject: AreaSubject & { readonly unit: Unit }) =>
      subject.unit.kind === 'desk' && can(actor, 'scheme.keep', subject),
  } as const;
}
