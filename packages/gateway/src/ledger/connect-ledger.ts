/** The gateway's end of the port. */
import type { MessagePort } from 'node:worker_threads'
import { keysOf, ledgerFolder, readGenesis, StateFollower } from '@chassis/engine'
import { type Bytes, PlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { LedgerAccess, SubmitAnswer } from './ledger-access.ts'
import type { Question, QuestionName, Questions, ToGateway } from './port-messages.ts'

export interface ConnectOptions {
  readonly dir: string
  readonly port: MessagePort
}

export interface ConnectedLedger extends LedgerAccess {
  close(): Promise<void>
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Resolves when the durable state can be read. Throws as `readGenesis` and `keysOf` do. */
export async function connectLedger({ dir, port }: ConnectOptions): Promise<ConnectedLedger> {
  const folder = ledgerFolder(dir)
  const { id, genesis } = readGenesis(folder.blocks)
  const { chainSecret } = keysOf(folder, genesis)
  const state = StateFollower.open(folder.state)
  const link = new Link(port, state)
  await link.ready
  return {
    ledgerId: id,
    genesis,
    scheme: { sha256, chainSecret },
    state,
    submit: (raw) => link.submit(raw),
    prove: (treeKey) => link.ask('prove', new Uint8Array(treeKey)),
    block: (height) => link.ask('block', height),
    now: () => Date.now() + link.aheadMs,
    moveClock: async (toMs) => {
      const now = await link.ask('moveClock', toMs)
      if (now !== undefined) link.aheadMs = now - Date.now()
      return now
    },
    watch: (listener) => link.watch(listener),
    get stoppedBy() {
      return link.stoppedBy
    },
    async close() {
      link.close()
      await state.close()
    },
  }
}

class Link {
  readonly ready: Promise<void>
  stoppedBy: string | undefined
  aheadMs = 0
  private readonly port: MessagePort
  private readonly waiting = new Map<number, Waiting>()
  private readonly listeners = new Set<() => void>()
  private questions: Question[] = []
  private nextId = 1

  constructor(port: MessagePort, state: StateFollower) {
    this.port = port
    this.ready = new Promise((resolve, reject) => {
      port.on('message', (message: ToGateway) => {
        if (message.kind === 'answers') {
          for (const answer of message.answers) this.settle(answer)
          return
        }
        if (message.kind === 'start') {
          this.aheadMs = message.aheadMs
          state.start(message.start)
        } else state.block(message.block)
        if (!state.ready) return
        resolve()
        for (const listener of this.listeners) listener()
      })
      port.on('close', () => {
        reject(closed())
        this.stop('LEDGER_CLOSED')
      })
    })
  }

  async submit(raw: Bytes): Promise<SubmitAnswer> {
    try {
      const answer = await this.ask('submit', new Uint8Array(raw))
      // What is not worth trying again has stopped the ledger: nothing more will be taken.
      if (answer.kind === 'failed' && !answer.retryable) this.stoppedBy ??= answer.code
      return answer
    } catch {
      return { kind: 'failed', code: this.stoppedBy ?? 'LEDGER_FAULT', retryable: false, details: {} }
    }
  }

  ask<N extends QuestionName>(name: N, ask: Questions[N]['ask']): Promise<Questions[N]['answer']> {
    return new Promise((resolve, reject) => {
      if (this.stoppedBy !== undefined) {
        reject(closed())
        return
      }
      const id = this.nextId++
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      if (this.questions.push({ id, name, ask } as Question) > 1) return
      // Questions of one turn of the event loop travel together.
      setImmediate(() => {
        const questions = this.questions
        this.questions = []
        const memory = questions.flatMap(({ ask }) => (ask instanceof Uint8Array ? [ask.buffer as ArrayBuffer] : []))
        this.port.postMessage(questions, memory)
      })
    })
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  close(): void {
    this.port.close()
  }

  private settle(answer: { readonly id: number; readonly answer?: unknown; readonly failure?: string }): void {
    const waiting = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)
    if (answer.failure === undefined) {
      waiting?.resolve(answer.answer)
      return
    }
    waiting?.reject(new PlatformError(`the ledger does not answer: ${answer.failure}`, { code: 'LEDGER_FAULT' }))
  }

  private stop(reason: string): void {
    this.stoppedBy ??= reason
    for (const { reject } of this.waiting.values()) reject(closed())
    this.waiting.clear()
  }
}

function closed(): PlatformError {
  return new PlatformError('the ledger is closed', { code: 'LEDGER_CLOSED' })
}
