/** The two keys of a CometBFT process, in its JSON formats: who it is to its peers, and what it signs blocks with. */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { concatBytes, fromBase64, PlatformError, toBase64, toHex } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey, sha256 } from '@chassis/primitives/node'

/** CometBFT's address of an Ed25519 key: the first 20 bytes of its SHA-256, in lower-case hex. */
export function cometAddress(publicKey: Uint8Array): string {
  return toHex(sha256.hash(publicKey).subarray(0, 20))
}

const PRIVATE = 'tendermint/PrivKeyEd25519'
const PUBLIC = 'tendermint/PubKeyEd25519'

/** A public key as genesis and key files write it. */
export function publicKeyJson(publicKey: Uint8Array): { readonly type: string; readonly value: string } {
  return { type: PUBLIC, value: toBase64(publicKey) }
}

/** Go keeps the seed and the public key side by side. */
function privateKeyJson(key: SigningKey): { readonly type: string; readonly value: string } {
  return { type: PRIVATE, value: toBase64(concatBytes(key.secret, key.publicKey)) }
}

export interface CometKeys {
  readonly node: SigningKey
  readonly validator: SigningKey
}

export function createCometKeys(): CometKeys {
  const key = () => ed25519KeyFromSeed(Uint8Array.from(randomBytes(32)))
  return { node: key(), validator: key() }
}

const nodeKeyFile = (home: string): string => join(home, 'config', 'node_key.json')
const validatorKeyFile = (home: string): string => join(home, 'config', 'priv_validator_key.json')

/**
 * Writes the keys (mode 0600) and the state of a signer that has signed nothing yet into a CometBFT home whose folders
 * exist. Nothing is overwritten: a second signer state for a key in use is how validators sign twice.
 */
export function writeCometKeys(home: string, { node, validator }: CometKeys): void {
  const write = (file: string, content: unknown): void =>
    writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  write(nodeKeyFile(home), { priv_key: privateKeyJson(node) })
  write(validatorKeyFile(home), {
    address: cometAddress(validator.publicKey).toUpperCase(),
    pub_key: publicKeyJson(validator.publicKey),
    priv_key: privateKeyJson(validator),
  })
  write(join(home, 'data', 'priv_validator_state.json'), { height: '0', round: 0, step: 0 })
}

/** The key that the node signs blocks with. Throws KEYS_UNREADABLE. */
export function readValidatorKey(home: string): SigningKey {
  const file = validatorKeyFile(home)
  try {
    const { priv_key: stored } = JSON.parse(readFileSync(file, 'utf8')) as { priv_key: { type: string; value: string } }
    const bytes = fromBase64(stored.value)
    if (stored.type !== PRIVATE || bytes.length !== 64) throw new TypeError('not an Ed25519 key')
    return ed25519KeyFromSeed(bytes.slice(0, 32))
  } catch (cause) {
    throw new PlatformError(`${file} is not a validator key`, { code: 'KEYS_UNREADABLE', details: { file }, cause })
  }
}
