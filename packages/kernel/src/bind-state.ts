/** Binds a contract's declared state to a view: the typed accessors that methods and providers use. */
import { assert } from '@chassis/primitives'
import type { ChronicleAccess, FactReference, MapAccess, StateAccess } from './contract.ts'
import type { AnyDefinition, ChronicleHead, StateDefinition } from './state-definition.ts'
import type { StateView } from './state-view.ts'

const NO_ROOT = new Uint8Array(32)

function bindMap(view: StateView, contract: number, definition: AnyDefinition): MapAccess<string, unknown> {
  const at = view.place(contract, definition)
  return {
    get: (key) => view.get(at, key),
    has: (key) => view.get(at, key) !== undefined,
    set: (key, value) => view.set(at, key, value),
    delete: (key) => view.set(at, key, undefined),
  }
}

function bindChronicle(
  view: StateView,
  contract: number,
  definition: AnyDefinition,
): ChronicleAccess<string, ChronicleHead, unknown> {
  const at = view.place(contract, definition)
  return {
    head: (key) => view.get(at, key) as ChronicleHead | undefined,
    has: (key) => view.get(at, key) !== undefined,
    open(key, head) {
      assert(view.get(at, key) === undefined, 'the chronicle is open already')
      view.set(at, key, { ...head, factCount: 0, factsRoot: NO_ROOT })
    },
    setHead(key, head) {
      const before = view.get(at, key) as ChronicleHead | undefined
      assert(before !== undefined, 'the chronicle is not open')
      view.set(at, key, { ...head, factCount: before.factCount, factsRoot: before.factsRoot })
    },
    append: (key, fact, reference?: FactReference) => view.append(at, key, fact, reference),
    fact: (key, index) => view.fact(at, key, index),
    factCount: (key) => view.factCount(at, key),
    findReference: (key, reference) => view.findReference(at, key, reference),
  }
}

/** Typed access to one contract's state through `view`. Built once per machine. */
export function bindState<S extends StateDefinition>(view: StateView, contract: number, state: S): StateAccess<S> {
  const out: Record<string, unknown> = {}
  const numbers = new Set<number>()
  for (const [name, definition] of Object.entries(state)) {
    assert(!numbers.has(definition.number), `map number ${definition.number} twice`)
    numbers.add(definition.number)
    out[name] =
      definition.shape === 'map' ? bindMap(view, contract, definition) : bindChronicle(view, contract, definition)
  }
  return out as StateAccess<S>
}
