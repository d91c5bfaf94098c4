import type { ReadState } from '@chassis/kernel'
import type { TitleId, VehicleId } from '@chassis/protocol'
import type { TitleHead } from '../schema.ts'
import type { TitlesState } from '../state.ts'

export interface TitleRecord {
  readonly vehicle: VehicleId
  readonly head: TitleHead
}

/** The record of a title; undefined for an unknown one. */
export function titleOf(state: ReadState<TitlesState>, title: TitleId): TitleRecord | undefined {
  const vehicle = state.addresses.get(title)?.vehicle
  const head = vehicle && state.titles.get(vehicle)
  return vehicle && head && { vehicle, head }
}
