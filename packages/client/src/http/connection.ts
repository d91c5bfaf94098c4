/** Speaks to a gateway over HTTP, signed in as an account. */
import { type Bytes, fromHex, PlatformError, Rejection } from '@chassis/primitives'
import {
  type AccountId,
  decode,
  type JsonValue,
  type LedgerId,
  SignatureEntry,
  SignInChallenge,
  signInBytes,
} from '@chassis/protocol'
import type { ClientKey } from '../keys/client-key.ts'
import { signWith } from '../keys/sign-with.ts'
import { type ApiProblem, ApiProblemError } from './api-problem.ts'

export interface Identity {
  readonly account: AccountId
  readonly key: ClientKey
}

/** Keeps the token of the identity beyond a connection, so that a person is not asked again by the next one. */
export interface SessionKeeper {
  read(): string | undefined
  /** Undefined: it is good no longer. */
  keep(token: string | undefined): void
}

export interface ConnectionOptions {
  /** Where the gateway is, such as `https://chassis.bank.example`; without a path. */
  readonly origin: string
  readonly ledgerId: LedgerId
  /** Who asks; without it only what is public is shown. */
  readonly identity?: Identity | undefined
  /** Default: the token ends with the connection. */
  readonly session?: SessionKeeper | undefined
  /** Of titles and details of problems: a BCP 47 tag. */
  readonly language?: string | undefined
  /** In place of the platform's own. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Milliseconds until a request counts as unanswered; not of event streams. Default: 30 s. */
  readonly timeoutMs?: number | undefined
  /**
   * Milliseconds that a question is asked again while the node's lists are not ready, as in the first minute of a new
   * node; after them the problem is thrown. Default: 120 s; 0 throws it at once.
   */
  readonly patienceMs?: number | undefined
}

export interface AskOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly json?: unknown
  readonly cbor?: Bytes
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

const TIMEOUT_MS = 30_000
const PATIENCE_MS = 120_000
/** What the node itself says: Retry-After 1. */
const AGAIN_MS = 1_000
/** Largest answer that is read: a page of a hundred proofs fits. */
const ANSWER_CHARACTERS_MAX = 64 * 1024 * 1024

/** One event: an outcome has up to 100 calls and 400 events. */
const EVENT_CHARACTERS_MAX = 4 * 1024 * 1024

export interface StreamEvent {
  /** `outcome`, or what the stream says of itself. */
  readonly event: string
  /** JSON. */
  readonly data: string
}

export class Connection {
  readonly options: ConnectionOptions
  private token: Promise<string> | undefined

  constructor(options: ConnectionOptions) {
    this.options = options
  }

  /**
   * JSON of an answer. A token that has ended is replaced once; lists that are not ready are waited for. Throws
   * ApiProblemError; API_UNREACHABLE when nobody answers, API_ANSWER_UNREADABLE when it is not this API that does, and
   * NODE_IS_ANOTHER at signing in.
   */
  async ask<T = JsonValue>(path: string, options: AskOptions = {}): Promise<T> {
    const until = performance.now() + (this.options.patienceMs ?? PATIENCE_MS)
    for (;;) {
      try {
        return await this.askOnce<T>(path, options)
      } catch (error) {
        if (!isNotReady(error) || performance.now() + AGAIN_MS > until) throw error
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      }
    }
  }

  private async askOnce<T>(path: string, options: AskOptions): Promise<T> {
    const signal = options.signal ?? AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT_MS)
    const response = await this.sendSignedIn(path, { ...options, signal })
    return (await this.answerOf(response)) as T
  }

  /** The events of a stream, one after the other, until it ends. Throws as {@link ask}. */
  async *events(path: string, signal?: AbortSignal): AsyncGenerator<StreamEvent> {
    let text = ''
    for await (const part of this.stream(path, signal)) {
      text += part
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = readEvent(text.slice(0, end))
        text = text.slice(end + 2)
        if (event !== undefined) yield event
      }
      if (text.length > EVENT_CHARACTERS_MAX) throw this.unreadable('an event without end')
    }
  }

  private async *stream(path: string, signal: AbortSignal | undefined): AsyncGenerator<string> {
    const options = { headers: { accept: 'text/event-stream' }, ...(signal === undefined ? {} : { signal }) }
    const response = await this.sendSignedIn(path, options)
    if (!response.ok) await this.answerOf(response)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    if (reader === undefined) return
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        yield value
      }
    } catch (cause) {
      throw this.unreachable(cause)
    } finally {
      await reader.cancel().catch(() => undefined)
    }
  }

  /** A new token for the identity; whoever has it is taken for the account. */
  async signIn(): Promise<string> {
    const { ledgerId, origin, identity } = this.options
    if (identity === undefined) throw new PlatformError('nobody signs in', { code: 'CLIENT_WITHOUT_IDENTITY' })
    const { account, key } = identity
    const { challenge } = await this.post<{ readonly challenge: string }>('/v1/challenges', { account })
    const bytes = fromHex(challenge)
    const said = this.readChallenge(bytes)
    // Who asks for the signature of something else is not the node it should be.
    if (said.ledgerId !== ledgerId || said.audience !== origin || said.account !== account) {
      throw new PlatformError('the node asks to sign in elsewhere', { code: 'NODE_IS_ANOTHER', details: { origin } })
    }
    const signatures = [SignatureEntry.toJson(await signWith(key, signInBytes(key.kind, ledgerId, bytes)))]
    const { token } = await this.post<{ readonly token: string }>('/v1/tokens', { challenge, signatures })
    this.options.session?.keep(token)
    return token
  }

  private readChallenge(bytes: Bytes): SignInChallenge {
    return this.understood(() => decode(SignInChallenge, bytes))
  }

  private async post<T>(path: string, json: unknown): Promise<T> {
    const signal = AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT_MS)
    return (await this.answerOf(await this.send(path, { json, signal }, undefined))) as T
  }

  private async sendSignedIn(path: string, options: AskOptions): Promise<Response> {
    if (this.options.identity === undefined) return this.send(path, options, undefined)
    const used = this.signedIn()
    const response = await this.send(path, options, await used)
    if (response.status !== 401) return response
    // It has expired or was revoked: what was refused did nothing, and may be asked again.
    await response.body?.cancel()
    if (this.token === used) {
      this.token = undefined
      this.options.session?.keep(undefined)
    }
    return this.send(path, options, await this.signedIn())
  }

  private signedIn(): Promise<string> {
    if (this.token === undefined) {
      const kept = this.options.session?.read()
      const token = kept === undefined ? this.signIn() : Promise.resolve(kept)
      token.catch(() => {
        if (this.token === token) this.token = undefined
      })
      this.token = token
    }
    return this.token
  }

  private async send(path: string, options: AskOptions, token: string | undefined): Promise<Response> {
    const { method, json, cbor, headers = {}, signal } = options
    const { origin, language, fetch = globalThis.fetch } = this.options
    const body = json === undefined ? cbor : JSON.stringify(json)
    const type = json === undefined ? 'application/cbor' : 'application/json'
    try {
      return await fetch(`${origin}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        redirect: 'error',
        ...(signal === undefined ? {} : { signal }),
        ...(body === undefined ? {} : { body: body as never }),
        headers: {
          ...(language === undefined ? {} : { 'accept-language': language }),
          ...(body === undefined ? {} : { 'content-type': type }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
      })
    } catch (cause) {
      throw this.unreachable(cause)
    }
  }

  private async answerOf(response: Response): Promise<unknown> {
    let text: string
    try {
      text = await response.text()
    } catch (cause) {
      throw this.unreachable(cause)
    }
    let answer: unknown
    try {
      if (text.length > ANSWER_CHARACTERS_MAX) throw new RangeError('the answer is too long')
      answer = JSON.parse(text)
    } catch (cause) {
      throw this.unreadable(cause)
    }
    if (response.ok) return answer
    if (typeof (answer as ApiProblem | null)?.code !== 'string') throw this.unreadable(answer)
    throw new ApiProblemError(answer as ApiProblem)
  }

  /** What `read` makes of an answer. Throws API_ANSWER_UNREADABLE where a value is outside its type. */
  understood<T>(read: () => T): T {
    try {
      return read()
    } catch (cause) {
      if (cause instanceof Rejection) throw this.unreadable(cause)
      throw cause
    }
  }

  /** The answer is none of this API's. */
  unreadable(cause: unknown): PlatformError {
    const { origin } = this.options
    return new PlatformError('the answer is unreadable', { code: 'API_ANSWER_UNREADABLE', details: { origin }, cause })
  }

  private unreachable(cause: unknown): PlatformError {
    const { origin } = this.options
    return new PlatformError('the node does not answer', { code: 'API_UNREACHABLE', details: { origin }, cause })
  }
}

/** As the gateway writes them: one `event` line and one `data` line (WHATWG HTML, 9.2.6, in the form that it uses). */
function readEvent(block: string): StreamEvent | undefined {
  const lines = block.split('\n')
  const after = (start: string) => lines.find((line) => line.startsWith(start))?.slice(start.length)
  const event = after('event: ')
  const data = after('data: ')
  return event === undefined || data === undefined ? undefined : { event, data }
}

/** Whether a list was refused because the node's read model is not there yet: only reading meets that. */
function isNotReady(error: unknown): boolean {
  return error instanceof ApiProblemError && error.problem.code.startsWith('READ_MODEL_')
}
