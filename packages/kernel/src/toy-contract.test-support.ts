/**
 * For tests: a contract that does whatever its arguments say, step by step, so that random calls reach every access.
 */
import { assert, InvariantViolation, refusals, refuse } from '@chassis/primitives'
import {
  type AccountId,
  accountId,
  bytes,
  choice,
  field,
  hash32,
  type LoanId,
  list,
  loanId,
  MEMBER,
  optional,
  PUBLIC,
  record,
  text,
  u8,
  u16,
  u32,
  u64,
  type ValueOf,
  type VehicleId,
  vehicleId,
} from '@chassis/protocol'
import { contract, event, methodsOf } from './contract.ts'
import { role } from './roles.ts'
import { chronicle, idKey, map } from './state-definition.ts'

export const PEOPLE = 900
export const TOY = 901

export const Person = record('Person', { roles: field(1, list(role, 10), PUBLIC, 'Roles') })
const peopleState = { people: map(1, idKey(accountId), Person) }
const SetRoles = record('SetRoles', { roles: field(1, list(role, 10), PUBLIC, 'Roles') })
export const people = contract({
  number: PEOPLE,
  name: 'people',
  state: peopleState,
  methods: {
    setRoles: methodsOf<typeof peopleState>()(
      SetRoles,
      { number: 1, authority: { allow: ['anyone'], objects: 'own' }, refuses: [] },
      ({ args, as, state }) => state.people.set(as, { roles: args.roles }),
    ),
  },
  events: {},
  errors: {},
})

export const Counter = record('Counter', {
  value: field(1, u64, MEMBER, 'Value'),
  note: field(2, optional(text(20)), PUBLIC, 'Note'),
})
export const Head = record('ToyHead', {
  factCount: field(1, u32, PUBLIC, 'Kernel'),
  factsRoot: field(2, hash32, PUBLIC, 'Kernel'),
  sum: field(3, u64, MEMBER, 'Sum of the facts'),
})
export const Fact = choice('ToyFact', {
  added: [1, record('Added', { amount: field(1, u64, MEMBER, 'Amount'), by: field(2, accountId, PUBLIC, 'Who') })],
  noted: [2, record('Noted', { text: field(1, text(20), PUBLIC, 'Text') })],
})

const key = field(1, u8, PUBLIC, 'Which')
export const Step = choice('Step', {
  put: [
    1,
    record('Put', { key, value: field(2, u64, MEMBER, 'Value'), note: field(3, optional(text(20)), PUBLIC, 'Note') }),
  ],
  drop: [2, record('Drop', { key })],
  append: [
    3,
    record('Append', {
      key,
      amount: field(2, u64, MEMBER, 'Amount'),
      reference: field(3, optional(text(8)), MEMBER, 'External reference'),
    }),
  ],
  note: [4, record('NoteFact', { key, text: field(2, text(20), PUBLIC, 'Text') })],
  schedule: [5, record('Schedule', { key, delay: field(2, u32, PUBLIC, 'ms'), value: field(3, u64, MEMBER, 'Value') })],
  cancel: [6, record('Cancel', { agenda: field(1, bytes(16, 16), MEMBER, 'Agenda id') })],
  emit: [7, record('Emit', { size: field(1, u16, MEMBER, 'Bytes') })],
  refuse: [8, record('Refuse', {})],
  crash: [9, record('Crash', { how: field(1, u8, MEMBER, 'Which failure') })],
})
export type Step = ValueOf<typeof Step>
export const Run = record('Run', { steps: field(1, list(Step, 60), MEMBER, 'What to do') })
export const Ring = record('Ring', { key, value: field(2, u64, MEMBER, 'Added to the counter') })
export const Nothing = record('Nothing', {})
export const Blob = record('Blob', { body: field(1, bytes(60_000), MEMBER, 'Bytes') })

export const ToyError = refusals({ name: 'toy', number: TOY }, { TOLD_TO: 1, REFERENCE_USED: 2, BLOCKED: 3 })
/** While this counter is above 0, agenda calls are refused. */
export const BLOCKER = 255
export const CRASHES = [
  'type error',
  'assertion',
  'stack overflow',
  'value',
  'missing fact',
  'event',
  'twice open',
] as const

export const counterId = (n: number): LoanId => loanId.of(new Uint8Array(16).fill(n))
export const chronicleId = (n: number): VehicleId => vehicleId.of(new Uint8Array(16).fill(n))

const state = { counters: map(1, idKey(loanId), Counter), logs: chronicle(2, idKey(vehicleId), Head, Fact) }
export type ToyState = typeof state
const method = methodsOf<ToyState>()
const events = { blob: event(1, Blob) }
const anyone = { allow: ['anyone'], objects: 'any' } as const

const ring = method(
  Ring,
  { number: 2, authority: anyone, refuses: [ToyError.BLOCKED] },
  ({ args, state: { counters } }) => {
    const id = counterId(args.key)
    const before = counters.get(id)?.value ?? 0n
    counters.set(id, { value: before + args.value })
    if ((counters.get(counterId(BLOCKER))?.value ?? 0n) > 0n) refuse(ToyError.BLOCKED)
  },
)

const run = method(
  Run,
  { number: 1, authority: anyone, refuses: [ToyError.TOLD_TO, ToyError.REFERENCE_USED] },
  (context) => {
    for (const step of context.args.steps) runStep(context, step)
  },
)

type Context = Parameters<Parameters<typeof method<ValueOf<typeof Run>>>[2]>[0]

function runStep(context: Context, step: Step): void {
  const { counters, logs } = context.state
  if (step.kind === 'put') {
    counters.set(counterId(step.key), { value: step.value, ...(step.note !== undefined && { note: step.note }) })
  } else if (step.kind === 'drop') {
    counters.delete(counterId(step.key))
  } else if (step.kind === 'append') {
    append(context, step)
  } else if (step.kind === 'note') {
    const id = chronicleId(step.key)
    if (!logs.has(id)) logs.open(id, { sum: 0n })
    logs.append(id, { kind: 'noted', text: step.text })
  } else if (step.kind === 'schedule') {
    context.schedule(context.now + step.delay, ring, { key: step.key, value: step.value })
  } else if (step.kind === 'cancel') {
    context.cancel(`agnd_${[...step.agenda].map((b) => b.toString(16).padStart(2, '0')).join('')}` as never)
  } else if (step.kind === 'emit') {
    context.emit(events.blob, { body: new Uint8Array(step.size) })
  } else if (step.kind === 'refuse') {
    refuse(ToyError.TOLD_TO)
  } else {
    crash(context, step.how)
  }
}

function append({ state: { logs }, as }: Context, step: Step & { kind: 'append' }): void {
  const id = chronicleId(step.key)
  const reference = step.reference === undefined ? undefined : { member: as, externalRef: step.reference }
  if (reference && logs.findReference(id, reference) !== undefined) refuse(ToyError.REFERENCE_USED)
  const head = logs.head(id)
  if (head) logs.setHead(id, { sum: head.sum + step.amount })
  else logs.open(id, { sum: step.amount })
  const index = logs.append(id, { kind: 'added', amount: step.amount, by: as }, reference)
  assert(logs.head(id)?.factCount === index + 1 && logs.factCount(id) === index + 1, 'the head counts')
  assert(logs.fact(id, index).kind === 'added', 'a fact can be read at once')
}

function recurse(depth: number): number {
  return recurse(depth + 1) + 1
}

function crash({ state: { counters, logs }, emit }: Context, how: number): void {
  const failure = CRASHES[how % CRASHES.length]
  if (failure === 'type error') (undefined as unknown as { x: { y: number } }).x.y = 1
  if (failure === 'assertion') throw new InvariantViolation('told to')
  if (failure === 'stack overflow') recurse(0)
  if (failure === 'value') counters.set(counterId(1), { value: -1n })
  if (failure === 'missing fact') logs.fact(chronicleId(1), -1)
  if (failure === 'event') emit(events.blob, { body: new Uint8Array(5000) })
  if (failure === 'twice open') {
    if (!logs.has(chronicleId(2))) logs.open(chronicleId(2), { sum: 0n })
    logs.open(chronicleId(2), { sum: 0n })
  }
}

export const toy = contract({
  number: TOY,
  name: 'toy',
  state,
  methods: {
    run,
    ring,
    lendersOnly: method(
      Nothing,
      { number: 3, authority: { allow: ['lender'], objects: 'any' }, refuses: [] },
      () => {},
    ),
  },
  events: events as never,
  errors: ToyError,
})

export const rolesOf = (
  access: { people: { get(a: AccountId): ValueOf<typeof Person> | undefined } },
  account: AccountId,
) => access.people.get(account)?.roles ?? []
