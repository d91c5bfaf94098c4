/** The ledger itself: where it stands, whom to believe, its blocks and its log. */
import { type StoredBlock, trustFileOf } from '@chassis/engine'
import { KEYSPACE, storageKey } from '@chassis/kernel'
import { utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { parseTilePath } from '@chassis/proofs'
import {
  bool,
  decodeTransaction,
  field,
  hash32,
  instant,
  ledgerId,
  list,
  oneOf,
  optional,
  PUBLIC,
  record,
  TrustFile,
  text,
  transactionId,
  transactionIdOf,
  u16,
  u64,
} from '@chassis/protocol'
import { cursorText } from '../../schema/api-types.ts'
import { limitField, NoParams, notFound, PAGE_DEFAULT } from '../common.ts'
import { type Route, route } from '../route.ts'

const Ledger = record('Ledger', {
  height: field(1, u64, PUBLIC, 'Height of the last durable block'),
  time: field(2, instant, PUBLIC, 'Its time'),
  ledgerId: field(3, ledgerId, PUBLIC, 'Permanent id'),
  name: field(4, text(100), PUBLIC, 'Name'),
  environment: field(5, oneOf('development', 'production'), PUBLIC, 'Whether its figures are real'),
  protocolVersion: field(6, u16, PUBLIC, 'Protocol version that it was founded with'),
  appHash: field(7, hash32, PUBLIC, 'Binds the roots of state and history'),
  logSize: field(8, u64, PUBLIC, 'Outcomes in the history log'),
  logRoot: field(9, hash32, PUBLIC, 'RFC 6962 root of the history log'),
  stateRoot: field(10, hash32, PUBLIC, 'Root of the state tree'),
  takesTransactions: field(11, bool, PUBLIC, 'False when the node has stopped taking them'),
})

const Block = record('Block', {
  height: field(1, u64, PUBLIC, 'Height'),
  time: field(2, instant, PUBLIC, 'Block time'),
  appHash: field(3, hash32, PUBLIC, 'Binds the roots after this block'),
  logSize: field(4, u64, PUBLIC, 'Outcomes in the history log after this block'),
  logRoot: field(5, hash32, PUBLIC, 'RFC 6962 root of the history log'),
  stateRoot: field(6, hash32, PUBLIC, 'Root of the state tree'),
  transactions: field(7, list(transactionId, 100_000), PUBLIC, 'Its transactions, in order'),
})

const Blocks = record('Blocks', {
  items: field(1, list(Block, 100), PUBLIC, 'Newest first'),
  next: field(2, optional(cursorText), PUBLIC, '`before` of the next page; absent on the last one'),
})

const getLedger = route({
  operation: 'getLedger',
  method: 'GET',
  path: '/v1/ledger',
  tag: 'ledger',
  says: 'Which ledger this is and where it stands.',
  kind: 'ledger',
  open: true,
  cost: 1,
  params: NoParams,
  query: NoParams,
  answer: { type: Ledger },
  refuses: [],
  handle({ gateway: { ledger } }) {
    const { genesis, state } = ledger
    const { height, time, appHash, logSize, logRoot, stateRoot } = state.position
    const { name, environment, protocolVersion } = genesis
    const position = { height: BigInt(height), time, appHash, logSize: BigInt(logSize), logRoot, stateRoot }
    const takesTransactions = ledger.stoppedBy === undefined
    return { ...position, ledgerId: ledger.ledgerId, name, environment, protocolVersion, takesTransactions }
  },
})

const getTrust = route({
  operation: 'getTrust',
  method: 'GET',
  path: '/v1/trust',
  tag: 'ledger',
  says: 'The trust file that slips of this ledger are checked with. Compare it with one that came another way.',
  kind: 'ledger',
  open: true,
  cost: 1,
  params: NoParams,
  query: NoParams,
  answer: { type: TrustFile },
  refuses: [],
  handle: ({ gateway: { ledger } }) => trustFileOf(ledger.ledgerId, ledger.genesis),
})

const getCheckpoint = route({
  operation: 'getCheckpoint',
  method: 'GET',
  path: '/v1/log/checkpoint',
  tag: 'ledger',
  says: 'The operator’s signed checkpoint over both roots, as a C2SP note.',
  kind: 'ledger',
  open: true,
  cost: 1,
  params: NoParams,
  query: NoParams,
  answer: { media: 'text/plain; charset=utf-8', meaning: 'C2SP signed note' },
  refuses: [],
  handle: ({ gateway: { ledger } }) => ledger.state.note,
})

const TILE_CACHE = 'public, max-age=31536000, immutable'

const getTile = route({
  operation: 'getTile',
  method: 'GET',
  path: '/v1/log/tile/{tile*}',
  tag: 'ledger',
  says: 'A tile of the history log (C2SP tlog-tiles, with `/v1/log` as its prefix): hashes, or entries in public form.',
  kind: 'ledger',
  open: true,
  cost: 1,
  params: record('TileParams', {
    tile: field(1, text(80, 1), PUBLIC, 'Level or `entries`, then the index in groups of three digits'),
  }),
  query: NoParams,
  answer: { media: 'application/octet-stream', meaning: 'As C2SP tlog-tiles says', cache: TILE_CACHE },
  refuses: [],
  handle({ params, gateway: { ledger } }) {
    const path = `tile/${params.tile}`
    if (parseTilePath(path) === undefined) return notFound()
    return ledger.state.get(storageKey(KEYSPACE.tile, utf8Encode(path))) ?? notFound()
  },
})

function blockView(block: StoredBlock) {
  const { height, time, appHash, logSize, logRoot, stateRoot } = block
  const transactions = block.transactions.map((raw) => transactionIdOf(sha256, decodeTransaction(raw).bodyBytes))
  return { height: BigInt(height), time, appHash, logSize: BigInt(logSize), logRoot, stateRoot, transactions }
}

const getBlock = route({
  operation: 'getBlock',
  method: 'GET',
  path: '/v1/blocks/{height}',
  tag: 'ledger',
  says: 'A block: its roots and the ids of its transactions.',
  kind: 'ledger',
  open: true,
  cost: 2,
  params: record('BlockParams', { height: field(1, u64, PUBLIC, 'Height, from 1') }),
  query: NoParams,
  answer: { type: Block },
  refuses: [],
  async handle({ params, gateway: { ledger } }) {
    if (params.height > BigInt(ledger.state.position.height)) return notFound()
    return blockView((await ledger.block(Number(params.height))) ?? notFound())
  },
})

const listBlocks = route({
  operation: 'listBlocks',
  method: 'GET',
  path: '/v1/blocks',
  tag: 'ledger',
  says: 'Blocks, newest first.',
  kind: 'ledger',
  open: true,
  cost: 10,
  params: NoParams,
  query: record('BlocksQuery', {
    limit: field(1, limitField, PUBLIC, `Blocks on a page, ${PAGE_DEFAULT} by default`),
    before: field(2, optional(u64), PUBLIC, 'Only blocks below this height'),
  }),
  answer: { type: Blocks },
  refuses: [],
  async handle({ query, gateway: { ledger } }) {
    const top = BigInt(ledger.state.position.height) + 1n
    const before = query.before === undefined || query.before > top ? top : query.before
    const limit = query.limit ?? PAGE_DEFAULT
    const items: ReturnType<typeof blockView>[] = []
    let height = Number(before) - 1
    for (; height >= 1 && items.length < limit; height--) {
      const block = await ledger.block(height)
      // Heights that a network spent on nothing, or that lie before an import.
      if (block !== undefined) items.push(blockView(block))
    }
    return { items, ...(height >= 1 ? { next: String(height + 1) } : {}) }
  },
})

export const LEDGER_ROUTES: readonly Route[] = [getLedger, getTrust, getCheckpoint, getTile, getBlock, listBlocks]
