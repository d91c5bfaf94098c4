/** What somebody who lost every passkey sends to who may restore the account: which account, and the new key. */
import { type AccountId, accountId } from '@chassis/client'
import type { KnownPasskey } from '@chassis/client/passkeys'

export interface RecoveryRequest {
  readonly account: AccountId
  /** The new passkey; nothing of it is secret. */
  readonly passkey: Pick<KnownPasskey, 'publicKey' | 'rpId' | 'origin'>
}

const POINT = /^04[0-9a-f]{128}$/
/** As policies have it. */
const ORIGIN_CHARACTERS_MAX = 128

/** An address on this node that says all of it. */
export function requestAddress({ account, passkey }: RecoveryRequest, here: string): string {
  const { publicKey, rpId, origin } = passkey
  return `${here}/recover?${new URLSearchParams({ account, key: publicKey, site: rpId, page: origin })}`
}

/** Undefined where the address asks for nothing, or for what no policy could hold. */
export function readRequest(search: string): RecoveryRequest | undefined {
  const told = new URLSearchParams(search)
  const [publicKey = '', rpId = '', origin = ''] = ['key', 'site', 'page'].map((name) => told.get(name) ?? '')
  if (!POINT.test(publicKey) || !isPageOf(origin, rpId)) return undefined
  try {
    return { account: accountId.fromJson(told.get('account') ?? '', 'account'), passkey: { publicKey, rpId, origin } }
  } catch {
    return undefined
  }
}

/** A page of the site that the passkey is bound to (Web Authentication, section 5.1.2). */
function isPageOf(origin: string, site: string): boolean {
  if (origin.length > ORIGIN_CHARACTERS_MAX || !URL.canParse(origin)) return false
  const { protocol, hostname, origin: plain } = new URL(origin)
  const isOfSite = hostname === site || hostname.endsWith(`.${site}`)
  return /^https?:$/.test(protocol) && plain === origin && site !== '' && isOfSite
}
