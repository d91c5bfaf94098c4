/**
 * What a range of the history log adds to the read model: outcomes say which objects a block touched, and these are
 * read from the durable state. Applied twice it changes nothing, and from an older or a newer state the end is the
 * same.
 */
import { consents, parties, vehicles } from '@chassis/contracts/ledger'
import { SubjectOpened, VinTagRegistered } from '@chassis/contracts/schemas'
import { toHex } from '@chassis/primitives'
import { accountId, decode, loanId, type OutcomeLeaf, vehicleId } from '@chassis/protocol'
import { ownersOfLoan, ownersOfVehicle } from '../authorisation/owners.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import { idsInEvent } from '../schema/named.ts'
import { openBreakKinds } from './open-break-kinds.ts'
import type { ContentTable } from './tables.ts'

/** A row with its bytes in hex, as it is sent to the database. */
export type SentRow = Readonly<Record<string, string | number | readonly string[]>>

/** Objects that were touched, with all rows that there are of them now. */
export interface Projection {
  /** Identifiers in hex whose rows in other scopes are to go. */
  readonly touched: Readonly<Record<'loan' | 'vehicle' | 'party', readonly string[]>>
  readonly rows: Readonly<Record<ContentTable, readonly SentRow[]>>
}

/** Of a name, and of what is looked for in names, so many characters count. */
const PART_MAX = 40

export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

interface Born {
  readonly height: number
  readonly since: number
}

/** Identifiers of the persons that were told of, in hex: whose the loans are that name them may have changed. */
export function subjectsIn(leaves: readonly OutcomeLeaf[]): readonly string[] {
  const opened = leaves.flatMap(({ events }) =>
    events
      .filter(({ contract, event }) => contract === consents.number && event === consents.events.subjectOpened?.number)
      .map(({ body }) => hexOf(decode(SubjectOpened, body).subject)),
  )
  return [...new Set(opened)]
}

/**
 * `leaves`: in the order of the log, the first with index `from`. `owed`: loans, in hex, whose borrower they tell of,
 * and which the read model has.
 */
export function projectOutcomes(
  reads: LedgerReads,
  from: number,
  leaves: readonly OutcomeLeaf[],
  owed: readonly string[] = [],
): Projection {
  const touched = { loan: new Map<string, Born>(), vehicle: new Map<string, Born>(), party: new Map<string, Born>() }
  const outcomes = new Map<string, SentRow>()
  const tags = new Map<string, SentRow>()
  // They were born before, which their rows say.
  for (const id of owed) touched.loan.set(`loan_${id}`, { height: 0, since: 0 })
  for (const [index, leaf] of leaves.entries()) {
    const born = { height: Number(leaf.height), since: leaf.time }
    const note = (map: Map<string, Born>, id: string) => {
      if (!map.has(id)) map.set(id, born)
    }
    if (from + index === 0) for (const id of foundingMembers(reads, leaf.time)) note(touched.party, id)
    if (leaf.kind === 'transaction' && leaf.from !== undefined) {
      const id = toHex(leaf.subject)
      outcomes.set(id, { id, position: from + index })
    }
    for (const event of leaf.events) {
      for (const id of idsInEvent(event)) {
        if (id.startsWith('loan_')) note(touched.loan, id)
        else if (id.startsWith('veh_')) note(touched.vehicle, id)
        else if (id.startsWith('acct_') && event.contract === parties.number) note(touched.party, id)
      }
      const tag = tagOf(reads, event)
      if (tag !== undefined) tags.set(`${tag.tag}/${tag.epoch}`, tag)
    }
  }
  const listed = {
    loan: [...touched.loan].flatMap(([id, born]) => loanRows(reads, id, born)),
    vehicle: [...touched.vehicle].flatMap(([id, born]) => vehicleRows(reads, id, born)),
    party: [...touched.party].flatMap(([id, born]) => partyRows(reads, id, born)),
  }
  return {
    touched: {
      loan: [...touched.loan.keys()].map(hexOf),
      vehicle: [...touched.vehicle.keys()].map(hexOf),
      party: [...touched.party.keys()].map(hexOf),
    },
    rows: {
      ...listed,
      obligor: [...touched.loan.keys()].flatMap((id) => obligorRows(reads, id)),
      name_part: listed.party.flatMap(({ id, name }) => partsOf(String(name)).map((part) => ({ part, id }) as SentRow)),
      vin_tag: [...tags.values()],
      outcome: [...outcomes.values()],
    },
  }
}

/** The first leaf founds the ledger: these are members without having been admitted. */
function foundingMembers(reads: LedgerReads, time: number): readonly string[] {
  return [...reads.parties.members.entries()].filter(([, { since }]) => since === time).map(([id]) => id)
}

/** The bytes of an identifier, in hex. */
export function hexOf(id: string): string {
  return id.slice(id.indexOf('_') + 1)
}

/** One row in the scope of each owner, and one for those who see all. */
function inScopes(owners: readonly string[], row: SentRow): readonly SentRow[] {
  return ['', ...new Set(owners.map(hexOf))].map((scope) => ({ scope, ...row }))
}

function loanRows(reads: LedgerReads, id: string, born: Born): readonly SentRow[] {
  const loan = loanId.parse(id)
  const head = reads.loans.loans.get(loan)
  if (head === undefined) return []
  const { status, lender, servicer } = head
  const breaks = openBreakKinds(reads, loan, head)
  const row = { id: hexOf(id), ...born, status, lender: hexOf(lender), servicer: hexOf(servicer), breaks }
  return inScopes(ownersOfLoan(reads, loan, head), row)
}

function obligorRows(reads: LedgerReads, id: string): readonly SentRow[] {
  const [boarded] = reads.loans.loans.facts(loanId.parse(id), 0, 1)
  return boarded?.kind === 'boarded' ? [{ subject: toHex(boarded.references.obligorRef), loan: hexOf(id) }] : []
}

function vehicleRows(reads: LedgerReads, id: string, born: Born): readonly SentRow[] {
  const vehicle = vehicleId.parse(id)
  const head = reads.vehicles.vehicles.get(vehicle)
  if (head === undefined) return []
  return inScopes(ownersOfVehicle(reads, vehicle), { id: hexOf(id), ...born, registrant: hexOf(head.registrant) })
}

/** Who is a member is public: nobody's own, and everybody's to see. */
function partyRows(reads: LedgerReads, id: string, born: Born): readonly SentRow[] {
  const member = reads.parties.members.get(accountId.parse(id))
  if (member === undefined) return []
  return inScopes([], { id: hexOf(id), ...born, name: member.legalName, roles: member.roles })
}

function partsOf(name: string): readonly string[] {
  const points = [...foldName(name)]
  const parts = points.map((_, at) => namePart(points.slice(at, at + PART_MAX).join('')))
  return [...new Set(parts.filter((part) => part !== '' && part.trimStart() === part))]
}

/** The beginning that is kept of an ending of a folded name, and looked for of a text: what follows does not count. */
export function namePart(text: string): string {
  return [...text].slice(0, PART_MAX).join('').trimEnd()
}

function tagOf(reads: LedgerReads, { contract, event, body }: OutcomeLeaf['events'][number]): SentRow | undefined {
  if (contract !== vehicles.number || event !== vehicles.events.vinTagRegistered?.number) return undefined
  const { vehicle, epoch } = decode(VinTagRegistered, body)
  const tag = reads.vehicles.tagsOfVehicle.get(`${vehicle}/${epoch}` as never)
  return tag && { tag: toHex(tag.vinTag), epoch, vehicle: hexOf(vehicle) }
}
