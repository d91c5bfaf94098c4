/** The app hash: one root over the history log and the state tree, in the form of a CometBFT simple tree of stores. */
import { assert, type Bytes, concatBytes, SHA256_LENGTH, type Sha256, utf8Encode } from '@chassis/primitives'
import { leafHash, nodeHash } from '../log/hashing.ts'

const LOG_STORE = utf8Encode('log')
const STATE_STORE = utf8Encode('state')

/** Store value of "log": size as 8 bytes big-endian ‖ root. */
export function logStoreValue(logSize: number | bigint, logRoot: Bytes): Bytes {
  const value = new Uint8Array(8 + SHA256_LENGTH)
  new DataView(value.buffer).setBigUint64(0, BigInt(logSize))
  value.set(logRoot, 8)
  return value
}

/** Leaf data of one store (ICS-23 TendermintSpec): varint length ‖ name ‖ varint 32 ‖ SHA-256(value). */
export function storeLeafData(sha256: Sha256, name: Bytes, value: Bytes): Bytes {
  assert(name.length < 128, 'store names are short')
  return concatBytes(Uint8Array.of(name.length), name, Uint8Array.of(SHA256_LENGTH), sha256.hash(value))
}

/** RFC 6962 root over the leaves "log" and "state". 32 bytes. */
export function appHashOf(sha256: Sha256, logSize: number | bigint, logRoot: Bytes, stateRoot: Bytes): Bytes {
  const log = leafHash(sha256, storeLeafData(sha256, LOG_STORE, logStoreValue(logSize, logRoot)))
  const state = leafHash(sha256, storeLeafData(sha256, STATE_STORE, stateRoot))
  return nodeHash(sha256, log, state)
}
