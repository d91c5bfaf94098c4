/** JSON-RPC of the nodes of a network: one that does not answer is passed over. */
import { fromBase64, PlatformError, toBase64, toHex } from '@chassis/primitives'

export interface CheckResult {
  readonly code: number
  readonly codespace: string
  readonly log: string
  /** JSON: what the refusal says beside its number. */
  readonly info?: string
}

interface Answer<T> {
  readonly result?: T
  readonly error?: { readonly code: number; readonly message: string; readonly data?: string }
}

interface QueryAnswer {
  readonly response: { readonly code?: number; readonly log?: string; readonly value?: string | null }
}

const TIMEOUT_MS = 3_000
/** CometBFT's answer to a transaction that it has seen already: as good as taken. */
const IN_CACHE = /tx already exists in cache/

export class NodeRpc {
  private readonly ports: readonly number[]
  private preferred = 0

  constructor(ports: readonly number[]) {
    this.ports = ports
  }

  /** Uses the next node first from now on. */
  turn(): void {
    this.preferred = (this.preferred + 1) % this.ports.length
  }

  /** Hands a transaction to a node. Undefined when the node has taken it. Throws COMET_RPC_FAILED when none answers. */
  async broadcast(raw: Uint8Array): Promise<CheckResult | undefined> {
    const answer = await this.call<CheckResult>('broadcast_tx_sync', { tx: toBase64(raw) })
    if (answer.result !== undefined) return answer.result.code === 0 ? undefined : answer.result
    const text = answer.error?.data ?? answer.error?.message ?? ''
    if (IN_CACHE.test(text)) return undefined
    return { code: 1, codespace: 'cometbft', log: text }
  }

  /** The value that the application answers, undefined when there is none. Throws COMET_RPC_FAILED. */
  async query(path: string, data: Uint8Array): Promise<Uint8Array | undefined> {
    const { result } = await this.call<QueryAnswer>('abci_query', { path, data: toHex(data) })
    const { code, value } = result?.response ?? {}
    return code !== undefined && code !== 0 ? undefined : fromBase64(value ?? '')
  }

  /** One call of any method. Throws COMET_RPC_FAILED when no node answers, or the answer is an error. */
  async result<T>(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const { result, error } = await this.call<T>(method, params)
    if (result !== undefined) return result
    throw failed(this.ports[this.preferred] as number, error?.data ?? error?.message)
  }

  private async call<T>(method: string, params: Readonly<Record<string, unknown>>): Promise<Answer<T>> {
    let failure: unknown
    for (let i = 0; i < this.ports.length; i++) {
      try {
        return await post<T>(this.ports[this.preferred] as number, { jsonrpc: '2.0', id: 1, method, params })
      } catch (error) {
        failure = error
        this.turn()
      }
    }
    throw failed(this.ports[this.preferred] as number, failure)
  }
}

async function post<T>(port: number, body: unknown): Promise<Answer<T>> {
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  return (await response.json()) as Answer<T>
}

function failed(port: number, cause: unknown): PlatformError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new PlatformError(`port ${port}: ${reason}`, { code: 'COMET_RPC_FAILED', details: { port, reason }, cause })
}
