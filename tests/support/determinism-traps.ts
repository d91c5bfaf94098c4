/**
 * Run-time traps for the deterministic zone: while a function runs, everything through which a clock, chance, the
 * machine, the locale or later turns of the event loop could reach its result throws. The lint bans the same names;
 * the traps also see what a library does.
 */

/** Thrown at the trapped access, and again at the end when the code under test swallowed it. */
export class DeterminismTrap extends Error {
  override readonly name = 'DeterminismTrap'
}

type Target = Record<PropertyKey, unknown>
type Trip = (name: string) => never
/** Makes the property that stands in for `original` while the traps are set. */
type Stand = (original: PropertyDescriptor, trip: () => never) => PropertyDescriptor

interface Trap {
  readonly name: string
  readonly target: Target
  readonly key: PropertyKey
  readonly stand: Stand
}

/** Any use of the name fails, `typeof` included. */
const onAccess: Stand = (original, trip) => ({
  get: trip,
  configurable: true,
  enumerable: original.enumerable ?? false,
})

/** Reading is harmless, calling fails. */
const onCall: Stand = (original, trip) => ({ ...original, value: () => trip() })

/** Fails when called without a comparator: the default order is that of UTF-16 texts, which is never what is meant. */
const withoutComparator: Stand = (original, trip) => {
  const sort = original.value as (this: unknown, compare?: unknown) => unknown
  return {
    ...original,
    value(this: unknown, compare?: unknown): unknown {
      return compare === undefined ? trip() : sort.call(this, compare)
    },
  }
}

const GLOBALS = [
  ...['Date', 'performance', 'Intl', 'process', 'fetch', 'crypto', 'navigator'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'clearTimeout', 'clearInterval', 'clearImmediate'],
  ...['WeakRef', 'FinalizationRegistry'],
]
/** Also reachable by importing node:process and node:perf_hooks. */
const OF_PROCESS = ['env', 'hrtime', 'uptime', 'cwd', 'nextTick', 'memoryUsage', 'cpuUsage']
const TYPED_ARRAYS: Target = Object.getPrototypeOf(Uint8Array.prototype)

const target = (object: object): Target => object as Target
const trapsOn = (prefix: string, object: object, keys: readonly string[], stand: Stand): Trap[] =>
  keys.map((key) => ({ name: prefix + key, target: target(object), key, stand }))

const localeOf = (name: string, object: object) => trapsOn(`${name}.`, object, ['toLocaleString'], onCall)

const TRAPS: readonly Trap[] = [
  ...trapsOn('process.', process, OF_PROCESS, onAccess),
  ...trapsOn('performance.', performance, ['now'], onAccess),
  ...trapsOn('Math.', Math, ['random'], onCall),
  ...trapsOn('Date.', Date, ['now', 'parse'], onCall),
  ...trapsOn('Date.prototype.', Date.prototype, ['toLocaleDateString', 'toLocaleTimeString'], onCall),
  ...trapsOn(
    'String.prototype.',
    String.prototype,
    ['localeCompare', 'toLocaleUpperCase', 'toLocaleLowerCase'],
    onCall,
  ),
  ...localeOf('Date.prototype', Date.prototype),
  ...localeOf('Number.prototype', Number.prototype),
  ...localeOf('BigInt.prototype', BigInt.prototype),
  ...localeOf('Array.prototype', Array.prototype),
  ...localeOf('TypedArray.prototype', TYPED_ARRAYS),
  ...localeOf('Object.prototype', Object.prototype),
  ...trapsOn('Array.prototype.', Array.prototype, ['sort', 'toSorted'], withoutComparator),
  ...trapsOn('', globalThis, GLOBALS, onAccess),
]

/** Sets one trap and returns what takes it away; an own property that did not exist is deleted again. */
function set({ name, target, key, stand }: Trap, trip: Trip): () => void {
  const own = Object.getOwnPropertyDescriptor(target, key)
  const inherited: unknown = own === undefined ? target[key] : undefined
  if (own === undefined && inherited === undefined) return () => {}
  const original = own ?? { value: inherited, writable: true, configurable: true, enumerable: false }
  Object.defineProperty(
    target,
    key,
    stand(original, () => trip(name)),
  )
  return () => {
    if (own === undefined) delete target[key]
    else Object.defineProperty(target, key, own)
  }
}

/**
 * Runs `fn`, which must be synchronous, with all traps set and returns its result. Throws DeterminismTrap when it
 * touched a trapped name, even if it caught the exception, or returned a promise. The globals are restored either way.
 */
export function withDeterminismTraps<T>(fn: () => T): T {
  const tripped: string[] = []
  const trip: Trip = (name) => {
    tripped.push(name)
    throw new DeterminismTrap(`${name} is not for the deterministic zone`)
  }
  const releases = TRAPS.map((trap) => set(trap, trip))
  let result: T
  try {
    result = fn()
  } finally {
    for (const release of releases.reverse()) release()
  }
  if (tripped.length > 0) throw new DeterminismTrap(`used and swallowed: ${tripped.join(', ')}`)
  if (isThenable(result)) throw new DeterminismTrap('the result is a promise: the deterministic zone is synchronous')
  return result
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
