/** Twelve generated cars. None of them exists; their ids follow from the ledger, so that a second run finds them. */
import { createHash } from 'node:crypto'
import type { Bytes } from '@chassis/primitives'
import { type LedgerId, type LoanId, loanId, type VehicleId, vehicleId } from '@chassis/protocol'

export interface LotCar {
  readonly reference: string
  readonly make: string
  readonly model: string
  readonly modelYear: number
  readonly odometerMiles: number
  readonly amountMinor: bigint
  readonly paymentMinor: bigint
  readonly rateE9: bigint
  vehicle(ledger: LedgerId): VehicleId
  loan(ledger: LedgerId): LoanId
  obligorRef(ledger: LedgerId): Bytes
  /** Stands for the registries' keyed function over a VIN; there is no VIN behind it. */
  vinTag(ledger: LedgerId): Bytes
}

const LOT_SIZE = 12
const MODELS = ['Generated Sedan', 'Generated Hatchback', 'Generated Wagon'] as const

function derive(ledger: LedgerId, kind: string, reference: string): Bytes {
  return Uint8Array.from(createHash('sha256').update(`chassis/lot/v1/${ledger}/${kind}/${reference}`).digest())
}

export const LOT_CARS: readonly LotCar[] = Array.from({ length: LOT_SIZE }, (_, i) => {
  const reference = `LOT-${String(i + 1).padStart(3, '0')}`
  return {
    reference,
    make: 'GENERATED',
    model: MODELS[i % MODELS.length] as string,
    modelYear: 2019 + (i % 6),
    odometerMiles: 12_000 + 3_700 * i,
    amountMinor: 1_250_000n + 87_543n * BigInt(i),
    paymentMinor: 41_000n + 1_111n * BigInt(i),
    rateE9: 39_000_000n + 5_500_000n * BigInt(i),
    vehicle: (ledger) => vehicleId.of(derive(ledger, 'vehicle', reference).slice(0, 16)),
    loan: (ledger) => loanId.of(derive(ledger, 'loan', reference).slice(0, 16)),
    obligorRef: (ledger) => derive(ledger, 'obligor', reference).slice(0, 16),
    vinTag: (ledger) => derive(ledger, 'vin-tag', reference),
  }
})
