/** Stable, unlinkable identifiers for the rows of a member's book: derived with a secret that stays with the member. */
import { createHmac } from 'node:crypto'
import type { Bytes } from '@chassis/primitives'
import { type LoanId, loanId, type VehicleId, vehicleId } from '@chassis/protocol'

export interface RowIdentity {
  /** The row's number in its book, unique within the tape. */
  readonly externalRef: string
  readonly loan: LoanId
  readonly vehicle: VehicleId
  /** Names the obligor of this one contract, and nobody else's. */
  readonly obligorRef: Bytes
}

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,63}$/

/**
 * Identifies a row by its asset id and how often that id occurred before it (some published tapes lost digits of their
 * numbers and repeat them). The same row gives the same identifiers on every load.
 */
export class RowIdentities {
  private readonly secret: Bytes
  private readonly seen = new Map<string, number>()
  private readonly taken = new Set<string>()

  constructor(secret: Bytes) {
    this.secret = secret
  }

  next(assetId: string): RowIdentity {
    const plain = REFERENCE.test(assetId)
      ? assetId
      : `x${this.derive('reference', assetId).toString('hex').slice(0, 32)}`
    const externalRef = this.untaken(plain)
    this.taken.add(externalRef)
    return {
      externalRef,
      loan: loanId.of(this.bytes16('loan', externalRef)),
      vehicle: vehicleId.of(this.bytes16('vehicle', externalRef)),
      obligorRef: this.bytes16('obligor', externalRef),
    }
  }

  /** `A`, `A#2`, `A#3` …, skipping what another row of the tape is called. */
  private untaken(plain: string): string {
    let count = this.seen.get(plain) ?? 0
    let reference: string
    do {
      count += 1
      reference = count === 1 ? plain : `${plain.slice(0, 56)}#${count}`
    } while (this.taken.has(reference))
    this.seen.set(plain, count)
    return reference
  }

  private derive(kind: string, name: string): Buffer {
    return createHmac('sha256', this.secret).update(`chassis/book/v1/${kind}/${name}`).digest()
  }

  private bytes16(kind: string, name: string): Bytes {
    return Uint8Array.from(this.derive(kind, name).subarray(0, 16))
  }
}
