/** Who is signed in here, for as long as the tab is open. */
import { accountId, ed25519Key, fromHex, type Identity } from '@chassis/client'

export interface Person extends Identity {
  readonly name: string
  readonly roles: readonly string[]
  /** Of the key, in hex: demo members of development ledgers have one that may be kept. */
  readonly seed: string
}

const KEPT = 'chassis.person'

type Told = Pick<Person, 'name' | 'roles' | 'seed'> & { readonly account: string }

export function personOf({ account, name, roles, seed }: Told): Person {
  return { account: accountId.fromJson(account, 'account'), key: ed25519Key(fromHex(seed)), name, roles, seed }
}

export function keptPerson(): Person | undefined {
  try {
    const text = sessionStorage.getItem(KEPT)
    return text === null ? undefined : personOf(JSON.parse(text) as Told)
  } catch {
    return undefined
  }
}

export function keepPerson(person: Person | undefined): void {
  if (person === undefined) {
    sessionStorage.removeItem(KEPT)
    return
  }
  const { account, name, roles, seed } = person
  sessionStorage.setItem(KEPT, JSON.stringify({ account, name, roles, seed }))
}
