/** Who is signed in here, for as long as the tab is open. */
import { accountId, ed25519Key, fromHex, type Identity, type PasskeySigner } from '@chassis/client'
import type { KnownPasskey } from '@chassis/client/passkeys'

export interface Person extends Identity {
  readonly name: string
  readonly roles: readonly string[]
  readonly secret: Secret
}

/** What signs: a demo member's key, which may be kept, or a passkey, of which nothing secret is ever here. */
type Secret =
  | { readonly seed: string; readonly passkey?: undefined }
  | { readonly passkey: KnownPasskey; readonly seed?: undefined }

const KEPT = 'chassis.person'

export interface ToldPerson {
  readonly account: string
  readonly name: string
  readonly roles: readonly string[]
}

/** Where somebody begins: an organisation at its desk, a person at what is owed. */
export function homeOf({ roles }: Pick<ToldPerson, 'roles'>): '/loans' | '/me' {
  return roles.length === 0 ? '/me' : '/loans'
}

export function demoPerson({ account, name, roles, seed }: ToldPerson & { readonly seed: string }): Person {
  const key = ed25519Key(fromHex(seed))
  return { account: accountId.fromJson(account, 'account'), key, name, roles, secret: { seed } }
}

export function passkeyPerson({ account, name, roles }: ToldPerson, known: KnownPasskey): Person {
  const key: PasskeySigner = {
    kind: 'webauthn',
    publicKey: fromHex(known.publicKey),
    // Loaded when somebody is asked for it.
    async sign(message) {
      const { passkey } = await import('@chassis/client/passkeys')
      return passkey(known, navigator.credentials).sign(message)
    },
  }
  return { account: accountId.fromJson(account, 'account'), key, name, roles, secret: { passkey: known } }
}

export function keptPerson(): Person | undefined {
  try {
    const text = sessionStorage.getItem(KEPT)
    if (text === null) return undefined
    const { secret, ...told } = JSON.parse(text) as ToldPerson & { readonly secret: Secret }
    return secret.passkey === undefined
      ? demoPerson({ ...told, seed: secret.seed })
      : passkeyPerson(told, secret.passkey)
  } catch {
    return undefined
  }
}

export function keepPerson(person: Person | undefined): void {
  if (person === undefined) {
    sessionStorage.removeItem(KEPT)
    return
  }
  const { account, name, roles, secret } = person
  sessionStorage.setItem(KEPT, JSON.stringify({ account, name, roles, secret }))
}
