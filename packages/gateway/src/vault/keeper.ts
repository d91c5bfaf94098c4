/** The member whose vault this is, with the key by which its gateway writes receipts. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { MethodDefinition } from '@chassis/kernel'
import { fromHex, PlatformError } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey } from '@chassis/primitives/node'
import { type AccountId, encode, encodeBody, encodeTransaction, type LedgerId, signBytes } from '@chassis/protocol'

export interface Keeper {
  readonly account: AccountId
  readonly key: SigningKey
}

export interface KeeperCall {
  readonly contract: { readonly number: number }
  readonly method: MethodDefinition
  readonly args: unknown
}

const VALID_FOR_MS = 60_000

/** Reads the 32-byte seed, in hex, of the keeper's service key. Throws KEEPER_KEY_MISSING. */
export function readKeeper(account: AccountId, file: string): Keeper {
  try {
    return { account, key: ed25519KeyFromSeed(fromHex(readFileSync(file, 'utf8').trim())) }
  } catch (cause) {
    throw new PlatformError(`no usable key in ${file}`, { code: 'KEEPER_KEY_MISSING', details: { file }, cause })
  }
}

/** A signed transaction of the keeper. `now`: the ledger's clock, milliseconds UTC. */
export function signAsKeeper({ account, key }: Keeper, ledgerId: LedgerId, calls: readonly KeeperCall[], now: number) {
  const bodyBytes = encodeBody({
    ledgerId,
    from: account,
    nonce: { kind: 'unordered' },
    validUntil: now + VALID_FOR_MS,
    salt: Uint8Array.from(randomBytes(16)),
    calls: calls.map(({ contract, method, args }) => ({
      contract: contract.number,
      method: method.number,
      as: account,
      args: encode(method.args, args),
    })),
  })
  const signature = key.sign(signBytes('ed25519', ledgerId, bodyBytes))
  return encodeTransaction(bodyBytes, [{ kind: 'ed25519', publicKey: key.publicKey, signature }])
}
