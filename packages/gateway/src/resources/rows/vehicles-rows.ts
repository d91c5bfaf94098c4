import { vehicles } from '@chassis/contracts/ledger'
import { toHex } from '@chassis/primitives'
import { field, hash32, PUBLIC, record, u32, vehicleId } from '@chassis/protocol'
import { ownersOfVehicle } from '../../authorisation/owners.ts'
import { type Resource, resource } from '../resource.ts'
import { byVehicle, nobody } from './shared.ts'

export const VEHICLES_ROWS: readonly Resource[] = [
  resource({
    name: 'Vehicle',
    kind: 'vehicle',
    contract: vehicles,
    map: 'vehicles',
    path: '/v1/vehicles/{vehicle}',
    tag: 'vehicles',
    says: 'A vehicle: what it is and every brand it was given.',
    params: byVehicle,
    key: (p) => p.vehicle,
    owners: (reads, key) => ownersOfVehicle(reads, vehicleId.parse(key)),
  }),
  resource({
    name: 'Odometer',
    kind: 'vehicle',
    contract: vehicles,
    map: 'odometers',
    path: '/v1/vehicles/{vehicle}/odometer',
    tag: 'vehicles',
    says: 'Latest and highest reading, and how many readings were in conflict.',
    params: byVehicle,
    key: (p) => p.vehicle,
    owners: (reads, key) => ownersOfVehicle(reads, vehicleId.parse(key)),
  }),
  resource({
    name: 'VinTag',
    kind: 'vinTag',
    contract: vehicles,
    map: 'vinTags',
    path: '/v1/vin-tags/{epoch}/{tag}',
    tag: 'vehicles',
    says: 'Which vehicle has a tag; for registries and those who oversee.',
    params: record('VinTagParams', {
      epoch: field(1, u32, PUBLIC, 'Epoch of the network key'),
      tag: field(2, hash32, PUBLIC, 'The tag'),
    }),
    key: (p) => `${p.epoch}:${toHex(p.tag)}`,
    owners: nobody,
  }),
  resource({
    name: 'TagOfVehicle',
    kind: 'vinTag',
    contract: vehicles,
    map: 'tagsOfVehicle',
    path: '/v1/vehicles/{vehicle}/vin-tags/{epoch}',
    tag: 'vehicles',
    says: 'The tag of a vehicle in one epoch; for registries and those who oversee.',
    params: record('TagOfVehicleParams', {
      vehicle: field(1, vehicleId, PUBLIC, 'The vehicle'),
      epoch: field(2, u32, PUBLIC, 'Epoch of the network key'),
    }),
    key: (p) => `${p.vehicle}/${p.epoch}`,
    owners: nobody,
  }),
]
