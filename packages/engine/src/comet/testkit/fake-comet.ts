/**
 * A scripted CometBFT: the wire, the four connections, the handshake with replay and the order of calls of the real
 * one, with block boundaries and times as a test wants them. Its blocks are kept, as the real block store is.
 */
import { createHash } from 'node:crypto'
import { type Bytes, compareBytes, toHex } from '@chassis/primitives'
import type { ConsensusParams, Misbehavior } from '../abci/common.ts'
import type { RequestOf } from '../abci/requests.ts'
import { VERDICT } from '../abci/responses.ts'
import { type NodeStart, networkAppState } from '../node/node-start.ts'
import type { AbciAddress } from '../server/abci-server.ts'
import { AbciClient, type AnswerTo } from './abci-client.ts'

export interface FakeBlock {
  readonly height: number
  /** Milliseconds UTC. */
  readonly time: number
  readonly txs: readonly Bytes[]
  readonly misbehavior: readonly Misbehavior[]
  readonly hash: Bytes
}

export interface FakeGenesis {
  readonly chainId: string
  readonly initialHeight: number
  readonly appState: Bytes
  /** Ed25519 keys with their power. */
  readonly validators: readonly { readonly publicKey: Bytes; readonly power: bigint }[]
}

/** The genesis that belongs to a node's folder. */
export function genesisOfStart(start: NodeStart, validators: FakeGenesis['validators'] = []): FakeGenesis {
  const appState = Buffer.from(JSON.stringify(networkAppState(start)))
  return { chainId: start.chainId, initialHeight: start.initialHeight, appState, validators }
}

/** What a network has decided: survives the processes, as CometBFT's files do. */
export class FakeStore {
  readonly genesis: FakeGenesis
  readonly blocks: FakeBlock[] = []
  /** App hash after each block of `blocks`, as the state store has it. */
  readonly appHashes: Bytes[] = []

  constructor(genesis: FakeGenesis) {
    this.genesis = genesis
  }

  get height(): number {
    return this.blocks.at(-1)?.height ?? this.genesis.initialHeight - 1
  }

  block(height: number): FakeBlock | undefined {
    return this.blocks[height - this.genesis.initialHeight]
  }
}

export interface BlockOptions {
  readonly time: number
  readonly misbehavior?: readonly Misbehavior[]
  /** By default the transactions go through PrepareProposal and ProcessProposal, as an honest proposer's do. */
  readonly proposal?: 'prepared' | 'as given'
  readonly maxTxBytes?: number
  /** Stops before this call, as a crash would. */
  readonly stopBefore?: 'finalize' | 'commit'
}

export interface MadeBlock {
  readonly block: FakeBlock
  readonly response: AnswerTo<'finalizeBlock'>
}

const EMPTY = new Uint8Array(0)

export class FakeComet {
  readonly store: FakeStore
  readonly query: AbciClient
  readonly snapshot: AbciClient
  readonly mempool: AbciClient
  readonly consensus: AbciClient
  /** Blocks that the handshake replayed. */
  replayed = 0
  /** What InitChain answered, when it was asked. */
  initChain: AnswerTo<'initChain'> | undefined
  params: ConsensusParams | undefined

  private constructor(store: FakeStore, clients: readonly AbciClient[]) {
    this.store = store
    const [query, snapshot, mempool, consensus] = clients as [AbciClient, AbciClient, AbciClient, AbciClient]
    this.query = query
    this.snapshot = snapshot
    this.mempool = mempool
    this.consensus = consensus
  }

  /** Dials four times and shakes hands: Info, then InitChain or replay of what the application has not committed. */
  static async connect(address: AbciAddress, store: FakeStore): Promise<FakeComet> {
    const comet = await FakeComet.dial(address, store)
    await comet.handshake()
    return comet
  }

  /** Dials without a handshake, as state sync does. */
  static async dial(address: AbciAddress, store: FakeStore): Promise<FakeComet> {
    const clients: AbciClient[] = []
    for (let i = 0; i < 4; i++) clients.push(await AbciClient.connect(address))
    return new FakeComet(store, clients)
  }

  /** consensus/replay.go: Handshake and ReplayBlocks. */
  async handshake(): Promise<void> {
    const { store } = this
    const info = await this.query.call('info', {
      version: '0.38.25',
      blockVersion: 11n,
      p2pVersion: 8n,
      abciVersion: '2.0.0',
    })
    const height = Number(info.lastBlockHeight)
    if (height === 0) await this.callInitChain()
    if (height > store.height) throw new Error(`app block height (${height}) is higher than core (${store.height})`)
    if (height > 0) this.compare(height, info.lastBlockAppHash)
    const first = Math.max(height + 1, store.genesis.initialHeight)
    for (let next = first; next <= store.height; next++) {
      await this.execute(store.block(next) as FakeBlock)
      this.replayed += 1
    }
  }

  private async callInitChain(): Promise<void> {
    const { genesis } = this.store
    this.initChain = await this.consensus.call('initChain', {
      time: timestamp(0),
      chainId: genesis.chainId,
      validators: genesis.validators.map(({ publicKey, power }) => ({
        pubKey: { ed25519: publicKey, secp256k1: undefined },
        power,
      })),
      appStateBytes: genesis.appState,
      initialHeight: BigInt(genesis.initialHeight),
    })
    this.params = this.initChain.consensusParams
  }

  async checkTx(tx: Bytes, type = 0): Promise<AnswerTo<'checkTx'>> {
    return this.mempool.call('checkTx', { tx, type })
  }

  /** Many at once, as they arrive under load: one flush. */
  async checkTxs(txs: readonly Bytes[], type = 0): Promise<AnswerTo<'checkTx'>[]> {
    const answers = txs.map((tx) => this.mempool.send('checkTx', { tx, type }))
    await this.mempool.flush()
    return Promise.all(answers)
  }

  prepare(txs: readonly Bytes[], options: BlockOptions): Promise<AnswerTo<'prepareProposal'>> {
    return this.consensus.call('prepareProposal', {
      maxTxBytes: BigInt(options.maxTxBytes ?? 4 * 1024 * 1024),
      txs,
      misbehavior: options.misbehavior ?? [],
      height: BigInt(this.store.height + 1),
      time: timestamp(options.time),
    })
  }

  process(txs: readonly Bytes[], time: number): Promise<AnswerTo<'processProposal'>> {
    const height = this.store.height + 1
    return this.consensus.call('processProposal', {
      txs,
      height: BigInt(height),
      time: timestamp(time),
      hash: hashOf(height, time, txs),
    })
  }

  /** Proposes, decides, executes and commits the next block. Undefined when it was stopped before. */
  async makeBlock(txs: readonly Bytes[], options: BlockOptions): Promise<MadeBlock | undefined> {
    const prepared = options.proposal === 'as given' ? txs : (await this.prepare(txs, options)).txs
    if (options.proposal !== 'as given') {
      const { status } = await this.process(prepared, options.time)
      if (status !== VERDICT.accept) throw new Error('the proposal of an honest node was rejected')
    }
    const height = this.store.height + 1
    const { time, misbehavior = [] } = options
    // What is kept of another process's frame is copied.
    const own = prepared.map((tx) => Uint8Array.from(tx))
    const block: FakeBlock = { height, time, txs: own, misbehavior, hash: hashOf(height, time, own) }
    this.store.blocks.push(block)
    if (options.stopBefore === 'finalize') return undefined
    return this.execute(block, options.stopBefore)
  }

  /** Blocks without content, as a pulse makes them; all their calls leave at once. */
  async makeEmptyBlocks(times: readonly number[]): Promise<void> {
    const answers: Promise<AnswerTo<'finalizeBlock'>>[] = []
    const first = this.store.height + 1
    for (const [i, time] of times.entries()) {
      const height = first + i
      const block: FakeBlock = { height, time, txs: [], misbehavior: [], hash: hashOf(height, time, []) }
      this.store.blocks.push(block)
      answers.push(this.consensus.send('finalizeBlock', finalizeRequest(block)))
      void this.consensus.send('commit', {})
    }
    await this.consensus.flush()
    for (const [i, answer] of answers.entries()) this.compare(first + i, (await answer).appHash)
  }

  /** FinalizeBlock and Commit of a stored block; the app hash must be the one of the first execution. */
  async execute(block: FakeBlock, stopBefore?: BlockOptions['stopBefore']): Promise<MadeBlock | undefined> {
    const { height, time, txs, misbehavior, hash } = block
    const response = await this.consensus.call(
      'finalizeBlock',
      finalizeRequest({ height, time, txs, misbehavior, hash }),
    )
    if (response.txResults.length !== txs.length) throw new Error('another number of results than transactions')
    checkValidatorUpdates(response)
    this.compare(height, response.appHash)
    if (stopBefore === 'commit') return undefined
    // CometBFT locks the mempool and flushes its connection first.
    await this.mempool.flush()
    await this.consensus.call('commit')
    return { block, response }
  }

  async close(): Promise<void> {
    for (const client of [this.query, this.snapshot, this.mempool, this.consensus]) await client.close()
  }

  private compare(height: number, appHash: Bytes): void {
    const place = height - this.store.genesis.initialHeight
    const known = this.store.appHashes[place]
    if (known === undefined) this.store.appHashes[place] = Uint8Array.from(appHash)
    else if (compareBytes(known, appHash) !== 0) {
      throw new Error(`wrong app hash at height ${height}: ${toHex(appHash)} instead of ${toHex(known)}`)
    }
  }
}

export function finalizeRequest(block: FakeBlock): Partial<RequestOf<'finalizeBlock'>> {
  const { height, time, txs, misbehavior, hash } = block
  return { txs, misbehavior, hash, height: BigInt(height), time: timestamp(time) }
}

export function timestamp(ms: number): { seconds: bigint; nanos: number } {
  return { seconds: BigInt(Math.floor(ms / 1_000)), nanos: (ms % 1_000) * 1_000_000 }
}

/** Stands for the header's hash: all that the application may do with it is tell blocks apart. */
function hashOf(height: number, time: number, txs: readonly Bytes[]): Bytes {
  const digest = createHash('sha256').update(`${height} ${time}`)
  for (const tx of txs) digest.update(tx)
  return digest.digest()
}

/** state/execution.go: validateValidatorUpdates, and types/validator_set.go: duplicates are refused. */
function checkValidatorUpdates({ validatorUpdates }: AnswerTo<'finalizeBlock'>): void {
  const keys = validatorUpdates.map(({ pubKey }) => toHex(pubKey.ed25519 ?? EMPTY))
  if (keys.some((key) => key.length !== 64) || new Set(keys).size !== keys.length) {
    throw new Error('validator updates without key or with one key twice')
  }
  if (validatorUpdates.some(({ power }) => power < 0n)) throw new Error('negative power')
}
