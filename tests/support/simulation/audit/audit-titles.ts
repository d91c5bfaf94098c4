/** Who owns each vehicle, and which liens stand. */
import { titles } from '@chassis/contracts/ledger'
import { readState, type StateReader } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import { type AccountId, type LienId, lienId, type VehicleId } from '@chassis/protocol'
import { createdId } from '../sign.ts'
import type { AcceptedCall, PartialAuditor } from './happening.ts'

export class TitleAuditor implements PartialAuditor {
  private readonly owners = new Map<VehicleId, AccountId>()
  private readonly liens = new Map<LienId, { readonly vehicle: VehicleId; holder: AccountId }>()
  private readonly consents = new Map<LienId, AccountId>()
  private readonly touched = new Set<VehicleId>()
  private readonly wrong: string[] = []

  accepted({ name, as, args, transaction, index }: AcceptedCall): void {
    if (name === 'titles.issueTitle') this.move(args.vehicle, args.owner)
    if (name === 'titles.transferTitle') {
      for (const [id, { vehicle }] of this.liens) {
        if (vehicle !== args.vehicle) continue
        if (this.consents.get(id) !== args.to) this.wrong.push(`AUD-V2: ${vehicle} moved under ${id} without consent`)
        this.consents.delete(id)
      }
      this.move(args.vehicle, args.to)
    }
    if (name === 'titles.addLien') {
      const id = createdId(lienId, transaction, index)
      this.liens.set(id, { vehicle: args.vehicle, holder: args.lienholder ?? as })
      this.touched.add(args.vehicle)
    }
    if (name === 'titles.consentToTransfer') this.consents.set(args.lien, args.to)
    const lien = this.liens.get(args.lien)
    if (name === 'titles.assignLien' && lien) {
      this.consents.delete(args.lien)
      lien.holder = args.to
    }
    if (name === 'titles.releaseLien' && lien) {
      this.touched.add(lien.vehicle)
      this.liens.delete(args.lien)
    }
  }

  private move(vehicle: VehicleId, owner: AccountId): void {
    this.owners.set(vehicle, owner)
    this.touched.add(vehicle)
  }

  *check(_: unknown, reader: StateReader): Iterable<string> {
    yield* this.wrong.splice(0)
    const state = readState(reader, sha256, titles)
    for (const vehicle of this.touched) {
      const head = state.titles.get(vehicle)
      if (head?.ownerOfRecord !== this.owners.get(vehicle)) yield `AUD-V1: ${vehicle} belongs to ${head?.ownerOfRecord}`
      const standing = [...this.liens].filter(([, lien]) => lien.vehicle === vehicle).map(([id]) => id)
      const listed = head?.openLiens ?? []
      if ([...listed].sort().join() !== standing.sort().join()) yield `AUD-V2: ${vehicle} carries ${listed.join()}`
      for (const id of standing) {
        if (state.liens.get(id)?.lienholder !== this.liens.get(id)?.holder) yield `AUD-V2: ${id} has another holder`
      }
    }
    this.touched.clear()
  }
}
