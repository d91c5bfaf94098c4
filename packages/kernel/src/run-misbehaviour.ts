/** Enters reported misbehaviour at the start of a block: a system leaf each, and the governing contract is told. */
import { type EventRecord, ProtocolError } from '@chassis/protocol'
import type { BlockInput } from './block.ts'
import type { LeafDraft } from './block-writer.ts'
import { KernelFault } from './kernel-fault.ts'
import { misbehaviourSubject } from './misbehaviour.ts'
import type { CallEnvironment } from './run-call.ts'

export function runMisbehaviour(env: CallEnvironment, block: BlockInput, leaves: LeafDraft[]): void {
  for (const misbehaviour of block.misbehaviour ?? []) {
    const events: EventRecord[] = []
    env.current.events = events
    const savepoint = env.view.savepoint()
    let code = 0
    // zone-ok: an unexpected failure becomes the result: evidence must not be able to stop the node
    try {
      env.governance?.suspend(misbehaviour, block.height)
    } catch (error) {
      if (error instanceof KernelFault) throw error
      env.view.rollback(savepoint)
      events.length = 0
      env.alarm(error)
      code = ProtocolError.INTERNAL.code
    }
    const subject = misbehaviourSubject(env.sha256, misbehaviour)
    leaves.push({ kind: 'system', subject, code, operations: [], events })
  }
}
