/** A node joins by the snapshot of others, over the real wire. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bytes, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decode, encode } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signPost, tallyId, tallyRules } from '../../testkit/tally-ledger.ts'
import type { Snapshot } from '../abci/common.ts'
import { APPLY, OFFER } from '../abci/responses.ts'
import { CometNode } from '../node/comet-node.ts'
import { prepareJoiningNode } from '../node/found-node.ts'
import { nodeFolder } from '../node/node-folder.ts'
import { FakeComet, FakeStore, genesisOfStart } from '../testkit/fake-comet.ts'
import {
  addTallyNode,
  foundTallyNetwork,
  NETWORK_TIME,
  newStore,
  openTallyNode,
  type TallyNetwork,
  type TallyNode,
} from '../testkit/tally-network.ts'
import { SnapshotOffer } from './snapshot-offer.ts'

const INTERVAL = 5
/** Small, so that a snapshot has several. */
const PIECE_BYTES = 4_096
vi.setConfig({ hookTimeout: 120_000 })

let base: string
let network: TallyNetwork
let store: FakeStore
let server: TallyNode
let offered: Snapshot
let pieces: Bytes[]
let joiners = 0

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'chassis-sync-'))
  network = await foundTallyNetwork(base, 120)
  store = newStore(network)
  server = await openTallyNode(network, store, {
    snapshotInterval: INTERVAL,
    snapshotsKept: 2,
    snapshotPieceBytes: PIECE_BYTES,
  })
  await runBlocks(server.comet, 3 * INTERVAL)
  const { snapshots } = await server.comet.snapshot.call('listSnapshots')
  offered = snapshots[0] as Snapshot
  pieces = await piecesOf(server.comet, offered)
})
afterAll(async () => {
  await server.stop()
  rmSync(base, { recursive: true, force: true })
})

/** Blocks with postings, every third without any; waits for a snapshot where one is due. */
async function runBlocks(comet: FakeComet, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const height = comet.store.height + 1
    const posts = Array.from({ length: height % 3 === 0 ? 0 : 4 }, (_, j) =>
      signPost({
        ledger: network.start.ledgerId,
        sender: network.senders[j % network.senders.length] as (typeof network.senders)[0],
        validUntil: NETWORK_TIME + 600_000,
        tally: tallyId(j),
        amount: BigInt(height + j),
      }),
    )
    await comet.makeBlock(posts, { time: NETWORK_TIME + height * 1_000 })
    if (height % INTERVAL === 0) await snapshotTaken(height)
  }
}

async function snapshotTaken(height: number): Promise<void> {
  while (!server.events.some(({ event, fields }) => event === 'snapshot' && fields.height === height)) {
    const failed = server.events.find(({ event }) => event === 'snapshotFailed')
    if (failed !== undefined) throw new Error(JSON.stringify(failed))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function piecesOf(comet: FakeComet, { height, format, chunks }: Snapshot): Promise<Bytes[]> {
  const all: Bytes[] = []
  for (let chunk = 0; chunk < chunks; chunk++) {
    all.push((await comet.snapshot.call('loadSnapshotChunk', { height, format, chunk })).chunk)
  }
  return all
}

/** A node without a state, as `join` makes it, and CometBFT dialled without a handshake. */
async function joiner() {
  joiners += 1
  const home = join(base, `joiner${joiners}`)
  const dir = join(home, 'chassis')
  const address = { path: join(home, 'abci.sock') }
  await prepareJoiningNode({ dir, start: network.start, chainSecret: network.chainSecret })
  const options = { dir, address, rules: tallyRules, workers: 0, checkpointWriter: 'inline', log() {} } as const
  const node = await CometNode.open(options)
  const comet = await FakeComet.dial(address, store)
  return { dir, options, node, comet, folder: nodeFolder(dir) }
}

type Joiner = Awaited<ReturnType<typeof joiner>>

async function end({ comet, node }: Pick<Joiner, 'comet' | 'node'>): Promise<void> {
  await comet.close()
  await node.close()
}

const appHashAt = (height: bigint): Bytes => store.appHashes[Number(height) - network.start.initialHeight] as Bytes

const offer = ({ comet }: Pick<Joiner, 'comet'>, snapshot: Snapshot, appHash = appHashAt(snapshot.height)) =>
  comet.snapshot.call('offerSnapshot', { snapshot, appHash })
const apply = ({ comet }: Pick<Joiner, 'comet'>, index: number, chunk: Bytes, sender = 'peer') =>
  comet.snapshot.call('applySnapshotChunk', { index, chunk, sender })

/** Another file under the same position, with hashes of pieces that fit it. */
function forge(bytes: Buffer): { snapshot: Snapshot; pieces: Bytes[] } {
  const parts: Bytes[] = []
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) parts.push(bytes.subarray(at, at + PIECE_BYTES))
  const original = decode(SnapshotOffer, offered.metadata)
  const metadata = encode(SnapshotOffer, {
    ...original,
    length: BigInt(bytes.length),
    pieces: parts.map((part) => sha256.hash(part)),
  })
  return { snapshot: { ...offered, chunks: parts.length, hash: sha256.hash(metadata), metadata }, pieces: parts }
}

/** The snapshot's bytes with one value changed and every hash inside made right again, but for the state root. */
function withChangedValue(): Buffer {
  const bytes = Buffer.concat(pieces)
  const headerLength = bytes.readUInt32BE(20)
  const total = createHash('sha256').update(bytes.subarray(0, 24 + headerLength))
  let at = 24 + headerLength
  for (let first = true; ; first = false) {
    const length = bytes.readUInt32BE(at)
    total.update(bytes.subarray(at, at + 4))
    if (length === 0) break
    const payload = bytes.subarray(at + 4, at + 4 + length)
    // The last byte of the chunk is the end of its last value.
    if (first) payload[length - 1] = (payload[length - 1] as number) ^ 1
    const digest = sha256.hash(payload)
    bytes.set(digest, at + 4 + length)
    total.update(digest)
    at += 4 + length + 32
  }
  total.update(bytes.subarray(at + 4, at + 20))
  bytes.set(total.digest(), at + 20)
  return bytes
}

describe('state sync', () => {
  it('keeps the newest few snapshots, at the heights that all nodes take them', async () => {
    const { snapshots } = await server.comet.snapshot.call('listSnapshots')
    const last = Math.floor(store.height / INTERVAL) * INTERVAL
    expect(snapshots.map(({ height }) => Number(height))).toEqual([last, last - INTERVAL])
    expect(snapshots.every(({ chunks, format }) => chunks > 2 && format === 1)).toBe(true)
    expect(readdirSync(nodeFolder(join(base, 'n0/chassis')).snapshots)).toHaveLength(4)
    const none = await server.comet.snapshot.call('loadSnapshotChunk', { height: 1n, format: 1, chunk: 0 })
    expect(none.chunk).toHaveLength(0)
    const beyond = { height: offered.height, format: 1, chunk: offered.chunks }
    expect((await server.comet.snapshot.call('loadSnapshotChunk', beyond)).chunk).toHaveLength(0)
  })

  it('another node makes the same bytes, whatever it has checkpointed in between', async () => {
    await addTallyNode(network, 'twin')
    const twin = await openTallyNode(network, newStore(network), {
      name: 'twin',
      snapshotInterval: INTERVAL,
      snapshotPieceBytes: PIECE_BYTES,
      checkpointPace: { dirtyKeys: 7, blocks: 2 },
    })
    for (const block of store.blocks) {
      await twin.comet.makeBlock(block.txs, { time: block.time, proposal: 'as given' })
      const isDue = block.height % INTERVAL === 0
      const isThere = () =>
        twin.events.some(({ event, fields }) => event === 'snapshot' && fields.height === block.height)
      while (isDue && !isThere()) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const { snapshots } = await twin.comet.snapshot.call('listSnapshots')
    expect(toHex((snapshots[0] as Snapshot).hash)).toBe(toHex(offered.hash))
    expect((await piecesOf(twin.comet, snapshots[0] as Snapshot)).map(toHex)).toEqual(pieces.map(toHex))
    await twin.stop()
  })

  it('restores a state, executes what came since, and serves it in turn', async () => {
    const own = await joiner()
    expect((await own.comet.query.call('info')).lastBlockHeight).toBe(0n)
    expect((await own.comet.query.call('query', { path: '/head' })).codespace).toBe('chassis.node')
    expect((await own.comet.checkTx(Uint8Array.of(1))).codespace).toBe('chassis.node')
    expect((await offer(own, offered)).result).toBe(OFFER.accept)
    for (const [index, piece] of pieces.entries()) expect((await apply(own, index, piece)).result).toBe(APPLY.accept)
    const info = await own.comet.query.call('info')
    expect([info.lastBlockHeight, toHex(info.lastBlockAppHash)]).toEqual([
      offered.height,
      toHex(appHashAt(offered.height)),
    ])
    expect(existsSync(join(own.dir, 'incoming.snapshot'))).toBe(false)
    await own.comet.handshake()
    expect(own.comet.replayed).toBe(store.height - Number(offered.height))
    expect((await own.comet.query.call('query', { path: '/head' })).code).toBe(0)
    // It has a state now: what is offered later is not taken.
    expect((await offer(own, offered)).result).toBe(OFFER.abort)
    await end(own)
    // Its state can be lost as well: it is rebuilt from what it joined by.
    rmSync(own.folder.state, { recursive: true })
    const again = await CometNode.open(own.options)
    const comet = await FakeComet.connect(own.options.address, store)
    expect(comet.replayed).toBe(store.height - Number(offered.height))
    await end({ node: again, comet })
  })

  it('a founded node that has no block yet may take the shorter way, too', async () => {
    await addTallyNode(network, 'late')
    const dir = join(base, 'late/chassis')
    const address = { path: join(base, 'late/abci.sock') }
    const node = await CometNode.open({ dir, address, rules: tallyRules, workers: 0, log() {} })
    const comet = await FakeComet.dial(address, store)
    expect((await offer({ comet }, offered)).result).toBe(OFFER.accept)
    for (const [index, piece] of pieces.entries()) await apply({ comet }, index, piece)
    expect((await comet.query.call('info')).lastBlockHeight).toBe(offered.height)
    await end({ node, comet })
  })

  it('asks again for a piece with another hash, and not of who sent it', async () => {
    const own = await joiner()
    await offer(own, offered)
    const wrong = Buffer.from(pieces[0] as Bytes)
    wrong[100] = (wrong[100] as number) ^ 1
    expect(await apply(own, 0, wrong, 'liar')).toEqual({
      result: APPLY.retry,
      refetchChunks: [0],
      rejectSenders: ['liar'],
    })
    for (const [index, piece] of pieces.entries()) expect((await apply(own, index, piece)).result).toBe(APPLY.accept)
    expect((await own.comet.query.call('info')).lastBlockHeight).toBe(offered.height)
    await end(own)
  })

  it('refuses offers of another format, ledger, height or app hash, and what does not fit together', async () => {
    const own = await joiner()
    const changed = (change: Partial<SnapshotOffer>): Snapshot => {
      const metadata = encode(SnapshotOffer, { ...decode(SnapshotOffer, offered.metadata), ...change })
      return { ...offered, metadata, hash: sha256.hash(metadata) }
    }
    expect((await offer(own, { ...offered, format: 9 })).result).toBe(OFFER.rejectFormat)
    const rejected: Snapshot[] = [
      { ...offered, hash: new Uint8Array(32) },
      { ...offered, metadata: Uint8Array.of(1), hash: sha256.hash(Uint8Array.of(1)) },
      { ...offered, height: offered.height + 1n },
      { ...offered, chunks: offered.chunks + 1 },
      changed({ pieceBytes: 1 }),
      changed({ pieceBytes: 17 * 1024 * 1024 }),
      changed({ length: BigInt(PIECE_BYTES * 99) }),
      changed({ ledgerId: `ledger_${'00'.repeat(32)}` as never }),
    ]
    for (const snapshot of rejected)
      expect((await offer(own, snapshot, appHashAt(offered.height))).result).toBe(OFFER.reject)
    expect((await offer(own, offered, new Uint8Array(32))).result).toBe(OFFER.reject)
    expect((await own.comet.snapshot.call('offerSnapshot', {})).result).toBe(OFFER.reject)
    expect((await apply(own, 0, pieces[0] as Bytes)).result).toBe(APPLY.abort)
    await offer(own, offered)
    expect((await apply(own, offered.chunks, pieces[0] as Bytes)).result).toBe(APPLY.rejectSnapshot)
    await end(own)
  })

  it('refuses content that does not give the app hash, and takes a good snapshot afterwards', async () => {
    const own = await joiner()
    const forgeries = [forge(withChangedValue()), forge(Buffer.concat(pieces).subarray(0, 5_000))]
    for (const { snapshot, pieces: parts } of forgeries) {
      expect((await offer(own, snapshot)).result).toBe(OFFER.accept)
      const results: number[] = []
      for (const [index, piece] of parts.entries()) results.push((await apply(own, index, piece)).result)
      expect(results.at(-1)).toBe(APPLY.rejectSnapshot)
      expect((await own.comet.query.call('info')).lastBlockHeight).toBe(0n)
    }
    await offer(own, offered)
    for (const [index, piece] of pieces.entries()) await apply(own, index, piece)
    expect((await own.comet.query.call('info')).lastBlockHeight).toBe(offered.height)
    await end(own)
  })

  it('an end in the middle leaves a node that begins anew', async () => {
    const own = await joiner()
    await offer(own, offered)
    await end(own)
    writeFileSync(join(own.dir, 'incoming.snapshot'), 'the rest of it')
    const node = await CometNode.open(own.options)
    const comet = await FakeComet.dial(own.options.address, store)
    await offer({ comet }, offered)
    for (const [index, piece] of pieces.entries()) await apply({ comet }, index, piece)
    expect((await comet.query.call('info')).lastBlockHeight).toBe(offered.height)
    await end({ node, comet })
  })

  it('a snapshot of a node founds the network again, with the same ledger', async () => {
    const file = join(base, 'again.snapshot')
    const [name] = readdirSync(nodeFolder(join(base, 'n0/chassis')).snapshots).filter((one) =>
      one.endsWith('.snapshot'),
    )
    copyFileSync(join(nodeFolder(join(base, 'n0/chassis')).snapshots, name as string), file)
    const { foundNode } = await import('../node/found-node.ts')
    const dir = join(base, 'epoch2/chassis')
    const { chainSecret } = network
    const { start, position } = await foundNode({ dir, snapshot: file, chainSecret, rules: tallyRules, epoch: 2 })
    expect(start.chainId).toBe(network.start.chainId.replace(/-1$/, '-2'))
    expect(start.ledgerId).toBe(network.start.ledgerId)
    expect(start.initialHeight).toBe((position.seen?.height as number) + 1)
    const address = { path: join(base, 'epoch2/abci.sock') }
    const node = await CometNode.open({ dir, address, rules: tallyRules, workers: 0, log() {} })
    const comet = await FakeComet.connect(address, new FakeStore(genesisOfStart(start)))
    expect(toHex((comet.initChain as { appHash: Bytes }).appHash)).toBe(toHex(position.appHash))
    await end({ node, comet })
    expect(readFileSync(join(dir, 'start.json'), 'utf8')).toContain('-2')
  })
})
