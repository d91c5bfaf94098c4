import type { InvariantCheck, ReadState } from '@chassis/kernel'
import type { AccountId, LienId, VehicleId } from '@chassis/protocol'
import type { TitleHead } from './schema.ts'
import type { TitlesState } from './state.ts'

type State = ReadState<TitlesState>

interface Replayed {
  owner?: AccountId
  keeper?: AccountId
  readonly open: Set<LienId>
  /** Transfers under a lien without its holder's consent. */
  readonly unauthorised: string[]
}

/** Follows the history of one vehicle without looking at the head. */
function replay(state: State, vehicle: VehicleId): Replayed {
  const out: Replayed = { open: new Set(), unauthorised: [] }
  const consents = new Map<LienId, AccountId>()
  for (const fact of state.titles.facts(vehicle)) {
    if (fact.kind === 'titleIssued') [out.owner, out.keeper] = [fact.owner, fact.keeper]
    if (fact.kind === 'keeperChanged') out.keeper = fact.keeper
    if (fact.kind === 'lienAdded') out.open.add(fact.lien)
    if (fact.kind === 'lienReleased') out.open.delete(fact.lien)
    if (fact.kind === 'lienAssigned' || fact.kind === 'lienReleased') consents.delete(fact.lien)
    if (fact.kind === 'transferConsented') consents.set(fact.lien, fact.to)
    if (fact.kind !== 'titleTransferred') continue
    for (const lien of out.open) {
      if (consents.get(lien) !== fact.to) out.unauthorised.push(lien)
      consents.delete(lien)
    }
    ;[out.owner, out.keeper] = [fact.to, fact.keeper]
  }
  return out
}

function* openLienFindings(state: State, vehicle: VehicleId, head: TitleHead, open: Set<LienId>): Iterable<string> {
  const same = head.openLiens.length === open.size && head.openLiens.every((id) => open.has(id))
  if (!same) yield `${vehicle}: open liens and history differ`
  const liens = head.openLiens.map((id) => state.liens.get(id))
  for (const lien of liens) {
    if (lien?.vehicle !== vehicle || lien.releasedAt !== undefined || lien.attestedBy !== undefined) {
      yield `${vehicle}: an open lien is none`
    }
  }
  const positions = liens.map((lien) => lien?.position ?? 0)
  if (positions.some((position, i) => i > 0 && position <= (positions[i - 1] as number))) {
    yield `${vehicle}: ranks ${positions.join()}`
  }
  const secured = liens.find((lien) => lien?.perfectedAt !== undefined)?.lienholder
  if (head.securedParty !== secured) yield `${vehicle}: secured party is not the holder of the first perfected lien`
}

export const titlesInvariants: readonly InvariantCheck<TitlesState>[] = [
  {
    name: 'INV-T1',
    says: 'A vehicle has at most one title, and a title one owner of record: the last one of its history.',
    *check(state) {
      for (const [vehicle, head] of state.titles.entries()) {
        const { owner, keeper } = replay(state, vehicle)
        if (head.ownerOfRecord !== owner || head.userOfRecord !== keeper) yield `${vehicle}: owner or keeper`
        if ((head.title === undefined) !== (head.ownerOfRecord === undefined)) yield `${vehicle}: title without owner`
        if (head.title && state.addresses.get(head.title)?.vehicle !== vehicle) yield `${head.title}: address`
      }
      for (const [title, { vehicle }] of state.addresses.entries()) {
        if (state.titles.get(vehicle)?.title !== title) yield `${title}: not the title of its vehicle`
      }
    },
  },
  {
    name: 'INV-T2',
    says: 'No title was transferred under an open lien without the consent of its holder.',
    *check(state) {
      for (const [vehicle] of state.titles.entries()) {
        for (const lien of replay(state, vehicle).unauthorised) yield `${vehicle}: ${lien}`
      }
    },
  },
  {
    name: 'INV-T4',
    says: 'The open liens of a title, their ranks and the secured party follow from the history and the liens.',
    *check(state) {
      for (const [vehicle, head] of state.titles.entries()) {
        yield* openLienFindings(state, vehicle, head, replay(state, vehicle).open)
      }
    },
  },
  {
    name: 'INV-T5',
    says: 'Consents and release clocks belong to liens of record that stand.',
    *check(state) {
      for (const entries of [state.consents.entries(), state.clocks.entries()]) {
        for (const [id] of entries) {
          const lien = state.liens.get(id)
          if (!lien || lien.releasedAt !== undefined || lien.attestedBy !== undefined) yield `${id}`
        }
      }
    },
  },
  {
    name: 'INV-T6',
    says: 'The liens listed for a loan are exactly the ones that secure it and are not released.',
    *check(state) {
      const standing = new Set<string>()
      for (const [id, lien] of state.liens.entries()) {
        if (lien.secures !== undefined && lien.releasedAt === undefined) standing.add(`${lien.secures} ${id}`)
      }
      for (const [loan, { liens }] of state.liensOfLoan.entries()) {
        for (const id of liens) if (!standing.delete(`${loan} ${id}`)) yield `${loan}: ${id} is listed`
      }
      for (const missing of standing) yield `${missing} is not listed`
    },
  },
]
