/** Counts the numbers of a file. */
import { familyOf, type RowIdentities } from './row-identity.ts'

export class RepeatedNumbers {
  private readonly identities: RowIdentities
  private readonly seen = new Set<string>()
  private readonly families = new Set<string>()

  constructor(identities: RowIdentities) {
    this.identities = identities
  }

  add(number: string): void {
    const family = familyOf(this.identities.referenceOf(number))
    if (this.seen.has(family)) this.families.add(family)
    else this.seen.add(family)
  }

  /** Families that more than one row belongs to. */
  get repeated(): ReadonlySet<string> {
    return this.families
  }
}
