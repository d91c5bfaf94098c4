import type { ReadState } from '@chassis/kernel'
import type { LienId, VehicleId } from '@chassis/protocol'
import type { Lien } from '../schema.ts'
import type { TitlesState } from '../state.ts'

export interface LienOfVehicle {
  readonly id: LienId
  readonly lien: Lien
}

/** Every lien that was ever entered or attested on a vehicle, in that order: released ones and statements included. */
export function liensOfVehicle(state: ReadState<TitlesState>, vehicle: VehicleId): readonly LienOfVehicle[] {
  const found: LienOfVehicle[] = []
  for (const fact of state.titles.facts(vehicle)) {
    if (fact.kind !== 'lienAdded' && fact.kind !== 'lienAttested') continue
    const lien = state.liens.get(fact.lien)
    if (lien) found.push({ id: fact.lien, lien })
  }
  return found
}
