/** The few calls of CometBFT's JSON-RPC that a client of the ledger needs. */
import { type Bytes, fromBase64, PlatformError, toBase64, toHex } from '@chassis/primitives'
import { jsonRpc, type RpcAnswer, type RpcFailure } from './json-rpc.ts'

export interface BroadcastAnswer {
  /** Of CheckTx; 0: the transaction waits for a block. */
  readonly code: number
  readonly codespace: string
  readonly log: string
}

export interface QueryResult {
  readonly code: number
  readonly codespace: string
  readonly log: string
  readonly value: Bytes
}

const TIMEOUT_MS = 15_000
/** Validators of one page; CometBFT gives no more. */
const PAGE = 100

export class CometRpc {
  private readonly url: string
  private readonly timeoutMs: number

  /** `url`: as in CometBFT's `rpc.laddr`, with `http:` in the place of `tcp:`. */
  constructor(url: string, timeoutMs = TIMEOUT_MS) {
    this.url = url
    this.timeoutMs = timeoutMs
  }

  /** CheckTx's answer, or what CometBFT says before it: the transaction is known to it, or its mempool is full. */
  async broadcast(raw: Bytes): Promise<BroadcastAnswer | RpcFailure> {
    const answer = await this.post('broadcast_tx_sync', { tx: toBase64(raw) })
    return 'failure' in answer ? answer.failure : (answer.result as BroadcastAnswer)
  }

  async query(path: string, data: Bytes): Promise<QueryResult> {
    const { response } = await this.call<{ response: Record<string, unknown> }>('abci_query', {
      path,
      data: toHex(data),
    })
    const { code = 0, codespace = '', log = '', value } = response
    return {
      code: code as number,
      codespace: codespace as string,
      log: log as string,
      value: typeof value === 'string' ? fromBase64(value) : new Uint8Array(0),
    }
  }

  /** The header of a height and its commit, as JSON; undefined when there is none yet. */
  async signedHeader(height: number): Promise<unknown> {
    const answer = await this.post('commit', { height: String(height) })
    if ('failure' in answer) {
      if (/must be less than or equal to the current|could not find|not available/.test(answer.failure.data))
        return undefined
      throw rpcError(answer.failure)
    }
    return (answer.result as { signed_header: unknown }).signed_header
  }

  /** The validators of a height, as JSON, in their order. */
  async validators(height: number): Promise<readonly unknown[]> {
    const all: unknown[] = []
    for (let page = 1; ; page++) {
      const { validators, total } = await this.call<{ validators: readonly unknown[]; total: string }>('validators', {
        height: String(height),
        page: String(page),
        per_page: String(PAGE),
      })
      all.push(...validators)
      if (all.length >= Number(total) || validators.length === 0) return all
    }
  }

  async chainId(): Promise<string> {
    const { node_info: info } = await this.call<{ node_info: { network: string } }>('status', {})
    return info.network
  }

  private async call<T>(method: string, params: Record<string, string>): Promise<T> {
    const answer = await this.post(method, params)
    if ('failure' in answer) throw rpcError(answer.failure)
    return answer.result as T
  }

  private post(method: string, params: Record<string, string>): Promise<RpcAnswer> {
    return jsonRpc(this.url, method, params, { timeoutMs: this.timeoutMs })
  }
}

function rpcError({ code, message, data }: RpcFailure): PlatformError {
  const reason = data === '' ? message : data
  return new PlatformError(`CometBFT: ${reason}`, { code: 'NODE_REFUSED', details: { reason, number: code } })
}
