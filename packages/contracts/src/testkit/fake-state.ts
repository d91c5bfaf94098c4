/** A committed state made of plain tables: for showing that an invariant notices what no method would do. */
import type { ReadState, StateDefinition } from '@chassis/kernel'

export interface FakeTable {
  readonly entries?: readonly (readonly [key: string, value: unknown])[]
  /** Facts by key. */
  readonly facts?: Readonly<Record<string, readonly unknown[]>>
}

export function fakeState<S extends StateDefinition>(
  definition: S,
  tables: { readonly [N in keyof S]?: FakeTable },
): ReadState<S> {
  const out: Record<string, unknown> = {}
  for (const name of Object.keys(definition)) {
    const { entries = [], facts = {} } = tables[name] ?? {}
    const values = new Map(entries)
    out[name] = {
      get: (key: string) => values.get(key),
      entries: () => values.entries(),
      facts: (key: string) => facts[key] ?? [],
      findReference: () => undefined,
    }
  }
  return out as ReadState<S>
}

/** What the invariant of that name finds wrong. */
export function findingsOf<S extends StateDefinition>(
  invariants: readonly { readonly name: string; check(state: ReadState<S>): Iterable<string> }[],
  name: string,
  state: ReadState<S>,
): readonly string[] {
  const found = invariants.find((invariant) => invariant.name === name)
  return found ? [...found.check(state)] : ['no such invariant']
}
