/** The contract API: what a contract is made of and what a method receives. */
import type { RefusalCode } from '@chassis/primitives'
import type { AccountId, Identifier, IdentifierType, RecordType } from '@chassis/protocol'
import type { Role } from './roles.ts'
import type { AnyDefinition, ChronicleDefinition, MapDefinition, StateDefinition } from './state-definition.ts'

/** Reads and writes of one map inside a call. Values are immutable: set a new one. */
export interface MapAccess<K, V> {
  get(key: K): V | undefined
  has(key: K): boolean
  set(key: K, value: V): void
  delete(key: K): void
}

type Own<H> = Omit<H, 'factCount' | 'factsRoot'>

/** One chronicle inside a call. */
export interface ChronicleAccess<K, H, F> {
  head(key: K): H | undefined
  has(key: K): boolean
  /** Starts the chronicle of `key` with its first head; it must not exist. */
  open(key: K, head: Own<H>): void
  /** Replaces the head without a fact. */
  setHead(key: K, head: Own<H>): void
  /**
   * Appends a fact and returns its index. `reference` makes (member, externalRef) unique for this object; ask
   * {@link ChronicleAccess.findReference} first, appending a used one is a bug.
   */
  append(key: K, fact: F, reference?: FactReference): number
  fact(key: K, index: number): F
  factCount(key: K): number
  /** Index of the fact that carries this reference. */
  findReference(key: K, reference: FactReference): number | undefined
}

export interface FactReference {
  readonly member: AccountId
  readonly externalRef: string
}

export type AccessOf<D extends AnyDefinition> =
  D extends ChronicleDefinition<infer K, infer H, infer F>
    ? ChronicleAccess<K, H, F>
    : D extends MapDefinition<infer K, infer V>
      ? MapAccess<K, V>
      : never
export type StateAccess<S extends StateDefinition> = { readonly [N in keyof S]: AccessOf<S[N]> }

export interface EventDefinition<T> {
  readonly number: number
  readonly record: RecordType<T>
}

/** Declares an event of a contract. */
export function event<T>(number: number, record: RecordType<T>): EventDefinition<T> {
  return { number, record }
}

/** What a method sees. Everything it may depend on is here. */
export interface CallContext<A, S extends StateDefinition, N> {
  readonly args: A
  /** The account the call acts for; its policy is satisfied and it may call this method. */
  readonly as: AccountId
  /** Block time, milliseconds UTC. */
  readonly now: number
  readonly height: bigint
  readonly state: StateAccess<S>
  readonly needs: N
  /** Roles of any account; empty for a person. */
  rolesOf(account: AccountId): readonly Role[]
  accountExists(account: AccountId): boolean
  emit<T>(definition: EventDefinition<T>, body: T): void
  /** Calls `method` of the same contract with `args` at `dueMs`, as the account that schedules. Cancelled by its id. */
  schedule(dueMs: number, method: MethodDefinition, args: unknown): Identifier<'agnd'>
  cancel(agenda: Identifier<'agnd'>): void
  /** A fresh identifier, derived from transaction, call and a counter. */
  newId<P extends string>(type: IdentifierType<P>): Identifier<P>
}

/** Who may call a method, as data: documents, tests and portal render it. */
export interface Authority {
  /** Any of these roles, or `anyone` with an account. */
  readonly allow: readonly (Role | 'anyone')[]
  /** `own`: the method's guards tie the object to the caller; `any`: any object. */
  readonly objects: 'own' | 'any'
}

export interface MethodDefinition {
  /** 1 to 999, never reused. */
  readonly number: number
  readonly args: RecordType<unknown>
  readonly authority: Authority
  /** Refusals of the method's own guards, in the order of checking. */
  readonly refuses: readonly RefusalCode[]
  readonly run: (context: CallContext<unknown, StateDefinition, unknown>) => void
}

export interface MethodOptions {
  readonly number: number
  readonly authority: Authority
  readonly refuses: readonly RefusalCode[]
}

/** A `method` function bound to a contract's state and needs, for that contract's `methods/` folder. */
export function methodsOf<S extends StateDefinition, N = Record<never, never>>() {
  return <A>(
    args: RecordType<A>,
    options: MethodOptions,
    run: (context: CallContext<A, S, N>) => void,
  ): MethodDefinition => ({ ...options, args, run }) as unknown as MethodDefinition
}

/** What a contract offers to others is built from this. */
export interface ProviderContext<S extends StateDefinition> {
  readonly state: StateAccess<S>
  now(): number
  emit<T>(definition: EventDefinition<T>, body: T): void
  /** Schedules a call of the providing contract, as the account of the call under way. */
  schedule(dueMs: number, method: MethodDefinition, args: unknown): Identifier<'agnd'>
  cancel(agenda: Identifier<'agnd'>): void
}

export type Provider<S extends StateDefinition, I> = (context: ProviderContext<S>) => I

export interface Invariant {
  /** e.g. `INV-P2` */
  readonly name: string
  readonly says: string
}

export interface Contract<S extends StateDefinition = StateDefinition> {
  readonly number: number
  readonly name: string
  readonly state: S
  readonly methods: Readonly<Record<string, MethodDefinition>>
  readonly events: Readonly<Record<string, EventDefinition<unknown>>>
  readonly errors: Readonly<Record<string, RefusalCode>>
}

/** Type-checked constructor of a contract; keeps the names of its methods in the type. */
export function contract<S extends StateDefinition, const M extends Contract['methods']>(
  definition: Contract<S> & { readonly methods: M },
): Contract<S> & { readonly methods: M } {
  return definition
}

/** Read access outside calls (queries, invariants, tools): adds iteration in key order. */
export interface ReadMap<K, V> {
  get(key: K): V | undefined
  /** Entries in key order, starting after `after`. */
  entries(after?: K): Iterable<readonly [K, V]>
}
export interface ReadChronicle<K, H, F> extends ReadMap<K, H> {
  facts(key: K, from?: number, to?: number): Iterable<F>
  findReference(key: K, reference: FactReference): number | undefined
}
export type ReadAccessOf<D extends AnyDefinition> =
  D extends ChronicleDefinition<infer K, infer H, infer F>
    ? ReadChronicle<K, H, F>
    : D extends MapDefinition<infer K, infer V>
      ? ReadMap<K, V>
      : never
export type ReadState<S extends StateDefinition> = { readonly [N in keyof S]: ReadAccessOf<S[N]> }

/** A named property of the state that must hold after every block; yields what is wrong. */
export interface InvariantCheck<S extends StateDefinition> extends Invariant {
  check(state: ReadState<S>): Iterable<string>
}
