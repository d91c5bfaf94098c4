/** Runs one call inside a savepoint: the only place where a rejection of a contract is caught. */
import { assert, type Bytes, concatBytes, type RefusalCode, Rejection, type Sha256 } from '@chassis/primitives'
import {
  type AccountId,
  type AgendaId,
  decode,
  type EventRecord,
  encode,
  type Identifier,
  type IdentifierType,
  ProtocolError,
} from '@chassis/protocol'
import type { AccountsState } from './accounts/state.ts'
import { deriveAgendaId } from './agenda.ts'
import type { CallContext, EventDefinition, MethodDefinition, StateAccess } from './contract.ts'
import { deriveIdentifier } from './derive-identifier.ts'
import type { GovernancePort } from './governance-port.ts'
import { KernelFault } from './kernel-fault.ts'
import type { AnyContract, FoundMethod } from './ledger-definition.ts'
import type { Role } from './roles.ts'
import type { StateDefinition } from './state-definition.ts'
import { u64Bytes } from './state-reader.ts'
import type { StateView } from './state-view.ts'

/** What stays the same for all calls of a machine. */
export interface CallEnvironment {
  readonly sha256: Sha256
  readonly view: StateView
  readonly accounts: StateAccess<AccountsState>
  readonly methods: ReadonlyMap<number, FoundMethod>
  readonly bound: ReadonlyMap<AnyContract, { readonly state: StateAccess<StateDefinition>; readonly needs: unknown }>
  rolesOf(account: AccountId): readonly Role[]
  readonly governance: GovernancePort | undefined
  /** Told of every INTERNAL, so that operators are alarmed. */
  alarm(failure: unknown): void
  /** The call under way: providers emit and schedule through it. */
  readonly current: CurrentCall
}

export interface CurrentCall {
  now: number
  events: EventRecord[]
  /** Puts a call of `contract` on the agenda, as the account of the call under way. */
  schedule: (contract: number, dueMs: number, method: MethodDefinition, args: unknown) => AgendaId
}

/** Before the first call there is nothing that could schedule. */
export function noCurrentCall(): CurrentCall {
  return {
    now: 0,
    events: [],
    schedule: () => {
      throw new KernelFault('nothing schedules outside a call')
    },
  }
}

/** One call about to run. */
export interface PendingCall {
  readonly contract: number
  readonly method: number
  readonly as: AccountId
  readonly args: Bytes
  readonly now: number
  readonly height: bigint
  /** Unique bytes of the outcome this call belongs to: fresh ids derive from them. */
  readonly origin: Bytes
  readonly index: number
}

export interface CallRefusal {
  readonly refusal: RefusalCode
  readonly details: Rejection['details']
}

const EVENTS_MAX = 400
/** Of one event, as the leaf's schema says. */
const EVENT_BODY_BYTES_MAX = 4096
/** Of all events of one transaction, so that the disclosure of a leaf's events fits into a slip. */
const EVENT_BYTES_MAX = 262_144

/** Runs a call; on refusal or failure everything it did is undone. Events go to `events` on success only. */
export function runCall(env: CallEnvironment, call: PendingCall, events: EventRecord[]): CallRefusal | undefined {
  const savepoint = env.view.savepoint()
  const eventsBefore = events.length
  // zone-ok: the boundary of calls: a refusal or a failure becomes the result of the call
  try {
    const found = env.methods.get(call.contract * 1000 + call.method)
    if (!found || call.method > 999)
      return { refusal: ProtocolError.UNKNOWN_METHOD, details: { contract: call.contract, method: call.method } }
    if (!mayCall(found.method, env.rolesOf(call.as))) {
      return { refusal: ProtocolError.NOT_AUTHORISED, details: { method: `${found.contract.name}.${found.name}` } }
    }
    const args = decodeArguments(found.method, call.args)
    found.method.run(callContext(env, call, found, args, events))
    return undefined
  } catch (error) {
    env.view.rollback(savepoint)
    events.length = eventsBefore
    if (error instanceof Rejection) return { refusal: error.refusal, details: error.details }
    // A broken kernel or storage invariant is not the call's doing: it must stop the node, not be recorded as a result.
    if (error instanceof KernelFault) throw error
    env.alarm(error)
    return { refusal: ProtocolError.INTERNAL, details: {} }
  }
}

function mayCall(method: MethodDefinition, roles: readonly Role[]): boolean {
  for (const allowed of method.authority.allow) {
    if (allowed === 'anyone' || roles.includes(allowed)) return true
  }
  return false
}

function decodeArguments(method: MethodDefinition, args: Bytes): unknown {
  // zone-ok: only to give a refusal of the codec its number as a refusal of the call
  try {
    return decode(method.args, args)
  } catch (error) {
    if (error instanceof Rejection) {
      throw new Rejection(ProtocolError.BAD_ARGUMENTS, { ...error.details, reason: error.refusal.name })
    }
    throw error
  }
}

function callContext(
  env: CallEnvironment,
  call: PendingCall,
  found: FoundMethod,
  args: unknown,
  events: EventRecord[],
): CallContext<unknown, StateDefinition, unknown> {
  const { state, needs } = env.bound.get(found.contract) as { state: StateAccess<StateDefinition>; needs: unknown }
  let counter = 0
  const origin = () => concatBytes(call.origin, u64Bytes(BigInt(call.index)))
  const schedule: CurrentCall['schedule'] = (contract, dueMs, method, scheduled) => {
    const due = Math.max(dueMs, call.now)
    const id = freshAgendaId(env, due, origin(), () => counter++)
    const encoded = encode(method.args, scheduled as never)
    const entry = { due, contract, method: method.number, as: call.as, args: encoded, attempts: 0 }
    env.accounts.agenda.set(id, entry)
    return id
  }
  env.current.schedule = schedule
  return {
    args,
    as: call.as,
    now: call.now,
    height: call.height,
    state,
    needs,
    rolesOf: env.rolesOf,
    accountExists: (account) => env.accounts.accounts.has(account),
    emit: <T>(definition: EventDefinition<T>, body: T) => emitEvent(events, found.contract.number, definition, body),
    schedule: (dueMs, method, scheduled) => schedule(found.contract.number, dueMs, method, scheduled),
    cancel: (id: AgendaId) => env.accounts.agenda.delete(id),
    newId<P extends string>(type: IdentifierType<P>): Identifier<P> {
      return deriveIdentifier(env.sha256, type, call.origin, call.index, counter++)
    },
  }
}

/** An agenda id that is not taken: 8 derived bytes are few enough to be made to collide on purpose. */
export function freshAgendaId(env: CallEnvironment, due: number, origin: Bytes, counter: () => number): AgendaId {
  let id = deriveAgendaId(env.sha256, due, origin, counter())
  while (env.accounts.agenda.has(id)) id = deriveAgendaId(env.sha256, due, origin, counter())
  return id
}

/** Records an event; the bound of a leaf is the bound of all calls of one transaction together. */
export function emitEvent<T>(events: EventRecord[], contract: number, definition: EventDefinition<T>, body: T): void {
  assert(events.length < EVENTS_MAX, 'too many events in one transaction')
  const encoded = encode(definition.record, body)
  // Checked here, inside the call: at the end of the block it would be the node that fails.
  assert(encoded.length <= EVENT_BODY_BYTES_MAX, 'the event is too long')
  let total = encoded.length
  for (const earlier of events) total += earlier.body.length
  assert(total <= EVENT_BYTES_MAX, 'too many bytes of events in one transaction')
  events.push({ contract, event: definition.number, body: encoded })
}
