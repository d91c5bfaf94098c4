/**
 * One connection: requests in, answers out in the order of the requests, whichever is ready first. Everything that is
 * ready when a chunk has been read leaves in one write.
 */
import { Buffer } from 'node:buffer'
import type { Socket } from 'node:net'
import { type AnyRequest, decodeRequest, encodeResponse } from '../abci/frame.ts'
import { Framer } from '../abci/framer.ts'
import type { RequestName } from '../abci/requests.ts'
import type { ResponseName } from '../abci/responses.ts'
import { type AbciHandlers, EXCLUSIVE } from './handlers.ts'

/** What connections of one server share. */
export interface ConnectionHost {
  readonly handlers: AbciHandlers
  readonly frameBytesMax: number
  /** Runs exclusive requests of all connections one after the other. */
  exclusively<T>(run: () => T | Promise<T>): Promise<T>
  /** A request failed: nothing can go on. */
  failed(error: unknown): void
  closed(connection: AbciConnection): void
}

/** A place in the order of answers; the frame comes when the request has been dealt with. */
interface Slot {
  frame: Buffer | undefined
}

/** Requests without an answer beyond which no more is read; CometBFT waits for answers far below it. */
const SLOTS_MAX = 8_192

const FLUSH = encodeResponse('flush', {})
/** The answer to nearly every CheckTx. */
const CHECKED = encodeResponse('checkTx', {})

export class AbciConnection {
  private readonly socket: Socket
  private readonly host: ConnectionHost
  private readonly framer: Framer
  private slots: Slot[] = []
  /** The last exclusive request of this connection, while it runs: what comes after it on this connection waits. */
  private barrier: Promise<unknown> | undefined
  private writeScheduled = false
  private stopped = false
  /** Requests by name since the connection began, for diagnosis. */
  readonly seen = new Set<RequestName>()

  constructor(socket: Socket, host: ConnectionHost) {
    this.socket = socket
    this.host = host
    this.framer = new Framer(host.frameBytesMax)
    socket.on('data', (chunk) => this.read(chunk))
    socket.on('drain', () => this.resume())
    // A connection that breaks is closed next; what matters is who is still connected.
    socket.on('error', () => {})
    socket.on('close', () => {
      this.stopped = true
      host.closed(this)
    })
  }

  /** Ends the connection after what is answered has left. */
  end(): void {
    this.stopped = true
    this.socket.end()
  }

  destroy(): void {
    this.stopped = true
    this.socket.destroy()
  }

  private read(chunk: Buffer): void {
    if (this.stopped) return
    try {
      for (const frame of this.framer.push(chunk)) this.accept(decodeRequest(frame))
    } catch (error) {
      const slot = this.newSlot()
      this.fail(slot, error)
    }
    this.write()
    if (this.slots.length > SLOTS_MAX) this.socket.pause()
  }

  private accept(request: AnyRequest): void {
    this.seen.add(request.name)
    const slot = this.newSlot()
    if (request.name === 'flush') {
      slot.frame = FLUSH
    } else if (request.name === 'echo') {
      slot.frame = encodeResponse('echo', request.value)
    } else if (EXCLUSIVE.has(request.name)) {
      this.acceptExclusive(request, slot)
    } else if (this.barrier !== undefined) {
      void this.barrier.then(() => this.run(request, slot))
    } else {
      this.run(request, slot)
    }
  }

  private acceptExclusive(request: AnyRequest, slot: Slot): void {
    const running = this.host
      .exclusively(() => this.answer(request))
      .then(
        (frame) => this.fill(slot, frame),
        (error: unknown) => this.fail(slot, error),
      )
      .finally(() => {
        if (this.barrier === running) this.barrier = undefined
      })
    this.barrier = running
  }

  private run(request: AnyRequest, slot: Slot): void {
    try {
      const answer = this.answer(request)
      if (answer instanceof Promise) {
        answer.then(
          (frame) => this.fill(slot, frame),
          (error: unknown) => this.fail(slot, error),
        )
      } else {
        this.fill(slot, answer)
      }
    } catch (error) {
      this.fail(slot, error)
    }
  }

  private answer(request: AnyRequest): Buffer | Promise<Buffer> {
    const { name } = request
    const handler = this.host.handlers[name as keyof AbciHandlers] as (value: unknown) => object | Promise<object>
    const answer = handler(request.value)
    return answer instanceof Promise ? answer.then((value) => encode(name, value)) : encode(name, answer)
  }

  private newSlot(): Slot {
    const slot: Slot = { frame: undefined }
    this.slots.push(slot)
    return slot
  }

  private fill(slot: Slot, frame: Buffer): void {
    slot.frame = frame
    if (this.writeScheduled) return
    // Answers that become ready in one go leave together.
    this.writeScheduled = true
    queueMicrotask(() => {
      this.writeScheduled = false
      this.write()
    })
  }

  private fail(slot: Slot, error: unknown): void {
    slot.frame = encodeResponse('exception', { error: error instanceof Error ? error.message : String(error) })
    this.write()
    this.host.failed(error)
  }

  /** Writes what is ready from the front of the order. */
  private write(): void {
    let ready = 0
    while (this.slots[ready]?.frame !== undefined) ready += 1
    if (ready === 0) return
    const frames = this.slots.slice(0, ready).map(({ frame }) => frame as Buffer)
    this.slots = this.slots.slice(ready)
    if (this.stopped || this.socket.destroyed) return
    const drained = this.socket.write(ready === 1 ? (frames[0] as Buffer) : Buffer.concat(frames))
    if (!drained) this.socket.pause()
    else this.resume()
  }

  private resume(): void {
    if (this.socket.isPaused() && !this.socket.writableNeedDrain && this.slots.length <= SLOTS_MAX / 2) {
      this.socket.resume()
    }
  }
}

/** `CHECKED` is shared by all: nothing writes to a frame. */
function encode(name: RequestName, value: object): Buffer {
  if (name === 'checkTx' && isEmpty(value)) return CHECKED
  return encodeResponse(name as ResponseName, value)
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false
  return true
}
