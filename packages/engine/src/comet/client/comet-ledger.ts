/**
 * A ledger of a network, seen through one of its nodes: submits by CometBFT's RPC, reads and proves by ABCI queries.
 */
import { type Bytes, equalBytes, PlatformError, type RefusalCode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { appHashOf } from '@chassis/proofs'
import { commitAnchorOf, type LightBlock, readSignedHeader, readValidators } from '@chassis/proofs/light'
import { decode, encode, type LedgerId, SLIP_VERSION, Slip } from '@chassis/protocol'
import type { LedgerHead, LedgerPort, StateRange, StateRangeAnswer } from '../../ledger-port.ts'
import type { StateSlipRequest } from '../../slips/issue-slip.ts'
import type { Acknowledgement } from '../../solo/acknowledgement.ts'
import { NODE, NODE_CODE } from '../driver/answers.ts'
import {
  HeadAnswer,
  OutcomesAnswer,
  OutcomesQuery,
  QUERY_PATHS,
  SlipParts,
  SlipQuery,
  StateAnswer,
  StateQuery,
} from '../query/query-schema.ts'
import { CometRpc } from './comet-rpc.ts'
import { PendingOutcomes } from './pending-outcomes.ts'

export interface CometLedgerOptions {
  /** RPC address of the node's CometBFT, `http://127.0.0.1:26657`. */
  readonly url: string
  /** Every refusal that an outcome can carry, to give its number a name. */
  readonly refusals: readonly RefusalCode[]
  /** Submissions that are not acknowledged yet; beyond it submitters are told BUSY. */
  readonly pendingMax?: number
  /** Milliseconds after which waiting for a block ends with OUTCOME_UNKNOWN. */
  readonly patience?: number
  /** Milliseconds after which an accepted transaction that no block has is handed to the node again. */
  readonly resend?: number
}

const PENDING_MAX = 5_000
const PATIENCE_MS = 120_000
const RESEND_MS = 3_000
const HEADER_POLL_MS = 50
/** Longest wait for the header after the last block: several pulses of an idle network. */
const HEADER_PATIENCE_MS = 60_000
const NOTHING: Bytes = new Uint8Array(0)

export class CometLedger implements LedgerPort {
  readonly ledgerId: LedgerId
  /** CometBFT's name of the network. */
  readonly chainId: string
  private readonly rpc: CometRpc
  private readonly outcomes: PendingOutcomes
  private closed = false

  private constructor(rpc: CometRpc, ledgerId: LedgerId, chainId: string, options: CometLedgerOptions) {
    this.rpc = rpc
    this.ledgerId = ledgerId
    this.chainId = chainId
    const { pendingMax = PENDING_MAX, patience = PATIENCE_MS, resend = RESEND_MS, refusals } = options
    this.outcomes = new PendingOutcomes({
      pendingMax,
      patience,
      resend,
      refusals,
      broadcast: (raw) => rpc.broadcast(raw),
      find: async (subjects) => {
        const answer = await this.ask(QUERY_PATHS.outcomes, encode(OutcomesQuery, { subjects }))
        return answer === undefined ? [] : decode(OutcomesAnswer, answer).outcomes
      },
    })
  }

  /** Throws NODE_UNREACHABLE and NODE_REFUSED. */
  static async connect(options: CometLedgerOptions): Promise<CometLedger> {
    const rpc = new CometRpc(options.url)
    const chainId = await rpc.chainId()
    const { ledgerId } = decode(HeadAnswer, await required(rpc, QUERY_PATHS.head, NOTHING))
    return new CometLedger(rpc, ledgerId, chainId, options)
  }

  submit(raw: Bytes): Promise<Acknowledgement> {
    if (this.closed) return Promise.reject(new PlatformError('the ledger is closed', { code: 'LEDGER_CLOSED' }))
    return this.outcomes.submit(raw)
  }

  async head(): Promise<LedgerHead> {
    const { height, time, appHash, logSize, logRoot, stateRoot } = decode(
      HeadAnswer,
      await required(this.rpc, QUERY_PATHS.head, NOTHING),
    )
    return { height: Number(height), time, appHash, logSize: Number(logSize), logRoot, stateRoot }
  }

  async value(key: Bytes): Promise<Bytes | undefined> {
    const query = encode(StateQuery, { kind: 'value', key })
    const { entries } = decode(StateAnswer, await required(this.rpc, QUERY_PATHS.state, query))
    return entries[0]?.value
  }

  async values({ prefix, after, limit }: StateRange): Promise<StateRangeAnswer> {
    const query = encode(StateQuery, { kind: 'range', prefix, after, limit })
    const { entries, more } = decode(StateAnswer, await required(this.rpc, QUERY_PATHS.state, query))
    return { entries: entries.map(({ key, value }) => [key, value] as const), more }
  }

  async stateSlip({ contract, definition, key, open, facts }: StateSlipRequest): Promise<Bytes> {
    const place = { contract, map: definition.number, key: definition.key.bytesOf(key) }
    const slip = await this.slip({ kind: 'state', ...place, facts, open })
    if (slip !== undefined) return slip
    throw new PlatformError('the node knows no such map', {
      code: 'NODE_REFUSED',
      details: { reason: `contract ${contract}, map ${definition.number}`, number: NODE_CODE.notFound },
    })
  }

  outcomeSlip(subject: Bytes, open?: readonly string[]): Promise<Bytes | undefined> {
    return this.slip({ kind: 'outcome', subject, open })
  }

  /** A slip for the leaf with this index of the history log; undefined beyond its end. */
  leafSlip(index: bigint, open?: readonly string[]): Promise<Bytes | undefined> {
    return this.slip({ kind: 'leaf', index, open })
  }

  close(): Promise<void> {
    this.closed = true
    this.outcomes.close()
    return Promise.resolve()
  }

  private async slip(query: SlipQuery): Promise<Bytes | undefined> {
    const answer = await this.ask(QUERY_PATHS.slip, encode(SlipQuery, query))
    if (answer === undefined) return undefined
    const { claim, ...parts } = decode(SlipParts, answer)
    const anchor = { kind: 'commit', ...commitAnchorOf(await this.headerOver(parts), parts) } as const
    return encode(Slip, { version: SLIP_VERSION, ledgerId: this.ledgerId, claim, anchor })
  }

  /**
   * A signed header that carries this state: that of the next block or, on an idle ledger where it is not there yet,
   * that of the last one.
   */
  private async headerOver(parts: Omit<SlipParts, 'claim'>): Promise<LightBlock> {
    const { logSize, logRoot, stateRoot } = parts
    const appHash = appHashOf(sha256, Number(logSize), logRoot, stateRoot)
    const changedAt = Number(parts.changedAt)
    const next = Number(parts.height) + 1
    const deadline = performance.now() + HEADER_PATIENCE_MS
    while (performance.now() < deadline) {
      for (const height of next - 1 > changedAt ? [next, next - 1] : [next]) {
        const json = await this.rpc.signedHeader(height)
        if (json === undefined) continue
        const signedHeader = readSignedHeader(json)
        if (!equalBytes(signedHeader.header.appHash, appHash)) throw inconsistent(height)
        return { signedHeader, validators: readValidators(await this.rpc.validators(height)) }
      }
      await new Promise((resolve) => setTimeout(resolve, HEADER_POLL_MS))
    }
    throw new PlatformError(`no block after height ${next - 1}`, {
      code: 'HEADER_NOT_THERE',
      retryable: true,
      details: { height: next },
    })
  }

  /** Undefined when the node has no such thing. */
  private async ask(path: string, data: Bytes): Promise<Bytes | undefined> {
    const { code, codespace, log, value } = await this.rpc.query(path, data)
    if (code === 0) return value
    if (codespace === NODE && code === NODE_CODE.notFound) return undefined
    throw queryRefused(log, code)
  }
}

async function required(rpc: CometRpc, path: string, data: Bytes): Promise<Bytes> {
  const { code, log, value } = await rpc.query(path, data)
  if (code !== 0) throw queryRefused(log, code)
  return value
}

function queryRefused(reason: string, number: number): PlatformError {
  return new PlatformError(`the node refuses: ${reason}`, { code: 'NODE_REFUSED', details: { reason, number } })
}

function inconsistent(height: number): PlatformError {
  return new PlatformError(`the header of height ${height} does not carry the node's state`, {
    code: 'NODE_INCONSISTENT',
    details: { height },
  })
}
