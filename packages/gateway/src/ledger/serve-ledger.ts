/** The engine's end of the port: answers the gateway's questions and feeds it every durable block. */
import type { MessagePort } from 'node:worker_threads'
import type { Acknowledgement, FeedSink, ProvingView, StoredBlock } from '@chassis/engine'
import { KEYSPACE, storageKey } from '@chassis/kernel'
import { type Bytes, isPlatformError, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { StateProof, SubmitAnswer } from './ledger-access.ts'
import type { Answer, Question, QuestionName, Questions, ToEngine, ToGateway } from './port-messages.ts'

/** The part of a driver that is served. A solo ledger has it. */
export interface ServedLedger {
  submit(raw: Bytes): Promise<Acknowledgement>
  atCheckpoint<T>(inspect: (view: ProvingView) => T): Promise<T>
  block(height: number): StoredBlock | undefined
  follow(sink: FeedSink): Promise<() => void>
}

/** The clock of a development ledger, milliseconds UTC. */
export interface MovableClock {
  now(): number
  /** Moves it ahead, so that what became due runs, and returns the new time. */
  moveTo(toMs: number): number
}

export interface ServeOptions {
  readonly ledger: ServedLedger
  readonly port: MessagePort
  /** The ledger's clock, where it may move. */
  readonly clock?: MovableClock | undefined
}

/** Serves until the port closes. Resolves when the state has been handed over, to what ends it. */
export async function serveLedger({ ledger, port, clock }: ServeOptions): Promise<() => void> {
  const tell = (message: ToGateway): void => port.postMessage(message)
  const outbox = new Outbox((answers) => tell({ kind: 'answers', answers }))
  const answers: { readonly [N in QuestionName]: (ask: Questions[N]['ask']) => unknown } = {
    submit: (raw) => submit(ledger, raw),
    prove: (treeKey) => ledger.atCheckpoint((view) => prove(view, treeKey)),
    block: (height) => portableBlock(ledger.block(height)),
    moveClock: (toMs) => clock?.moveTo(toMs),
  }
  port.on('message', (questions: ToEngine) => {
    for (const question of questions) void answerTo(question, answers).then((answer) => outbox.put(answer))
  })
  const stop = await ledger.follow({
    start: (start) => tell({ kind: 'start', start, aheadMs: clock === undefined ? 0 : clock.now() - Date.now() }),
    block: (block) => tell({ kind: 'block', block }),
  })
  port.on('close', stop)
  return () => {
    stop()
    port.close()
  }
}

/** Answers of one turn of the event loop travel together: under load a block acknowledges hundreds at once. */
class Outbox {
  private waiting: Answer[] = []
  private readonly send: (answers: readonly Answer[]) => void

  constructor(send: (answers: readonly Answer[]) => void) {
    this.send = send
  }

  put(answer: Answer): void {
    if (this.waiting.push(answer) > 1) return
    setImmediate(() => {
      const answers = this.waiting
      this.waiting = []
      this.send(answers)
    })
  }
}

async function answerTo(
  { id, name, ask }: Question,
  answers: { readonly [N in QuestionName]: (ask: never) => unknown },
): Promise<Answer> {
  try {
    return { id, answer: await answers[name](ask as never) }
  } catch (error) {
    return { id, failure: isPlatformError(error) ? error.code : String(error) }
  }
}

async function submit(ledger: ServedLedger, raw: Bytes): Promise<SubmitAnswer> {
  try {
    const { height, result } = await ledger.submit(raw)
    const { code, failedCall, details = {} } = result
    return { kind: 'outcome', height, code, failedCall, details }
  } catch (error) {
    if (error instanceof Rejection) return { kind: 'rejected', refusal: error.refusal, details: error.details }
    if (!isPlatformError(error)) throw error
    const { code, retryable, details } = error
    return { kind: 'failed', code, retryable, details }
  }
}

function prove({ proving, reader, height, time, note }: ProvingView, treeKey: Bytes): StateProof {
  const { siblings, leaf } = proving.tree.prove(sha256.hash(treeKey))
  const value = reader.get(storageKey(KEYSPACE.value, treeKey))
  return {
    height,
    time,
    note,
    siblings: siblings.map(portable),
    other: leaf && { path: portable(leaf.path), valueHash: portable(leaf.valueHash) },
    value: value && portable(value),
  }
}

/** A message to another thread copies the whole memory behind a byte array, and many are cut from large slabs. */
function portable(bytes: Bytes): Bytes {
  return new Uint8Array(bytes)
}

function portableBlock(block: StoredBlock | undefined): StoredBlock | undefined {
  if (block === undefined) return undefined
  const { appHash, logRoot, stateRoot, transactions } = block
  return {
    ...block,
    appHash: portable(appHash),
    logRoot: portable(logRoot),
    stateRoot: portable(stateRoot),
    transactions: transactions.map(portable),
  }
}
