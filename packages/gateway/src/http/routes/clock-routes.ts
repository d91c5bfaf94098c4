/** The clock of a development ledger: a year of instalments in a minute. */
import { Rejection } from '@chassis/primitives'
import { bool, field, instant, PUBLIC, record } from '@chassis/protocol'
import { GatewayError } from '../../errors.ts'
import { NoParams, notFound } from '../common.ts'
import { type Route, route } from '../route.ts'

const Clock = record('Clock', {
  now: field(1, instant, PUBLIC, 'The time that the next block gets'),
  moves: field(2, bool, PUBLIC, 'Whether it may be moved: on development ledgers only'),
})

const getClock = route({
  operation: 'getClock',
  method: 'GET',
  path: '/v1/clock',
  tag: 'clock',
  says: 'The ledger’s time.',
  kind: 'ledger',
  open: true,
  cost: 1,
  params: NoParams,
  query: NoParams,
  answer: { type: Clock },
  refuses: [],
  handle: ({ gateway: { ledger } }) => ({ now: ledger.now(), moves: ledger.genesis.environment === 'development' }),
})

const moveClock = route({
  operation: 'moveClock',
  method: 'POST',
  path: '/v1/clock',
  tag: 'clock',
  says: 'Moves the clock of a development ledger ahead; what became due runs at once. For its operator.',
  kind: 'ledger',
  open: false,
  cost: 50,
  params: NoParams,
  query: NoParams,
  body: { type: record('ClockRequest', { to: field(1, instant, PUBLIC, 'The new time') }), maxBytes: 1_024 },
  answer: { type: Clock },
  refuses: [GatewayError.CLOCK_REFUSED],
  async handle({ body, viewer, gateway: { ledger } }) {
    if (!viewer.roles.includes('operator')) return notFound()
    const moves = ledger.genesis.environment === 'development' && body.to > ledger.now()
    const now = moves ? await ledger.moveClock(body.to) : undefined
    if (now === undefined) throw new Rejection(GatewayError.CLOCK_REFUSED)
    return { now, moves: true }
  },
})

export const CLOCK_ROUTES: readonly Route[] = [getClock, moveClock]
