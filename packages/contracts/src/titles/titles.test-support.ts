/** The titles contract on a stage, with a loan book in which anybody may say that a loan is settled. */

import { contract, event, idKey, map, methodsOf, wire } from '@chassis/kernel'
import { civilDateOfInstant, formatCivilDate } from '@chassis/primitives'
import { civilDateType, field, lienId, loanId, MEMBER, record, vehicleId } from '@chassis/protocol'
import { consents } from '../consents/contract.ts'
import { consentsInvariants } from '../consents/invariants.ts'
import { asOwnerWatcher } from '../consents/owner-watch.ts'
import { assembleLedger, openStage } from '../testkit/assemble.ts'
import type { Stage, Vocabulary, Words } from '../testkit/stage.ts'
import { vehicles } from '../vehicles/contract.ts'
import { vehiclesInvariants } from '../vehicles/invariants.ts'
import { asVehicleBook } from '../vehicles/vehicle-book.ts'
import { vehiclesVocabulary } from '../vehicles/vehicles.test-support.ts'
import { titles } from './contract.ts'
import { titlesInvariants } from './invariants.ts'
import { liensOfVehicle } from './queries/liens-of-vehicle.ts'
import { overdueReleases } from './queries/overdue-releases.ts'
import { asCollateral, type Collateral } from './release-clock.ts'

const SettledLoan = record('SettledLoan', { settledOn: field(1, civilDateType, MEMBER, 'When') })
const LoanArgument = record('LoanArgument', { loan: field(1, loanId, MEMBER, 'The loan') })
const SettleLoan = record('SettleLoan', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  settledOn: field(2, civilDateType, MEMBER, 'When'),
})
const loanState = { settled: map(1, idKey(loanId), SettledLoan) }
const loanMethod = methodsOf<typeof loanState, { readonly collateral: Collateral }>()
const anyone = { allow: ['anyone'], objects: 'any' } as const

const loanBook = contract({
  number: 900,
  name: 'loanBook',
  state: loanState,
  methods: {
    settleLoan: loanMethod(SettleLoan, { number: 1, authority: anyone, refuses: [] }, ({ args, state, needs }) => {
      state.settled.set(args.loan, { settledOn: args.settledOn })
      needs.collateral.loanSettled(args.loan, args.settledOn)
    }),
    reopenLoan: loanMethod(LoanArgument, { number: 2, authority: anyone, refuses: [] }, ({ args, state, needs }) => {
      state.settled.delete(args.loan)
      needs.collateral.loanReopened(args.loan)
    }),
  },
  events: { none: event(1, LoanArgument) as never },
  errors: {},
})

/** `to bob` … only if that word comes next. */
const maybe = (words: Words, word: string) => (words.takes(word) ? words.account() : undefined)

function loanIfStated(words: Words) {
  return words.takes('secures') ? words.id(loanId) : undefined
}

const lienOnly = (words: Words) => ({ lien: words.id(lienId) })

export const titlesVocabulary: Vocabulary = {
  verbs: {
    ...vehiclesVocabulary.verbs,
    /** `issueTitle car1 to alice keeper bob under US-TX` */
    issueTitle: {
      contract: 'titles',
      creates: 'title',
      args: (words) => {
        const vehicle = words.id(vehicleId)
        words.expect('to')
        const owner = words.account()
        const keeper = maybe(words, 'keeper')
        words.expect('under')
        return { vehicle, owner, keeper, jurisdiction: words.next() }
      },
    },
    transferTitle: {
      contract: 'titles',
      args: (words) => {
        const vehicle = words.id(vehicleId)
        words.expect('to')
        return { vehicle, to: words.account(), keeper: maybe(words, 'keeper') }
      },
    },
    changeKeeper: {
      contract: 'titles',
      args: (words) => {
        const vehicle = words.id(vehicleId)
        words.expect('to')
        return { vehicle, keeper: words.account() }
      },
    },
    /** `addLien car1 position 1 secures loan1 for lender as lien1` */
    addLien: {
      contract: 'titles',
      creates: 'lien',
      args: (words) => {
        const vehicle = words.id(vehicleId)
        words.expect('position')
        const position = Number(words.next())
        return { vehicle, position, secures: loanIfStated(words), lienholder: maybe(words, 'for') }
      },
    },
    perfectLien: {
      contract: 'titles',
      args: (words) => {
        const { lien } = lienOnly(words)
        words.expect('on')
        return { lien, perfectedAt: words.date() }
      },
    },
    assignLien: {
      contract: 'titles',
      args: (words) => {
        const { lien } = lienOnly(words)
        words.expect('to')
        return { lien, to: words.account() }
      },
    },
    releaseLien: { contract: 'titles', args: (words) => ({ ...lienOnly(words), reason: words.next() }) },
    consentToTransfer: {
      contract: 'titles',
      args: (words) => {
        const { lien } = lienOnly(words)
        words.expect('to')
        const to = words.account()
        words.expect('until')
        return { lien, to, validUntil: words.date() * 86_400_000 }
      },
    },
    /** `attestLien car1 for lender secures loan1 as lien1` */
    attestLien: {
      contract: 'titles',
      creates: 'lien',
      args: (words) => {
        const vehicle = words.id(vehicleId)
        words.expect('for')
        return { vehicle, lienholder: words.account(), secures: loanIfStated(words) }
      },
    },
    startReleaseClock: { contract: 'titles', args: lienOnly },
    noteOverdueRelease: { contract: 'titles', args: lienOnly },
    settleLoan: {
      contract: 'loanBook',
      args: (words) => {
        const loan = words.id(loanId)
        words.expect('on')
        return { loan, settledOn: words.date() }
      },
    },
    reopenLoan: { contract: 'loanBook', args: (words) => ({ loan: words.id(loanId) }) },
  },
  asks: {
    ...vehiclesVocabulary.asks,
    owner: (words) => words.world.nameOf(words.world.read(titles).titles.get(words.id(vehicleId))?.ownerOfRecord),
    keeper: (words) => words.world.nameOf(words.world.read(titles).titles.get(words.id(vehicleId))?.userOfRecord),
    secured: (words) => words.world.nameOf(words.world.read(titles).titles.get(words.id(vehicleId))?.securedParty),
    /** Liens that stand and statements, in the order of entry: `1 lender perfected 2026-01-04, bank attested`. */
    liens: (words) => {
      const standing = liensOfVehicle(words.world.read(titles), words.id(vehicleId)).filter(
        ({ lien }) => lien.releasedAt === undefined,
      )
      const shown = standing.map(({ lien }) => {
        const holder = words.world.nameOf(lien.lienholder)
        if (lien.attestedBy !== undefined) return `${holder} attested`
        const perfected = lien.perfectedAt === undefined ? '' : ` perfected ${formatCivilDate(lien.perfectedAt)}`
        return `${lien.position} ${holder}${perfected}`
      })
      return shown.join(', ') || 'none'
    },
    /** `? clock lien1`: the last day for the release. */
    clock: (words) => {
      const clock = words.world.read(titles).clocks.get(words.id(lienId))
      if (!clock) return 'none'
      const overdue =
        clock.overdueSince === undefined
          ? ''
          : ` overdue since ${formatCivilDate(civilDateOfInstant(clock.overdueSince))}`
      return formatCivilDate(clock.deadline) + overdue
    },
    /** `? consent lien1`: to whom the title may go now. */
    consent: (words) => words.world.nameOf(words.world.read(titles).consents.get(words.id(lienId))?.to),
    cases: (words) => String([...overdueReleases(words.world.read(titles))].length),
    facts: (words) => {
      const facts = words.world.read(titles).titles.facts(words.id(vehicleId))
      return [...facts].map(({ kind }) => kind).join(', ')
    },
  },
}

export const titlesLedger = assembleLedger(
  [
    { contract: vehicles, invariants: vehiclesInvariants },
    { contract: titles, invariants: titlesInvariants },
    { contract: consents, invariants: consentsInvariants },
    { contract: loanBook, invariants: [] },
  ],
  {
    titles: {
      loanBook: wire(loanBook, ({ state }) => ({
        settledOn: (loan: Parameters<typeof state.settled.get>[0]) => state.settled.get(loan)?.settledOn,
      })),
      vehicles: wire(vehicles, asVehicleBook),
      consents: wire(consents, asOwnerWatcher),
    },
    consents: { vehicles: wire(vehicles, asVehicleBook) },
    loanBook: { collateral: wire(titles, asCollateral) },
  },
)

/** `car1` to `car3` are registered, nothing is titled. */
export function titlesStage(vocabulary: Vocabulary = titlesVocabulary): Stage {
  return openStage({
    definition: titlesLedger,
    vocabulary,
    members: {
      operator: ['operator'],
      registry: ['registry'],
      otherRegistry: ['registry'],
      lender: ['lender'],
      bank: ['bank'],
      servicer: ['servicer'],
      dealer: ['dealer'],
    },
    persons: ['alice', 'bob'],
  }).setUp(
    ['registry', 'registerVehicle car1'],
    ['registry', 'registerVehicle car2'],
    ['servicer', 'registerVehicle car3'],
  )
}

/** `car1` belongs to Alice, under the law of Texas. */
export function stageWithTitle(): Stage {
  return titlesStage().setUp(['registry', 'issueTitle car1 to alice under US-TX'])
}

/** And the lender has a first lien on it, `lien1`, that secures `loan1`. */
export function stageWithLien(): Stage {
  return stageWithTitle().setUp(['lender', 'addLien car1 position 1 secures loan1 as lien1'])
}
