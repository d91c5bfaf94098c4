/** The codec: how fast a transaction-sized item is written and strictly read, beside JSON of the same content. */
import { decodeCbor, encodeCbor } from '@chassis/primitives'

export const summary = 'writing and strictly reading CBOR, beside JSON'

const ROUNDS = 20_000

export async function run({ log }) {
  const item = { contract: 'loan_4f2a', interest: 1234n, posted: 18474n, principal: 45678n, servicer: 'org_19' }
  const value = { pairs: Object.entries(item).sort(byEncodedKey) }
  const plain = { ...item, interest: '1234', posted: '18474', principal: '45678' }
  const encoded = encodeCbor(value)
  const text = JSON.stringify(plain)
  log(`${encoded.length} bytes as CBOR, ${text.length} as JSON; ${ROUNDS} rounds each`)
  return [
    result(
      'write',
      perSecond(() => encodeCbor(value)),
      'JSON.stringify',
      perSecond(() => JSON.stringify(plain)),
    ),
    result(
      'read',
      perSecond(() => decodeCbor(encoded)),
      'JSON.parse, which checks nothing',
      perSecond(() => JSON.parse(text)),
    ),
    { metric: 'size', value: encoded.length, unit: 'bytes', baseline: { what: 'JSON', value: text.length } },
  ]
}

function result(metric, value, what, baseline) {
  return { metric, value, unit: 'items/s', baseline: { what, value: baseline } }
}

function perSecond(work) {
  for (let i = 0; i < ROUNDS / 10; i++) work()
  const started = performance.now()
  for (let i = 0; i < ROUNDS; i++) work()
  return (ROUNDS / (performance.now() - started)) * 1000
}

/** Encoded text keys order by length first: the length is in their first byte. */
function byEncodedKey([a], [b]) {
  return a.length - b.length || (a < b ? -1 : 1)
}
