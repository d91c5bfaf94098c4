/** Asks a running node over its HTTP API, signed in as one of the accounts whose keys this machine has. */
import { TextDecoder } from 'node:util'
import { fromHex, PlatformError, toHex } from '@chassis/primitives'
import { decode, type LedgerId, SignInChallenge, signInBytes } from '@chassis/protocol'
import type { MemberKey } from '../ledger/demo-members.ts'

/** A problem that the node answered with (RFC 9457). */
export interface ApiProblem {
  readonly status: number
  readonly code: string
  readonly name: string
  readonly title: string
  readonly detail: string
  readonly param?: string
  readonly details?: Readonly<Record<string, string>>
  readonly request_id: string
}

export class ApiProblemError extends Error {
  override readonly name = 'ApiProblemError'
  readonly problem: ApiProblem

  constructor(problem: ApiProblem) {
    super(`${problem.code} ${problem.name}`)
    this.problem = problem
  }
}

export interface NodeApiOptions {
  readonly origin: string
  readonly ledgerId: LedgerId
  readonly identity: MemberKey
  readonly language: string
}

export interface AskOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly json?: unknown
  readonly cbor?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export class NodeApi {
  private readonly options: NodeApiOptions
  private token: string | undefined

  constructor(options: NodeApiOptions) {
    this.options = options
  }

  get origin(): string {
    return this.options.origin
  }

  /** JSON of an answer. Throws ApiProblemError, and API_UNREACHABLE when nobody answers. */
  async ask<T>(path: string, options: AskOptions = {}): Promise<T> {
    this.token ??= await this.signIn()
    return (await this.send(path, options).then(answerOf)) as T
  }

  /** Text of a stream, part by part, until it ends. */
  async *stream(path: string, headers: Readonly<Record<string, string>>): AsyncGenerator<string> {
    this.token ??= await this.signIn()
    const response = await this.send(path, { headers: { ...headers, accept: 'text/event-stream' } })
    if (!response.ok) await answerOf(response)
    const decoder = new TextDecoder()
    for await (const part of response.body ?? []) yield decoder.decode(part as Uint8Array, { stream: true })
  }

  /** A token for the identity. */
  async signIn(): Promise<string> {
    const { ledgerId, origin, identity } = this.options
    const { challenge } = (await this.send('/v1/challenges', { json: { account: identity.account } }).then(
      answerOf,
    )) as { challenge: string }
    const bytes = fromHex(challenge)
    const said = decode(SignInChallenge, bytes)
    // A node that asks for the signature of something else is not the one it should be.
    if (said.ledgerId !== ledgerId || said.audience !== origin || said.account !== identity.account) {
      throw new PlatformError('the node asks to sign in elsewhere', { code: 'NODE_IS_ANOTHER', details: { origin } })
    }
    const { key } = identity
    const signature = toHex(key.sign(signInBytes('ed25519', ledgerId, bytes)))
    const signatures = [{ kind: 'ed25519', publicKey: toHex(key.publicKey), signature }]
    const signedIn = await this.send('/v1/tokens', { json: { challenge, signatures } }).then(answerOf)
    return (signedIn as { token: string }).token
  }

  private async send(path: string, { method, json, cbor, headers = {} }: AskOptions): Promise<Response> {
    const { origin, language } = this.options
    const body = json === undefined ? cbor : JSON.stringify(json)
    const type = json === undefined ? 'application/cbor' : 'application/json'
    try {
      return await fetch(`${origin}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        ...(body === undefined ? {} : { body }),
        headers: {
          'accept-language': language,
          ...(body === undefined ? {} : { 'content-type': type }),
          ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
          ...headers,
        },
      })
    } catch (cause) {
      throw new PlatformError('the node does not answer', { code: 'API_UNREACHABLE', details: { origin }, cause })
    }
  }
}

async function answerOf(response: Response): Promise<unknown> {
  const answer: unknown = await response.json()
  if (response.ok) return answer
  throw new ApiProblemError(answer as ApiProblem)
}
