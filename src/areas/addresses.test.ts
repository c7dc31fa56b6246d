import { expect, it } from 'vitest';
import { areaAddresses } from './addresses.ts';
import { listAreasEndpoint, searchAreasEndpoint } from './contract.ts';

it('calls where the contracts say', () => {
  const contracts = { areas: listAreasEndpoint, searchAreas: searchAreasEndpoint };
  const said = Object.entries(contracts).map(([name, { method, path }]) => [name, { method, path }]);
  expect(areaAddresses).toEqual(Object.fromEntries(said));
});
