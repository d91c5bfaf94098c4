/** Passkeys that were made in this browser: nothing secret, but what is needed to use them again. */
import type { KnownPasskey } from '@chassis/client/passkeys'
import { keep, kept } from '../ui/kept.ts'
import type { ToldPerson } from './person.ts'

const KEPT = 'chassis.passkeys'
/** The oldest gives way. */
const PASSKEYS_MAX = 20

export interface KeptPasskey extends ToldPerson {
  readonly ledgerId: string
  /** Milliseconds UTC. */
  readonly madeAt: number
  readonly passkey: KnownPasskey
}

export function keptPasskeys(ledgerId: string): readonly KeptPasskey[] {
  return all().filter((one) => one.ledgerId === ledgerId)
}

export function keepPasskey(one: KeptPasskey): void {
  keep(KEPT, JSON.stringify([...all(), one].slice(-PASSKEYS_MAX)))
}

/** In hex. */
export function forgetPasskey(publicKey: string): void {
  keep(KEPT, JSON.stringify(all().filter(({ passkey }) => passkey.publicKey !== publicKey)))
}

function all(): readonly KeptPasskey[] {
  try {
    const found: unknown = JSON.parse(kept(KEPT) ?? '[]')
    return Array.isArray(found) ? found : []
  } catch {
    return []
  }
}
