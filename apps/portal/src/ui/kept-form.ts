/** What somebody types into a form: kept in this tab, so that neither a reload nor a session that ends loses it. */
import { toHex } from '@chassis/client'
import { useState } from 'react'

interface Kept<T> {
  readonly values: T
  /** Under which it is submitted: the same form counts once. */
  readonly key: string
}

export interface KeptForm<T> extends Kept<T> {
  change(change: Partial<T>): void
  /** An empty form with a key of its own. */
  begin(): void
  /** The same form under a key of its own: what stood under the old one was refused. */
  renew(): void
}

/** `name`: what the form is for, and of whom. */
export function useKeptForm<T extends object>(name: string, empty: T): KeptForm<T> {
  const place = `chassis.form.${name}`
  const [state, setState] = useState<Kept<T>>(() => ({ ...fresh(empty), ...read<T>(place) }))
  const put = (next: Kept<T>): void => {
    setState(next)
    sessionStorage.setItem(place, JSON.stringify(next))
  }
  return {
    ...state,
    change: (change) => put({ ...state, values: { ...state.values, ...change } }),
    begin() {
      sessionStorage.removeItem(place)
      setState(fresh(empty))
    },
    renew: () => put({ ...state, key: newKey() }),
  }
}

function fresh<T>(values: T): Kept<T> {
  return { values, key: newKey() }
}

/** Of a wish that is signed: a random one. */
export function newKey(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)))
}

function read<T>(place: string): Kept<T> | undefined {
  try {
    const text = sessionStorage.getItem(place)
    return text === null ? undefined : (JSON.parse(text) as Kept<T>)
  } catch {
    return undefined
  }
}
