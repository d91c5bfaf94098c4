/** The gateway's end of the port to the read model, over its restarts. */
import type { MessagePort } from 'node:worker_threads'
import { PlatformError, Rejection } from '@chassis/primitives'
import { GatewayError } from '../errors.ts'
import type {
  FromReadModel,
  ReadModelFailure,
  ReadModelQuestion,
  ReadModelQuestionName,
  ReadModelQuestions,
  ReadModelStatus,
} from './read-model-messages.ts'

/** Questions under way; beyond it callers are told BUSY. */
const WAITING_MAX = 1_000
/** Longer than any statement may take. */
const ANSWER_MS = 20_000
/** A digest reads every row, behind whatever else there is to do. */
const CONTENT_MS = 600_000

interface Waiting {
  resolve(answer: unknown): void
  reject(error: unknown): void
}

export class ReadModelLink {
  /** Undefined before the read model's thread has said a word. */
  status: ReadModelStatus | undefined
  private port: MessagePort | undefined
  private readonly waiting = new Map<number, Waiting>()
  private nextId = 1

  /** Takes the place of the port before, whose questions get no answer. */
  attach(port: MessagePort): void {
    this.detach()
    this.port = port
    port.on('message', (message: FromReadModel) => this.take(message))
    port.on('close', () => {
      if (this.port === port) this.detach()
    })
  }

  /** Rejects with READ_MODEL_BEHIND, READ_MODEL_UNAVAILABLE, BUSY; refuses CURSOR_INVALID. */
  ask<N extends ReadModelQuestionName>(
    name: N,
    ask: ReadModelQuestions[N]['ask'],
  ): Promise<ReadModelQuestions[N]['answer']> {
    return new Promise((resolve, reject) => {
      if (this.port === undefined) {
        // Its thread is being started, with nothing that could be asked yet.
        reject(failureOf('READ_MODEL_BEHIND'))
        return
      }
      if (this.waiting.size >= WAITING_MAX) {
        reject(new PlatformError('too many questions wait', { code: 'BUSY', retryable: true }))
        return
      }
      const id = this.nextId++
      const settle = (): void => {
        clearTimeout(timer)
        this.waiting.delete(id)
      }
      const timer = setTimeout(
        () => {
          settle()
          reject(failureOf('READ_MODEL_UNAVAILABLE'))
        },
        name === 'content' ? CONTENT_MS : ANSWER_MS,
      )
      this.waiting.set(id, {
        resolve(answer) {
          settle()
          resolve(answer as ReadModelQuestions[N]['answer'])
        },
        reject(error) {
          settle()
          reject(error)
        },
      })
      this.port.postMessage({ id, name, ask } satisfies ReadModelQuestion)
    })
  }

  close(): void {
    this.detach()
  }

  private take(message: FromReadModel): void {
    if (message.kind === 'status') this.status = message.status
    else if (message.kind === 'answer') this.waiting.get(message.id)?.resolve(message.answer)
    else this.waiting.get(message.id)?.reject(failureOf(message.failure))
  }

  private detach(): void {
    const { port } = this
    this.port = undefined
    this.status = undefined
    port?.close()
    for (const { reject } of [...this.waiting.values()]) reject(failureOf('READ_MODEL_UNAVAILABLE'))
  }
}

function failureOf(failure: ReadModelFailure): Error {
  if (failure === 'CURSOR_INVALID') return new Rejection(GatewayError.CURSOR_INVALID, { param: 'cursor' })
  return new PlatformError('the read model does not answer', { code: failure, retryable: true })
}
