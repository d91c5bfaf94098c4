/**
 * Writes vectors/signatures.json and the edge cases that are compiled into the start check. Both come from the same
 * constructions; `node tooling/vectors/signatures.mjs` rewrites them, the test beside this file compares them.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ed25519Cases } from './ed25519-cases.mjs'
import { es256Cases, normalizeLowSCases } from './es256-cases.mjs'
import { formatVectors } from './format-vectors.mjs'
import { webauthnCases } from './webauthn-cases.mjs'

export const SIGNATURES_JSON = fileURLToPath(new URL('../../vectors/signatures.json', import.meta.url))
export const SELF_TEST_CASES = fileURLToPath(
  new URL('../../packages/primitives/src/self-test-cases.generated.ts', import.meta.url),
)
export const SELF_TEST_FEW = fileURLToPath(
  new URL('../../packages/primitives/src/self-test-few.generated.ts', import.meta.url),
)

const HASH_LENGTHS = [0, 1, 31, 32, 55, 56, 63, 64, 65, 119, 120, 127, 128, 255, 256, 257, 1000, 5000]

function sha256Cases() {
  return HASH_LENGTHS.map((length) => {
    const input = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 0xff)
    return { length, digest: createHash('sha256').update(input).digest('hex') }
  })
}

/** Sig_structure bytes written out by hand: array of four, "Signature1" in 10 bytes, three byte strings. */
function coseCases() {
  const head = '846a5369676e617475726531'
  return [
    { name: 'all empty', protected: '', externalAad: '', payload: '', sigStructure: `${head}404040` },
    {
      name: 'EdDSA header',
      protected: 'a10127',
      externalAad: '',
      payload: '01',
      sigStructure: `${head}43a10127404101`,
    },
    {
      name: 'empty map header counts as empty',
      protected: 'a0',
      externalAad: '',
      payload: '01',
      sigStructure: `${head}40404101`,
    },
    {
      name: 'external data and a payload of 24 bytes',
      protected: 'a10126',
      externalAad: 'ff',
      payload: '00'.repeat(24),
      sigStructure: `${head}43a1012641ff5818${'00'.repeat(24)}`,
    },
  ]
}

export function signatureVectors() {
  return {
    about: 'docs/spec/signatures.md; written by tooling/vectors/signatures.mjs; byte strings in lower-case hex',
    sha256: sha256Cases(),
    ed25519: ed25519Cases(),
    es256: es256Cases(),
    normalizeLowS: normalizeLowSCases(),
    coseSigStructure: coseCases(),
    webauthn: webauthnCases(),
  }
}

const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`

function typedCases(name, cases) {
  const items = cases.map((item) => {
    const lines = Object.entries(item).map(([key, value]) => {
      const literal = typeof value === 'string' ? quoted(value) : String(value)
      const line = `    ${key}: ${literal},`
      return line.length <= 120 ? line : `    ${key}:\n      ${literal},`
    })
    return `  {\n${lines.join('\n')}\n  },`
  })
  return `export const ${name}: readonly SignatureCase[] = [\n${items.join('\n')}\n]\n`
}

/** The cases that a browser is held to: what libraries differ on, in as few bytes as a page can load. */
const FEW = {
  sha256: [0, 55, 64, 1000],
  ed25519: [
    'message of one byte',
    'message changed',
    'S + L',
    'key with y ≥ p of large order',
    'A of mixed order, k divisible by 8: the equation holds',
    'A of mixed order, only the cofactored equation holds',
    'R of mixed order 8, only the cofactored equation holds',
    'A of small order, multiple 0',
    'R of small order, multiple 1',
  ],
}

export function selfTestFewSource(vectors) {
  const few = (cases, names) => names.map((name) => cases.find((one) => one.name === name))
  const hashes = vectors.sha256.filter(({ length }) => FEW.sha256.includes(length))
  return [
    '/** Edge cases that a browser is held to. Written by tooling/vectors/signatures.mjs; do not edit. */',
    "import type { HashCase, SignatureCase } from './self-test-cases.generated.ts'\n",
    typedHashes('FEW_SHA256_CASES', hashes),
    typedCases('FEW_ED25519_CASES', few(vectors.ed25519, FEW.ed25519)),
  ].join('\n')
}

function typedHashes(name, cases) {
  const items = cases.map(({ length, digest }) => `  { length: ${length}, digest: ${quoted(digest)} },`)
  return `export const ${name}: readonly HashCase[] = [\n${items.join('\n')}\n]\n`
}

export function selfTestSource(vectors) {
  return [
    '/** Edge cases of the start check. Written by tooling/vectors/signatures.mjs; do not edit. */\n',
    `export interface SignatureCase {
  readonly name: string
  /** Byte strings in lower-case hex. */
  readonly publicKey: string
  readonly message: string
  readonly signature: string
  readonly valid: boolean
}
`,
    `export interface HashCase {
  /** Of the input that \`selfTestInput\` makes. */
  readonly length: number
  readonly digest: string
}
`,
    typedHashes('SHA256_CASES', vectors.sha256),
    typedCases('ED25519_CASES', vectors.ed25519),
    typedCases('ES256_CASES', vectors.es256),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const vectors = signatureVectors()
  writeFileSync(SIGNATURES_JSON, formatVectors(vectors))
  writeFileSync(SELF_TEST_CASES, selfTestSource(vectors))
  writeFileSync(SELF_TEST_FEW, selfTestFewSource(vectors))
}
