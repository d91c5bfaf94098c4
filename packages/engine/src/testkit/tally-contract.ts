/** A contract for tests of the engine: named tallies with facts, a total per sender, and reminders by the agenda. */
import { chronicle, contract, event, idKey, map, methodsOf } from '@chassis/kernel'
import { ensure, refusals } from '@chassis/primitives'
import {
  accountId,
  choice,
  field,
  hash32,
  instant,
  type LoanId,
  loanId,
  MEMBER,
  PUBLIC,
  record,
  text,
  u32,
  u64,
} from '@chassis/protocol'

export const TALLY_NUMBER = 90

const Head = record('TallyHead', {
  factCount: field(1, u32, PUBLIC, 'Kernel'),
  factsRoot: field(2, hash32, PUBLIC, 'Kernel'),
  total: field(3, u64, MEMBER, 'Sum of all amounts'),
})
const Fact = choice('TallyFact', {
  posted: [1, record('Posted', { by: field(1, accountId, MEMBER, 'Who'), amount: field(2, u64, MEMBER, 'How much') })],
})
const Total = record('SenderTotal', { total: field(1, u64, MEMBER, 'Sum of all amounts') })

export const Post = record('Post', {
  tally: field(1, loanId, PUBLIC, 'Which'),
  amount: field(2, u64, MEMBER, 'How much'),
  reference: field(3, text(40, 1), MEMBER, 'Unique per tally and sender'),
})
export const Remind = record('Remind', {
  tally: field(1, loanId, PUBLIC, 'Which'),
  at: field(2, instant, PUBLIC, 'When one is added'),
})
export const Ring = record('Ring', { tally: field(1, loanId, PUBLIC, 'Which') })
const Posted = record('PostedEvent', { tally: field(1, loanId, PUBLIC, 'Which') })

const TallyError = refusals({ name: 'tally', number: TALLY_NUMBER }, { TOO_MUCH: 1, REFERENCE_USED: 2, BROKEN: 3 })

const state = {
  tallies: chronicle(1, idKey(loanId), Head, Fact),
  totals: map(2, idKey(accountId), Total),
}
const events = { posted: event(1, Posted) }
const method = methodsOf<typeof state>()

/** An amount above this is refused. */
export const AMOUNT_MAX = 1_000_000n
/** This amount makes the call fail as a bug would. */
export const AMOUNT_THAT_BREAKS = 666n

const anyone = { allow: ['anyone'], objects: 'any' } as const

export const tally = contract({
  number: TALLY_NUMBER,
  name: 'tally',
  state,
  methods: {
    post: method(
      Post,
      { number: 1, authority: anyone, refuses: [TallyError.TOO_MUCH, TallyError.REFERENCE_USED] },
      ({ args, as, state: { tallies, totals }, emit }) => {
        ensure(args.amount <= AMOUNT_MAX, TallyError.TOO_MUCH)
        const reference = { member: as, externalRef: args.reference }
        const head = tallies.head(args.tally)
        ensure(!head || tallies.findReference(args.tally, reference) === undefined, TallyError.REFERENCE_USED)
        if (head) tallies.setHead(args.tally, { total: head.total + args.amount })
        else tallies.open(args.tally, { total: args.amount })
        if (args.amount === AMOUNT_THAT_BREAKS) throw new TypeError('a bug in a contract')
        tallies.append(args.tally, { kind: 'posted', by: as, amount: args.amount }, reference)
        totals.set(as, { total: (totals.get(as)?.total ?? 0n) + args.amount })
        emit(events.posted, { tally: args.tally })
      },
    ),
    remind: method(Remind, { number: 2, authority: anyone, refuses: [] }, ({ args, schedule }) => {
      schedule(args.at, ring, { tally: args.tally })
    }),
    ring: ringMethod(),
  },
  events: events as never,
  errors: TallyError,
})

const ring = tally.methods.ring as NonNullable<(typeof tally.methods)[string]>

function ringMethod() {
  return method(Ring, { number: 3, authority: anyone, refuses: [] }, ({ args, state: { tallies } }) => {
    const head = tallies.head(args.tally)
    if (head) tallies.setHead(args.tally, { total: head.total + 1n })
    else tallies.open(args.tally, { total: 1n })
  })
}

export type TallyId = LoanId
