/**
 * The mempool and the RPC of a scripted CometBFT with one validator: what a client of a node meets. Its headers are
 * signed as a real network's are, so that slips made from them verify.
 */
import { createServer, type Server } from 'node:http'
import { type Bytes, fromBase64, toBase64, toHex } from '@chassis/primitives'
import { ed25519KeyFromSeed, sha256 } from '@chassis/primitives/node'
import {
  BLOCK_ID_FLAG,
  BLOCK_PROTOCOL,
  type Header,
  headerHash,
  type LightBlock,
  VOTE_TYPE,
  validatorAddress,
  validatorSetHash,
  voteSignBytes,
  writeLightBlock,
} from '@chassis/proofs/light'
import type { BlockOptions, FakeComet, MadeBlock } from './fake-comet.ts'

type Answer = { readonly result: unknown } | { readonly error: { code: number; message: string; data: string } }

const EMPTY = new Uint8Array(0)
const NS_PER_MS = 1_000_000n

export class RpcBridge {
  /** The validator whose signature is on every header. */
  readonly validator = ed25519KeyFromSeed(new Uint8Array(32).fill(7))
  private comet: FakeComet
  private server: Server | undefined
  private port = 0
  private readonly cache = new Set<string>()
  mempool: Bytes[] = []
  /** Transactions that were handed over, whatever became of them. */
  broadcasts = 0
  /** Whether the mempool takes nothing. */
  full = false

  constructor(comet: FakeComet) {
    this.comet = comet
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Goes on with another connection to the application, after a restart of both. */
  reconnect(comet: FakeComet): void {
    this.comet = comet
    this.drop()
  }

  listen(): Promise<void> {
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const { id, method, params } = JSON.parse(body) as { id: number; method: string; params: Record<string, string> }
      response.end(JSON.stringify({ jsonrpc: '2.0', id, ...(await this.answer(method, params)) }))
    })
    this.server = server
    return new Promise((resolve) => {
      server.listen(this.port, '127.0.0.1', () => {
        this.port = (server.address() as { port: number }).port
        resolve()
      })
    })
  }

  close(): Promise<void> {
    this.server?.closeAllConnections()
    return new Promise((resolve) => this.server?.close(() => resolve()))
  }

  /** A block of everything in the mempool. */
  async makeBlock(options: BlockOptions): Promise<MadeBlock | undefined> {
    const made = await this.comet.makeBlock(this.mempool, options)
    const taken = new Set(made?.block.txs.map(toHex))
    made?.response.txResults.forEach(({ code }, i) => {
      if (code !== 0) this.cache.delete(toHex(made.block.txs[i] as Bytes))
    })
    this.mempool = this.mempool.filter((tx) => !taken.has(toHex(tx)))
    return made
  }

  /** Forgets what waits, as after a recheck that failed or a restart. */
  drop(): void {
    this.mempool = []
    this.cache.clear()
  }

  private async answer(method: string, params: Record<string, string>): Promise<Answer> {
    const { store, query } = this.comet
    if (method === 'status') return { result: { node_info: { network: store.genesis.chainId } } }
    if (method === 'broadcast_tx_sync') return this.broadcast(fromBase64(params.tx as string))
    if (method === 'abci_query') {
      const data = Buffer.from(params.data as string, 'hex')
      const { value, ...response } = await query.call('query', { path: params.path as string, data })
      const plain = { code: response.code, codespace: response.codespace, log: response.log, value: toBase64(value) }
      return { result: { response: plain } }
    }
    const block = this.lightBlock(Number(params.height))
    if (block === undefined) {
      const data = `height ${params.height} must be less than or equal to the current blockchain height ${store.height}`
      return { error: { code: -32603, message: 'Internal error', data } }
    }
    const json = writeLightBlock(sha256, block) as Record<string, Record<string, unknown>>
    if (method === 'commit') return { result: { signed_header: json.signed_header, canonical: true } }
    return { result: { validators: json.validator_set?.validators, count: '1', total: '1' } }
  }

  private async broadcast(tx: Bytes): Promise<Answer> {
    const failed = (data: string): Answer => ({ error: { code: -32603, message: 'Internal error', data } })
    if (this.full) return failed('mempool is full: number of txs 20000 (max: 20000)')
    if (this.cache.has(toHex(tx))) return failed('tx already exists in cache')
    this.cache.add(toHex(tx))
    const { code, codespace, log } = await this.comet.checkTx(tx)
    if (code === 0) this.mempool.push(tx)
    else this.cache.delete(toHex(tx))
    this.broadcasts += 1
    return { result: { code, codespace, log, data: '', hash: '' } }
  }

  /** Header of a stored block, which carries the app hash of the block before it, and the commit over it. */
  private lightBlock(height: number): LightBlock | undefined {
    const { store } = this.comet
    const block = store.block(height)
    const before = store.appHashes[height - 1 - store.genesis.initialHeight]
    if (block === undefined || before === undefined) return undefined
    const validators = [{ publicKey: this.validator.publicKey, power: 10n, proposerPriority: 0n }]
    const set = validatorSetHash(sha256, validators)
    const address = validatorAddress(sha256, this.validator.publicKey)
    const zero = new Uint8Array(32)
    const header: Header = {
      version: { block: BLOCK_PROTOCOL, app: 1n },
      chainId: store.genesis.chainId,
      height: BigInt(height),
      timeNs: BigInt(block.time) * NS_PER_MS,
      lastBlockId: { hash: EMPTY, parts: { total: 0, hash: EMPTY } },
      lastCommitHash: zero,
      dataHash: zero,
      validatorsHash: set,
      nextValidatorsHash: set,
      consensusHash: zero,
      appHash: before,
      lastResultsHash: zero,
      evidenceHash: zero,
      proposerAddress: address,
    }
    const blockId = { hash: headerHash(sha256, header), parts: { total: 1, hash: zero } }
    const vote = { type: VOTE_TYPE.precommit, height: header.height, round: 0, blockId, timeNs: header.timeNs }
    const signature = this.validator.sign(voteSignBytes(header.chainId, vote))
    const entry = { flag: BLOCK_ID_FLAG.commit, address, timeNs: header.timeNs, signature }
    const commit = { height: header.height, round: 0, blockId, signatures: [entry] }
    return { signedHeader: { header, commit }, validators }
  }
}
