/** Stable, unlinkable identifiers for the loans of a member's book, derived with a secret that stays with it. */
import { createHmac } from 'node:crypto'
import type { Bytes } from '@chassis/primitives'
import { type LoanId, loanId, type VehicleId, vehicleId } from '@chassis/protocol'

export interface RowIdentity {
  /** The loan's number in its book; where several have one number, `A`, `A#2`, `A#3` … */
  readonly externalRef: string
  readonly loan: LoanId
  readonly vehicle: VehicleId
  /** Names the obligor of this one contract, and nobody else's. */
  readonly obligorRef: Bytes
}

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,63}$/
const ORDINALS = /(#\d+)+$/
/** Leaves room for an ordinal. */
const PLAIN_MAX = 56
const UNNUMBERED = 'unnumbered'

export class RowIdentities {
  private readonly secret: Bytes

  constructor(secret: Bytes) {
    this.secret = secret
  }

  /** A number of the book (undefined: none is stated) as a reference; one in other signs than those becomes a hash. */
  referenceOf(number: string | undefined): string {
    if (number === undefined) return UNNUMBERED
    return REFERENCE.test(number) ? number : `x${this.derive('reference', number).toString('hex').slice(0, 32)}`
  }

  of(externalRef: string): RowIdentity {
    return {
      externalRef,
      loan: loanId.of(this.bytes16('loan', externalRef)),
      vehicle: vehicleId.of(this.bytes16('vehicle', externalRef)),
      obligorRef: this.bytes16('obligor', externalRef),
    }
  }

  private derive(kind: string, name: string): Buffer {
    return createHmac('sha256', this.secret).update(`chassis/book/v1/${kind}/${name}`).digest()
  }

  private bytes16(kind: string, name: string): Bytes {
    return Uint8Array.from(this.derive(kind, name).subarray(0, 16))
  }
}

/** What loans with one number have in common in their references. */
export const familyOf = (reference: string): string => reference.replace(ORDINALS, '').slice(0, PLAIN_MAX)

/** The `ordinal`th reference under a number, from 1. */
export const nthReference = (reference: string, ordinal: number): string =>
  ordinal === 1 ? reference : `${reference.slice(0, PLAIN_MAX)}#${ordinal}`
