/** The token of who is signed in, for as long as the tab is open: a passkey is not asked for on every page. */
import { type SessionKeeper, toHex } from '@chassis/client'
import type { Person } from './person.ts'

const KEPT = 'chassis.session'

/** A token is of one key: who signs in with another begins anew. */
export function keptSession({ key }: Pick<Person, 'key'>): SessionKeeper {
  const of = toHex(key.publicKey)
  return {
    read() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as { of?: string; token?: string }
        return kept.of === of ? kept.token : undefined
      } catch {
        return undefined
      }
    },
    keep(token) {
      if (token === undefined) sessionStorage.removeItem(KEPT)
      else sessionStorage.setItem(KEPT, JSON.stringify({ of, token }))
    },
  }
}
