/** The agenda: due calls in (time, id) order. The entries live in the state; this is only their order in memory. */
import { type Bytes, concatBytes, type Sha256, utf8Encode } from '@chassis/primitives'
import { type AgendaId, agendaId } from '@chassis/protocol'
import { u64Bytes } from './state-reader.ts'

const DOMAIN = utf8Encode('chassis/agenda/v1')

/** due time (8 bytes) ‖ SHA-256(domain ‖ origin ‖ counter)[:8]. `origin` names the call that schedules. */
export function deriveAgendaId(sha256: Sha256, due: number, origin: Bytes, counter: number): AgendaId {
  const tail = sha256.hash(concatBytes(DOMAIN, origin, u64Bytes(BigInt(counter))))
  return agendaId.of(concatBytes(u64Bytes(BigInt(due)), tail.subarray(0, 8)))
}

/** The due time that an agenda id begins with. */
export function dueTimeOf(id: AgendaId): number {
  return Number.parseInt(id.slice(5, 21), 16)
}

/** A binary heap of agenda ids; as text they order like (time, id). */
export class AgendaQueue {
  private readonly heap: AgendaId[] = []

  get next(): AgendaId | undefined {
    return this.heap[0]
  }

  push(id: AgendaId): void {
    const heap = this.heap
    let at = heap.length
    heap.push(id)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((heap[parent] as AgendaId) <= id) break
      heap[at] = heap[parent] as AgendaId
      at = parent
    }
    heap[at] = id
  }

  pop(): AgendaId | undefined {
    const heap = this.heap
    const first = heap[0]
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && (heap[child + 1] as AgendaId) < (heap[child] as AgendaId)) child += 1
      if ((heap[child] as AgendaId) >= last) break
      heap[at] = heap[child] as AgendaId
      at = child
    }
    heap[at] = last
    return first
  }
}
