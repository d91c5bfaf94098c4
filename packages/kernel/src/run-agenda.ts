/** Runs due agenda calls at the start of a block: each in a savepoint of its own, with its scheduler's authority. */
import { concatBytes, utf8Encode } from '@chassis/primitives'
import { type AgendaId, agendaId, type EventRecord } from '@chassis/protocol'
import { accounts, accountsEvents } from './accounts/contract.ts'
import type { AgendaCall } from './accounts/schema.ts'
import type { AgendaQueue } from './agenda.ts'
import type { LeafDraft } from './block-writer.ts'
import { type CallEnvironment, type CallRefusal, emitEvent, freshAgendaId, runCall } from './run-call.ts'

const SUBJECT_DOMAIN = utf8Encode('chassis/agenda-call/v1')
const ATTEMPTS_MAX = 3
/** Wait before the second and the third attempt. */
const RETRY_AFTER_MS = [60_000, 3_600_000] as const

/** Runs at most `limit` due calls in (time, id) order; appends their leaves. Returns how many ran. */
export function runAgenda(
  env: CallEnvironment,
  queue: AgendaQueue,
  block: { readonly height: bigint; readonly time: number },
  limit: number,
  leaves: LeafDraft[],
): number {
  let ran = 0
  while (ran < limit) {
    const id = queue.next
    if (id === undefined) break
    const call = env.accounts.agenda.get(id)
    if (call && call.due > block.time) break
    queue.pop()
    // A cancelled call leaves its id behind in the queue.
    if (!call) continue
    runOne(env, id, call, block, leaves)
    ran += 1
  }
  return ran
}

function runOne(
  env: CallEnvironment,
  id: AgendaId,
  call: AgendaCall,
  block: { readonly height: bigint; readonly time: number },
  leaves: LeafDraft[],
): void {
  const events: EventRecord[] = []
  env.current.events = events
  const subject = env.sha256.hash(concatBytes(SUBJECT_DOMAIN, agendaId.bytesOf(id)))
  env.accounts.agenda.delete(id)
  const refused = runCall(env, { ...call, now: block.time, height: block.height, origin: subject, index: 0 }, events)
  if (refused) retryOrOpenCase(env, id, call, refused, block.time, events)
  const organisation = env.rolesOf(call.as).length > 0 ? { organisation: call.as } : {}
  leaves.push({
    kind: 'agenda',
    subject,
    code: refused?.refusal.code ?? 0,
    operations: [{ contract: call.contract, method: call.method, ...organisation }],
    from: call.as,
    events,
  })
}

function retryOrOpenCase(
  env: CallEnvironment,
  id: AgendaId,
  call: AgendaCall,
  { refusal }: CallRefusal,
  now: number,
  events: EventRecord[],
): void {
  const attempts = call.attempts + 1
  const wait = RETRY_AFTER_MS[attempts - 1]
  if (attempts < ATTEMPTS_MAX && wait !== undefined) {
    const due = now + wait
    let counter = attempts
    const retry = freshAgendaId(env, due, agendaId.bytesOf(id), () => counter++)
    env.accounts.agenda.set(retry, { ...call, due, attempts })
    return
  }
  env.accounts.cases.set(id, { call: { ...call, attempts }, code: refusal.code, since: now })
  emitEvent(events, accounts.number, accountsEvents.caseOpened, { case: id, code: refusal.code })
}
