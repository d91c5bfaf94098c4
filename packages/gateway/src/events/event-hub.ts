/**
 * Live events over Server-Sent Events (WHATWG HTML, 9.2). A stream is a cursor into the history log: what a reader has
 * not taken stays in the log and nowhere else, so that slow readers cost no memory, nothing is left out and nothing
 * comes out of order. After a break a reader goes on behind the last id it has; it may get an outcome twice.
 */
import type { ServerResponse } from 'node:http'
import { describeRefusal, type Locale } from '@chassis/messages'
import type { RefusalCode } from '@chassis/primitives'
import { Rejection } from '@chassis/primitives'
import type { Sessions } from '../authorisation/sessions.ts'
import { ANONYMOUS, type Viewer } from '../authorisation/viewer.ts'
import { GatewayError } from '../errors.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import { type StreamFilter, StreamTexts } from './stream-view.ts'

export interface StreamLimits {
  readonly total: number
  /** Of one account, or of one address without a token. */
  readonly perCaller: number
  /** Milliseconds without progress after which a reader is let go. */
  readonly stalledMs: number
  /** Milliseconds between signs of life. */
  readonly heartbeatMs: number
}

export const STREAM_LIMITS: StreamLimits = { total: 3_000, perCaller: 200, stalledMs: 30_000, heartbeatMs: 15_000 }

export interface StreamRequest {
  readonly response: ServerResponse
  readonly viewer: Viewer
  readonly token: string | undefined
  /** Whose stream it is, for the limits. */
  readonly caller: string
  readonly locale: Locale
  /** Index of the first outcome. */
  readonly from: bigint
  readonly filter: StreamFilter
}

interface Stream extends StreamRequest {
  next: bigint
  /** Index that the reader was last told of, so that filtered streams move on, too. */
  told: bigint
  /** Since when its buffer is full; undefined while it takes what it is given. */
  blockedAt: number | undefined
  lastWriteAt: number
}

export interface HubParts {
  readonly ledger: LedgerAccess
  readonly reads: LedgerReads
  readonly sessions: Sessions
  readonly limits: StreamLimits
  streamed(count: number): void
  dropped(): void
}

/** Least milliseconds between two flushes, and most of the time that flushes may take. */
const FLUSH_MS = 20
const FLUSH_SHARE = 0.4
/** A reader that was let go has this long to read why. */
const FAREWELL_MS = 5_000
const SWEEP_MS = 1_000

export class EventHub {
  private readonly parts: HubParts
  private readonly streams = new Set<Stream>()
  private readonly callers = new Map<string, number>()
  private readonly stopWatching: () => void
  private readonly stopListening: () => void
  private readonly sweeper: NodeJS.Timeout
  private flushTimer: NodeJS.Timeout | undefined
  private flushedAt = 0
  private flushTook = 0

  constructor(parts: HubParts) {
    this.parts = parts
    this.stopWatching = parts.ledger.watch(() => this.schedule())
    this.stopListening = parts.sessions.onRevoked(() => this.sweep())
    this.sweeper = setInterval(() => this.sweep(), Math.min(SWEEP_MS, parts.limits.heartbeatMs)).unref()
  }

  get size(): number {
    return this.streams.size
  }

  /** Refuses TOO_MANY_STREAMS. To be asked before the answer begins. */
  ensureRoom(caller: string): void {
    const { total, perCaller } = this.parts.limits
    const own = this.callers.get(caller) ?? 0
    if (this.streams.size >= total || own >= perCaller) throw new Rejection(GatewayError.TOO_MANY_STREAMS)
  }

  /** Takes over a response whose head has been written. */
  open(request: StreamRequest): void {
    const now = performance.now()
    const stream: Stream = { ...request, next: request.from, told: -1n, blockedAt: undefined, lastWriteAt: now }
    const { response } = request
    this.streams.add(stream)
    this.callers.set(request.caller, (this.callers.get(request.caller) ?? 0) + 1)
    response.on('drain', () => {
      stream.blockedAt = undefined
      this.schedule()
    })
    response.on('close', () => this.forget(stream))
    response.on('error', () => response.destroy())
    this.write(stream, Buffer.from('retry: 2000\n\n'))
    this.tellPosition(stream)
    this.schedule()
  }

  /** Ends every stream; its reader comes back with the last id it has. */
  close(): void {
    this.stopWatching()
    this.stopListening()
    clearInterval(this.sweeper)
    clearTimeout(this.flushTimer)
    for (const stream of [...this.streams]) stream.response.end('event: closing\ndata: {}\n\n')
  }

  private schedule(): void {
    if (this.flushTimer !== undefined || this.streams.size === 0) return
    // Many small blocks share a flush, and flushes leave the thread to requests for most of its time.
    const pause = Math.max(FLUSH_MS, this.flushTook / FLUSH_SHARE)
    const wait = Math.max(0, this.flushedAt + pause - performance.now())
    this.flushTimer = setTimeout(() => {
      this.flushTimer = undefined
      this.flush()
    }, wait)
  }

  private flush(): void {
    const started = performance.now()
    const { ledger, reads } = this.parts
    const texts = new StreamTexts(ledger, reads)
    const viewers = new Map<string, Viewer | undefined>()
    let more = false
    let count = 0
    for (const stream of [...this.streams]) {
      if (stream.blockedAt !== undefined) continue
      const viewer = this.viewerOf(stream, viewers)
      if (viewer === undefined) {
        this.part(stream, GatewayError.NOT_AUTHENTICATED)
        continue
      }
      const text = texts.textFrom(stream.next, viewer, stream.filter)
      if (text === undefined) continue
      stream.next = text.next
      count += text.count
      if (text.count > 0) {
        stream.told = text.next
        this.write(stream, text.text)
      }
      more ||= stream.next < BigInt(ledger.state.position.logSize)
    }
    if (count > 0) this.parts.streamed(count)
    this.flushedAt = performance.now()
    this.flushTook = this.flushedAt - started
    if (more) this.schedule()
  }

  /** By what the ledger says now: a key that was replaced or a role that was lost counts from the next event on. */
  private viewerOf({ token }: Stream, known: Map<string, Viewer | undefined>): Viewer | undefined {
    if (token === undefined) return ANONYMOUS
    if (!known.has(token)) known.set(token, this.parts.sessions.viewerOf(token))
    return known.get(token)
  }

  private write(stream: Stream, text: Buffer): void {
    stream.lastWriteAt = performance.now()
    if (!stream.response.write(text)) stream.blockedAt = stream.lastWriteAt
  }

  /** Tells where the stream is; its id moves the reader's place on although there was nothing for it. */
  private tellPosition(stream: Stream): void {
    const id = stream.next > 0n ? `id: ${stream.next - 1n}\n` : ''
    stream.told = stream.next
    const { height } = this.parts.ledger.state.position
    this.write(stream, Buffer.from(`${id}event: position\ndata: {"next":"${stream.next}","height":"${height}"}\n\n`))
  }

  private sweep(): void {
    const now = performance.now()
    const { limits } = this.parts
    const viewers = new Map<string, Viewer | undefined>()
    for (const stream of [...this.streams]) {
      if (stream.blockedAt !== undefined) {
        if (now - stream.blockedAt >= limits.stalledMs) this.drop(stream)
      } else if (this.viewerOf(stream, viewers) === undefined) {
        this.part(stream, GatewayError.NOT_AUTHENTICATED)
      } else if (now - stream.lastWriteAt >= limits.heartbeatMs) {
        if (stream.told < stream.next) this.tellPosition(stream)
        else this.write(stream, Buffer.from(':\n\n'))
      }
    }
  }

  private drop(stream: Stream): void {
    this.parts.dropped()
    this.part(stream, GatewayError.TOO_SLOW)
  }

  /** Ends a stream and says why. */
  private part(stream: Stream, refusal: RefusalCode): void {
    const { response, locale } = stream
    this.forget(stream)
    const { code, title, action } = describeRefusal(locale, refusal)
    const reason = JSON.stringify({ code, name: refusal.name, title, detail: action })
    response.end(`event: ended\ndata: ${reason}\n\n`)
    setTimeout(() => response.destroy(), FAREWELL_MS).unref()
  }

  private forget(stream: Stream): void {
    if (!this.streams.delete(stream)) return
    const left = (this.callers.get(stream.caller) ?? 1) - 1
    if (left === 0) this.callers.delete(stream.caller)
    else this.callers.set(stream.caller, left)
  }
}
