/** Which loan a row is about: one that stands on the ledger, or a new one. */
import { type ContractMarks, compareMarks, type Likeness } from './contract-marks.ts'
import type { RowPlan } from './planned-row.ts'
import { familyOf, nthReference, type RowIdentities, type RowIdentity } from './row-identity.ts'
import type { StandingLoans } from './standing-loans.ts'

type Standing = Pick<StandingLoans, 'of' | 'has' | 'marksOf'>

/** A loan, or `unclear`: the row may be about one that stands, and it cannot be told about which. */
export type Match = RowIdentity | 'unclear'

export interface MatchedRow {
  readonly plan: RowPlan
  readonly match: Match
}

/** Rows that may wait for the end of the file; of more it cannot be told which loan they are about. */
const WAITING_MAX = 10_000
/** Waiting rows of a family times its loans that no row was about. */
const COMPARED_MAX = 4_000_000

/**
 * A number alone does not name a contract: tapes repeat numbers, leave them out, and every trust counts from one. A row
 * is about a standing loan with its number when origination month, original amount and car agree, or all but one of
 * them do and no other row or loan comes into question. Rows without a number, or with one that the file repeats, wait
 * until the rest of it has been seen. What agrees with nothing is a loan of its own. Rows and loans that are equal in
 * all three are matched in the order of the file.
 */
export class RowMatcher {
  private readonly identities: RowIdentities
  private readonly standing: Standing
  /** Families that more than one row of the file belongs to. */
  private readonly repeated: ReadonlySet<string>
  private readonly taken = new Set<string>()
  private readonly ordinals = new Map<string, number>()
  private readonly waiting = new Map<string, RowPlan[]>()
  private waitingCount = 0
  /** Where a loan is still free. */
  private readonly families = new Map<string, Family>()

  constructor(identities: RowIdentities, standing: Standing, repeated: ReadonlySet<string>) {
    this.identities = identities
    this.standing = standing
    this.repeated = repeated
  }

  /** Undefined for a row that waits for {@link rest}. */
  match(plan: RowPlan): Match | undefined {
    const reference = this.identities.referenceOf(plan.number)
    const family = this.familyOf(reference)
    if (family.free.size === 0) return this.fresh(reference)
    const equal = family.equalTo(marksOf(plan))
    if (equal !== undefined) return this.take(equal, family)
    const name = familyOf(reference)
    if (plan.number !== undefined && !this.repeated.has(name)) return this.settle([plan], family)[0]?.match
    if (this.waitingCount === WAITING_MAX) return 'unclear'
    this.waitingCount += 1
    const waiting = this.waiting.get(name)
    if (waiting === undefined) this.waiting.set(name, [plan])
    else waiting.push(plan)
    return undefined
  }

  /** The rows that waited; once, after the last row. */
  *rest(): Iterable<MatchedRow> {
    for (const plans of this.waiting.values()) {
      yield* this.settle(plans, this.familyOf(this.identities.referenceOf(plans[0]?.number)))
    }
    this.waiting.clear()
  }

  private settle(plans: readonly RowPlan[], family: Family): readonly MatchedRow[] {
    if (plans.length * family.free.size > COMPARED_MAX) return plans.map((plan) => ({ plan, match: 'unclear' }))
    const rivals = new Map<RowIdentity, number>()
    const found = plans.map((plan) => {
      const possible = family.possibleFor(marksOf(plan))
      for (const { identity, likeness } of possible) {
        if (likeness !== 'unclear') rivals.set(identity, (rivals.get(identity) ?? 0) + 1)
      }
      return { plan, possible }
    })
    return found.map(({ plan, possible }) => {
      if (possible.length === 0) return { plan, match: this.fresh(this.identities.referenceOf(plan.number)) }
      const [only, ...others] = possible.filter(({ likeness }) => likeness !== 'unclear')
      const isTold = only !== undefined && others.length === 0 && rivals.get(only.identity) === 1
      return { plan, match: isTold ? this.take(only.identity, family) : 'unclear' }
    })
  }

  private familyOf(reference: string): Family {
    const name = familyOf(reference)
    let family = this.families.get(name)
    if (family === undefined) {
      const members = this.standing.of(reference).filter(({ externalRef }) => !this.taken.has(externalRef))
      family = new Family(members, this.standing)
      if (members.length > 0) this.families.set(name, family)
    }
    return family
  }

  private take(identity: RowIdentity, family?: Family): RowIdentity {
    this.taken.add(identity.externalRef)
    family?.free.delete(identity)
    if (family?.free.size === 0) this.families.delete(familyOf(identity.externalRef))
    return identity
  }

  /** The next reference under a number that neither a row nor a loan has. */
  private fresh(reference: string): RowIdentity {
    let ordinal = this.ordinals.get(reference) ?? 0
    let identity: RowIdentity
    do {
      ordinal += 1
      identity = this.identities.of(nthReference(reference, ordinal))
    } while (this.taken.has(identity.externalRef) || this.standing.has(identity))
    if (ordinal > 1) this.ordinals.set(reference, ordinal)
    return this.take(identity)
  }
}

function marksOf({ board, vehicle }: RowPlan): ContractMarks {
  const { originationMonth, originalAmount } = board.contract
  const { make, model, modelYear } = vehicle
  return { originationMonth, originalAmount, make, model, modelYear }
}

/** The loans with one number that no row of the file is about so far. */
class Family {
  readonly free: Set<RowIdentity>
  private readonly marks = new Map<RowIdentity, ContractMarks>()
  private readonly byContract = new Map<string, RowIdentity[]>()

  constructor(members: readonly RowIdentity[], standing: Standing) {
    this.free = new Set(members)
    for (const identity of members) {
      const marks = standing.marksOf(identity)
      this.marks.set(identity, marks)
      const same = this.byContract.get(contractKey(marks))
      if (same === undefined) this.byContract.set(contractKey(marks), [identity])
      else same.push(identity)
    }
  }

  equalTo(marks: ContractMarks): RowIdentity | undefined {
    const same = this.byContract.get(contractKey(marks)) ?? []
    return same.find((identity) => this.free.has(identity) && this.likenessTo(marks, identity) === 'equal')
  }

  possibleFor(marks: ContractMarks): readonly { readonly identity: RowIdentity; readonly likeness: Likeness }[] {
    const all = [...this.free].map((identity) => ({ identity, likeness: this.likenessTo(marks, identity) }))
    return all.filter(({ likeness }) => likeness !== 'other')
  }

  private likenessTo(marks: ContractMarks, identity: RowIdentity): Likeness {
    return compareMarks(marks, this.marks.get(identity) as ContractMarks)
  }
}

const contractKey = ({ originationMonth, originalAmount }: ContractMarks) => `${originationMonth}/${originalAmount}`
