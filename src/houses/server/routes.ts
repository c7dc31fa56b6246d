import { officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { ofScheme, reading } from '../../schemes/server/index.ts';
import * as contract from '../contract.ts';
import { addRooms } from './add-rooms.ts';
import { changeHouse } from './change-house.ts';
import { changeRoom } from './change-room.ts';
import { countHouses } from './count-houses.ts';
import { countRegistered } from './count-registered.ts';
import { endHouse } from './end-house.ts';
import { handOver } from './hand-over.ts';
import { onHouse, onOpening, onOwn } from './house-policies.ts';
import { listHouses, listOwnHouses } from './list-houses.ts';
import { listRooms } from './list-rooms.ts';
import { openHouse } from './open-house.ts';
import { readHouse } from './read-house.ts';
import { removeRoom } from './remove-room.ts';

/** Houses and rooms: what is clear of them, for landlords, teams and those who read schemes. */
export function houseRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const found = ofScheme(services);
  const ofSite = ['landlord', 'team_leader', 'team_member'] as const;
  return [
    defineRoute(contract.houseOverview, bySession, reading('houses.overview', found), (_, { row }) =>
      countHouses(services, row),
    ),
    defineRoute(
      contract.countRegistered,
      bySession,
      reading('houses.registered', found),
      ({ params }, { row }) => countRegistered(services, row, params.siteId),
    ),
    defineRoute(contract.listHouses, bySession, reading('houses.list', found), ({ query }, { row }) =>
      listHouses(db, row, query),
    ),
    defineRoute(contract.openHouse, bySession, onOpening(services), ({ actor, body }, { row, landlord }) =>
      openHouse(services, actor.accountId, row, landlord?.memberId ?? null, body),
    ),
    defineRoute(contract.readHouse, bySession, onHouse(services, 'house.read'), ({ actor }, house) =>
      readHouse(services, actor, house),
    ),
    defineRoute(
      contract.changeHouse,
      bySession,
      onHouse(services, 'house.keep'),
      ({ actor, body }, { row }) => changeHouse(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.endHouse,
      bySession,
      onHouse(services, 'house.end'),
      async ({ actor, body }, { row }) => {
        await endHouse(services, actor.accountId, row, body);
        return {};
      },
    ),
    defineRoute(
      contract.handOver,
      bySession,
      onHouse(services, 'house.hand_over'),
      async ({ actor, body }, { row }) => {
        await handOver(services, actor.accountId, row, body);
        return {};
      },
    ),
    ...roomRoutes(services),
    defineRoute(contract.listOwnHouses, bySession, onOwn('own_houses.read', ofSite), ({ query }, sites) =>
      listOwnHouses(db, sites, query),
    ),
  ];
}

function roomRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const keeping = onHouse(services, 'house.keep');
  return [
    defineRoute(contract.listRooms, bySession, onHouse(services, 'house.read'), ({ query }, { row }) =>
      listRooms(db, row, query),
    ),
    defineRoute(contract.addRooms, bySession, keeping, async ({ actor, body }, { row }) => {
      await addRooms(services, actor.accountId, row, body.rooms);
      return {};
    }),
    defineRoute(contract.changeRoom, bySession, keeping, async ({ actor, params, body }, { row }) => {
      await changeRoom(services, actor.accountId, row, params.roomId, body);
      return {};
    }),
    defineRoute(contract.removeRoom, bySession, keeping, async ({ actor, params }, { row }) => {
      await removeRoom(services, actor.accountId, row, params.roomId);
      return {};
    }),
  ];
}
