/**
 * One connection as CometBFT keeps it: requests are buffered until a flush, the i-th answer must be of the type that
 * the i-th request asks for, an exception ends everything.
 */
import { Buffer } from 'node:buffer'
import { connect, type Socket } from 'node:net'
import { decodeResponse, encodeRequest } from '../abci/frame.ts'
import { Framer } from '../abci/framer.ts'
import type { RequestName, RequestOf } from '../abci/requests.ts'
import type { RESPONSES } from '../abci/responses.ts'
import type { MessageOf } from '../protobuf/message.ts'
import type { AbciAddress } from '../server/abci-server.ts'

export type AnswerTo<N extends RequestName> = MessageOf<(typeof RESPONSES)[N][1]>

interface Waiting {
  readonly name: RequestName
  resolve(value: never): void
  reject(error: Error): void
}

export class AbciClient {
  private readonly socket: Socket
  private readonly framer = new Framer(1 << 28)
  private buffered: Buffer[] = []
  private waiting: Waiting[] = []
  /** Resolves when the connection is gone. */
  readonly ended: Promise<void>

  private constructor(socket: Socket) {
    this.socket = socket
    socket.on('data', (chunk) => this.read(chunk))
    this.ended = new Promise((resolve) => {
      socket.on('error', () => {})
      socket.on('close', () => {
        for (const { reject } of this.waiting) reject(new Error('the application closed the connection'))
        this.waiting = []
        resolve()
      })
    })
  }

  static connect(address: AbciAddress): Promise<AbciClient> {
    return new Promise((resolve, reject) => {
      const socket = connect('path' in address ? { path: address.path } : { host: '127.0.0.1', port: address.port })
      socket.once('error', reject)
      socket.once('connect', () => resolve(new AbciClient(socket)))
    })
  }

  /** Puts a request into the buffer; it leaves with the next flush. */
  send<N extends RequestName>(name: N, value: Partial<RequestOf<N>>): Promise<AnswerTo<N>> {
    this.buffered.push(encodeRequest(name, value))
    return new Promise<AnswerTo<N>>((resolve, reject) => this.waiting.push({ name, resolve, reject }))
  }

  async flush(): Promise<void> {
    const flushed = this.send('flush', {})
    this.socket.write(Buffer.concat(this.buffered))
    this.buffered = []
    await flushed
  }

  /** A synchronous call: request, flush, wait for both. */
  async call<N extends RequestName>(name: N, value: Partial<RequestOf<N>> = {}): Promise<AnswerTo<N>> {
    const answer = this.send(name, value)
    answer.catch(() => {})
    await Promise.race([this.flush(), answer])
    return answer
  }

  /** Writes bytes as they are. */
  raw(bytes: Uint8Array): void {
    this.socket.write(bytes)
  }

  close(): Promise<void> {
    this.socket.destroy()
    return this.ended
  }

  private read(chunk: Buffer): void {
    for (const frame of this.framer.push(chunk)) {
      const answer = decodeResponse(frame)
      const next = this.waiting.shift()
      if (answer.name === 'exception') {
        const error = new Error(`exception: ${answer.value.error}`)
        for (const { reject } of [...(next === undefined ? [] : [next]), ...this.waiting]) reject(error)
        this.waiting = []
      } else if (next?.name !== answer.name) {
        next?.reject(new Error(`${answer.name} came in the place of ${next.name}`))
        this.socket.destroy()
      } else {
        next.resolve(answer.value as never)
      }
    }
  }
}
