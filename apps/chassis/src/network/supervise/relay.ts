/**
 * One direction of dialling between two nodes: listens on a port of its own and passes bytes on to the other node. It
 * can hold everything back (as a cut cable does), break connections, delay, and behave like a link that loses packets.
 */
import { connect, createServer, type Server, type Socket } from 'node:net'

export interface LinkShape {
  /**
   * `stalled`: bytes wait and arrive once the link is open again, as TCP does over a cut cable. `broken`: connections
   * end and new ones are refused.
   */
  readonly flow: 'open' | 'stalled' | 'broken'
  /** Milliseconds that every byte takes, each way. */
  readonly delayMs: number
  /** Share of packets that are lost and sent again, 0 … 1. */
  readonly loss: number
}

export const OPEN_LINK: LinkShape = { flow: 'open', delayMs: 0, loss: 0 }

/** Bytes waiting in one direction beyond which the sender is made to wait. */
const QUEUE_BYTES_MAX = 8 * 1024 * 1024
/** A connection that cannot be made for so long is given up, as dialling times out. */
const DIAL_TIMEOUT_MS = 3_000
/** A lost packet is sent again after this time (the least that Linux waits), and everything behind it waits too. */
const RETRANSMIT_MS = 200
const PACKET_BYTES = 1_448

export class Relay {
  private readonly target: { readonly host: string; readonly port: number }
  private readonly random: () => number
  private readonly links = new Set<Link>()
  private server: Server | undefined
  private current: LinkShape = OPEN_LINK

  constructor(target: { readonly host: string; readonly port: number }, random: () => number = Math.random) {
    this.target = target
    this.random = random
  }

  /** Starts to listen on a free port of 127.0.0.1 and resolves to it. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => this.accept(socket))
      server.once('error', reject)
      server.listen({ port: 0, host: '127.0.0.1' }, () => resolve((server.address() as { port: number }).port))
      this.server = server
    })
  }

  get shape(): LinkShape {
    return this.current
  }

  set shape(shape: LinkShape) {
    this.current = shape
    for (const link of [...this.links]) link.reshape()
  }

  /** Connections through this relay now. */
  get connections(): number {
    return this.links.size
  }

  async close(): Promise<void> {
    for (const link of [...this.links]) link.end()
    const { server } = this
    if (server !== undefined) await new Promise((resolve) => server.close(resolve))
  }

  private accept(near: Socket): void {
    if (this.current.flow === 'broken') {
      near.destroy()
      return
    }
    const link: Link = new Link(near, this.target, {
      shape: () => this.current,
      random: this.random,
      ended: () => void this.links.delete(link),
    })
    this.links.add(link)
    link.reshape()
  }
}

interface LinkParts {
  shape(): LinkShape
  random(): number
  ended(): void
}

/** One connection: two pipes, the second one once the far end is connected. */
class Link {
  private readonly near: Socket
  private readonly target: { readonly host: string; readonly port: number }
  private readonly parts: LinkParts
  private readonly dialTimer: NodeJS.Timeout
  private far: Socket | undefined
  private pipes: readonly Pipe[] = []

  constructor(near: Socket, target: { readonly host: string; readonly port: number }, parts: LinkParts) {
    this.near = near
    this.target = target
    this.parts = parts
    this.watch(near)
    this.dialTimer = setTimeout(() => this.end(), DIAL_TIMEOUT_MS)
  }

  /** Follows a changed shape. */
  reshape(): void {
    const { flow } = this.parts.shape()
    if (flow === 'broken') this.end()
    else if (flow === 'open' && this.far === undefined) this.dial()
    for (const pipe of this.pipes) pipe.reshape()
  }

  /**
   * Closes both connections at once. Not by a reset: Node resets only after it has said that it has said all, and where
   * the socket is closed in between it forgets it without closing it.
   */
  end(): void {
    this.cleanUp()
    this.near.destroy()
    this.far?.destroy()
  }

  private cleanUp(): void {
    clearTimeout(this.dialTimer)
    for (const pipe of this.pipes) pipe.end()
    this.parts.ended()
  }

  private dial(): void {
    const far = connect({ ...this.target, allowHalfOpen: true })
    this.far = far
    this.watch(far)
    far.once('connect', () => {
      clearTimeout(this.dialTimer)
      const { near, parts } = this
      this.pipes = [new Pipe(near, far, parts), new Pipe(far, near, parts)]
      for (const pipe of this.pipes) pipe.reshape()
    })
  }

  private watch(socket: Socket): void {
    socket.setNoDelay(true)
    socket.on('error', () => this.end())
    socket.on('close', () => this.end())
  }
}

interface Waiting {
  readonly at: number
  readonly chunk: Buffer | undefined
}

/** Bytes in one direction, in order. An undefined chunk is the end of the stream. */
class Pipe {
  private readonly from: Socket
  private readonly to: Socket
  private readonly parts: LinkParts
  private readonly waiting: Waiting[] = []
  private waitingBytes = 0
  private timer: NodeJS.Timeout | undefined
  private blocked = false
  private lastAt = 0

  constructor(from: Socket, to: Socket, parts: LinkParts) {
    this.from = from
    this.to = to
    this.parts = parts
    from.on('data', (chunk: Buffer) => this.take(chunk))
    from.on('end', () => this.take(undefined))
    to.on('drain', () => {
      this.blocked = false
      this.flush()
    })
  }

  reshape(): void {
    this.flush()
  }

  end(): void {
    clearTimeout(this.timer)
  }

  private take(chunk: Buffer | undefined): void {
    this.waiting.push({ at: this.dueAt(chunk?.length ?? 0), chunk })
    this.waitingBytes += chunk?.length ?? 0
    this.flush()
  }

  /** When a chunk that leaves now arrives: never before the one ahead of it. */
  private dueAt(bytes: number): number {
    const { delayMs, loss } = this.parts.shape()
    if (delayMs === 0 && loss === 0 && this.waiting.length === 0) return 0
    const packets = Math.max(1, Math.ceil(bytes / PACKET_BYTES))
    const isLost = loss > 0 && this.parts.random() < 1 - (1 - loss) ** packets
    this.lastAt = Math.max(this.lastAt, performance.now() + delayMs + (isLost ? RETRANSMIT_MS : 0))
    return this.lastAt
  }

  private flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.parts.shape().flow !== 'open') {
      this.from.pause()
      return
    }
    while (!this.blocked) {
      const next = this.waiting[0]
      if (next === undefined) break
      const wait = next.at - performance.now()
      if (wait > 0) {
        this.timer = setTimeout(() => this.flush(), wait)
        break
      }
      this.waiting.shift()
      this.waitingBytes -= next.chunk?.length ?? 0
      if (next.chunk === undefined) this.to.end()
      else this.blocked = !this.to.write(next.chunk)
    }
    if (this.blocked || this.waitingBytes > QUEUE_BYTES_MAX) this.from.pause()
    else this.from.resume()
  }
}
