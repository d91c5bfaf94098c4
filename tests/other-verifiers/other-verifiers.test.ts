/**
 * Other people's verifiers accept what we make and refuse it tampered with: Go's sumdb/note, sumdb/tlog and
 * cosmos/ics23.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bytes, toBase64, utf8Encode } from '@chassis/primitives'
import {
  appHashOf,
  buildStateTree,
  createMemoryTileStore,
  encodeCommitmentProof,
  formatVerifierKey,
  ics23StateProof,
  type KeyValue,
  ledgerOrigin,
  logStoreProof,
  logStoreValue,
  openMerkleLog,
  signLedgerCheckpoint,
  stateStoreProof,
  verifierKey,
} from '@chassis/proofs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testSha256 as sha256 } from '../../packages/proofs/tests/support/test-sha256.ts'
import { testKeyPair } from '../../packages/proofs/tests/support/test-signatures.ts'
import type { Check } from './check.ts'
import { realLedgerChecks } from './real-ledger.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const go = spawnSync('go', ['version'], { cwd: folder }).status === 0
const LOG_SIZE = 70_000

const text = (value: string) => utf8Encode(value)

function flipped(bytes: Bytes): Bytes {
  const out = bytes.slice()
  out[out.length - 1] = (out.at(-1) as number) ^ 1
  return out
}

const store = createMemoryTileStore()
const log = openMerkleLog(sha256, store)
const entries = Array.from({ length: LOG_SIZE }, (_, i) => text(`entry ${i}`))
const facts = Array.from({ length: 500 }, (_, i): KeyValue => ({ key: text(`key ${i}`), value: text(`value ${i}`) }))
const byPath = new Map(facts.map((fact) => [toBase64(sha256.hash(fact.key)), fact]))
const state = buildStateTree(
  sha256,
  facts.map(({ key, value }) => ({ path: sha256.hash(key), valueHash: sha256.hash(value) })),
)

function logChecks(): Check[] {
  log.append(entries)
  log.flush()
  const root = log.root()
  const checks: Check[] = []
  for (const index of [0, 1, 255, 256, 65_535, 65_536, LOG_SIZE - 1]) {
    const record = {
      kind: 'record',
      index,
      size: LOG_SIZE,
      root,
      leaf: entries[index],
      hashes: log.inclusionProof(index),
    } as const
    checks.push({ name: `record ${index}`, accepted: true, ...record })
    checks.push({ name: `record ${index} of another entry`, accepted: false, ...record, leaf: text('forged') })
    checks.push({ name: `record ${index} under another root`, accepted: false, ...record, root: flipped(root) })
  }
  for (const size1 of [1, 255, 256, 257, 65_536, LOG_SIZE]) {
    const hashes = log.consistencyProof(size1)
    const tree = { kind: 'tree', size: LOG_SIZE, root, size1, root1: log.root(size1), hashes } as const
    checks.push({ name: `tree ${size1}`, accepted: true, ...tree })
    checks.push({ name: `tree ${size1} with another root`, accepted: false, ...tree, root1: flipped(tree.root1) })
  }
  const tiles = Object.fromEntries([...store.tiles].filter(([path]) => !path.includes('entries')))
  const damaged = { ...tiles, 'tile/0/100': flipped(tiles['tile/0/100'] as Bytes) }
  checks.push({ name: 'tiles', accepted: true, kind: 'tiles', size: LOG_SIZE, root, tiles })
  checks.push({ name: 'a damaged tile', accepted: false, kind: 'tiles', size: LOG_SIZE, root, tiles: damaged })
  return checks
}

function checkpointChecks(): Check[] {
  const pair = testKeyPair(new Uint8Array(32).fill(7))
  const origin = ledgerOrigin(new Uint8Array(32).fill(0xab))
  const key = verifierKey(sha256, origin, pair.publicKey)
  const root = log.root()
  const body = {
    origin,
    logSize: LOG_SIZE,
    logRoot: root,
    height: 12,
    time: 1_800_000_000_000,
    stateRoot: state.root(),
  }
  const note = signLedgerCheckpoint(body, key, pair.sign)
  const opened = { kind: 'note', note, vkey: formatVerifierKey(key), size: LOG_SIZE, root } as const
  const other = verifierKey(sha256, origin, testKeyPair(new Uint8Array(32).fill(8)).publicKey)
  return [
    { name: 'checkpoint', accepted: true, ...opened },
    { name: 'checkpoint of another height', accepted: false, ...opened, note: note.replace('state 12', 'state 13') },
    { name: 'checkpoint by another key', accepted: false, ...opened, vkey: formatVerifierKey(other) },
  ]
}

function stateChecks(): Check[] {
  const root = state.root()
  const preimageOf = (path: Bytes) => byPath.get(toBase64(path)) as KeyValue
  const proofOf = (key: Bytes) => encodeCommitmentProof(ics23StateProof(sha256, state, key, preimageOf))
  const checks: Check[] = []
  for (const { key, value } of facts.slice(0, 60)) {
    const presence = { kind: 'ics23', spec: 'smt', root, proof: proofOf(key), key, value } as const
    checks.push({ name: 'presence', accepted: true, ...presence })
    checks.push({ name: 'presence of another value', accepted: false, ...presence, value: text('forged') })
    checks.push({ name: 'presence under another root', accepted: false, ...presence, root: flipped(root) })
    checks.push({ name: 'absence of what is there', accepted: false, ...presence, value: undefined })
  }
  for (let i = 0; i < 200; i++) {
    const key = text(`absent ${i}`)
    const absence = { kind: 'ics23', spec: 'smt', root, proof: proofOf(key), key } as const
    checks.push({ name: `absence ${i}`, accepted: true, ...absence })
    checks.push({ name: `absence ${i} under another root`, accepted: false, ...absence, root: flipped(root) })
    checks.push({ name: `absence ${i} as proof for a present key`, accepted: false, ...absence, key: facts[i]?.key })
  }
  return checks
}

function chainChecks(): Check[] {
  const args = [sha256, LOG_SIZE, log.root(), state.root()] as const
  const root = appHashOf(...args)
  const store = { kind: 'ics23', spec: 'tendermint', root } as const
  const stateLink = {
    ...store,
    key: text('state'),
    value: state.root(),
    proof: encodeCommitmentProof(stateStoreProof(...args)),
  }
  const logValue = logStoreValue(LOG_SIZE, log.root())
  const logLink = { ...store, key: text('log'), value: logValue, proof: encodeCommitmentProof(logStoreProof(...args)) }
  return [
    { name: 'state root under the app hash', accepted: true, ...stateLink },
    { name: 'log under the app hash', accepted: true, ...logLink },
    { name: 'another state root', accepted: false, ...stateLink, value: flipped(state.root()) },
    { name: 'another log size', accepted: false, ...logLink, value: logStoreValue(LOG_SIZE + 1, log.root()) },
    { name: 'another app hash', accepted: false, ...stateLink, root: flipped(root) },
    { name: 'the log in the place of the state', accepted: false, ...logLink, key: text('state') },
  ]
}

/** Bytes as Go reads them; a Buffer has made something of itself before it gets here. */
function asJson(this: Record<string, unknown>, name: string, value: unknown): unknown {
  const given = this[name]
  return given instanceof Uint8Array ? toBase64(given) : value
}

describe('verifiers by other people', () => {
  if (!go) {
    const line = 'needs the Go tool chain (go 1.26) to build tests/other-verifiers'
    if (process.env.CI === 'true') {
      it(line, () => {
        throw new Error(`absent in CI: ${line}`)
      })
    } else {
      it.skip(line, () => {})
    }
    return
  }

  const build = mkdtempSync(join(tmpdir(), 'chassis-verifiers-'))
  const program = join(build, 'verify')
  beforeAll(() => {
    execFileSync('go', ['build', '-mod=readonly', '-o', program, '.'], { cwd: folder, stdio: 'inherit' })
  }, 300_000)
  afterAll(() => rmSync(build, { recursive: true, force: true }))

  function answers(checks: readonly Check[]): string[] {
    const output = execFileSync(program, { input: JSON.stringify(checks, asJson), encoding: 'utf8' })
    return output.trimEnd().split('\n')
  }

  it.each([
    ['golang.org/x/mod/sumdb/tlog: proofs and tiles', logChecks],
    ['golang.org/x/mod/sumdb/note: checkpoints', checkpointChecks],
    ['github.com/cosmos/ics23/go: state proofs', stateChecks],
    ['github.com/cosmos/ics23/go: the chain to the app hash', chainChecks],
    ['all of them: a ledger on disk', realLedgerChecks],
  ])('%s', async (_, make) => {
    const checks = await make()
    const found = answers(checks)
    expect(found).toHaveLength(checks.length)
    for (const [i, { name, accepted }] of checks.entries()) {
      expect(found[i]?.startsWith('ok'), `${name}: ${found[i]}`).toBe(accepted)
    }
  })
})
