/**
 * Writes vectors/vault.json from docs/spec/vault.md alone: node:crypto, nothing of the packages. Run it with
 * `node tooling/vectors/vault.mjs`.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { formatVectors } from './format-vectors.mjs'

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** RFC 6962, section 2.1. */
function root(leaves) {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return sha256(Buffer.from([0]), leaves[0])
  let middle = 1
  while (middle * 2 < leaves.length) middle *= 2
  return sha256(Buffer.from([1]), root(leaves.slice(0, middle)), root(leaves.slice(middle)))
}

const saltOf = (name) =>
  createHash('sha256').update(`vault vectors ${name}`).digest().subarray(0, 16).toString('base64url')

function record(name, values) {
  const fields = Object.entries(values).map(([field, value]) => ({ field, salt: saltOf(`${name} ${field}`), value }))
  const ascending = [...fields].sort((a, b) => (a.field < b.field ? -1 : 1))
  const opened = ascending.map(({ field, salt, value }) => {
    const disclosure = Buffer.from(JSON.stringify([salt, field, value])).toString('base64url')
    return { field, disclosure, digest: sha256(Buffer.from(disclosure, 'ascii')) }
  })
  return {
    name,
    fields,
    opened: opened.map(({ digest, ...rest }) => ({ ...rest, digest: digest.toString('hex') })),
    commitment: root(opened.map(({ digest }) => digest)).toString('hex'),
  }
}

const records = [
  record('one field', { creditScore: '712' }),
  record('what a tape row has, out of order', {
    paymentToIncome: '0.0875',
    creditScore: 'VS 714, FICO 774',
    location: 'NC',
  }),
  record('five fields, text to be escaped', {
    e: '',
    d: 'a "quoted" back\\slash',
    c: '车牌 🚗',
    b: 'line\nbreak',
    a: '0',
  }),
]

const erasures = [0, 1, 2, 3].map((count) => ({
  commitments: records.slice(0, count).map(({ commitment }) => commitment),
  erased: root(records.slice(0, count).map(({ commitment }) => Buffer.from(commitment, 'hex'))).toString('hex'),
}))

const ordered = (_, value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
const policies = [
  { name: 'nothing', rules: [{ action: { kind: 'redact' } }] },
  {
    rules: [
      { readers: ['subject'], action: { kind: 'show' } },
      { field: 'creditScore', action: { width: '50', kind: 'band' }, purposes: ['audit'] },
    ],
    name: 'two rules, out of order',
  },
].map((policy) => ({ policy, digest: sha256(Buffer.from(JSON.stringify(policy, ordered))).toString('hex') }))

writeFileSync(
  new URL('../../vectors/vault.json', import.meta.url),
  formatVectors({
    about:
      'docs/spec/vault.md; written by tooling/vectors/vault.mjs; byte strings in lower-case hex, salts in base64url',
    records,
    erasures,
    policies,
  }),
)
