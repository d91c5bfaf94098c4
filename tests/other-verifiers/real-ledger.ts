/** Checks over a ledger that the solo engine wrote to disk: its tiles, signed checkpoints and proofs, size by size. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundSoloLedger, type OpenedProvingView, openProvingView, openSoloLedger } from '@chassis/engine'
import { type Sender, signPost, tallyGenesis, tallyId, tallyRules, tallySenders } from '@chassis/engine/testkit'
import { committedStoredValue, definitionTable, KEYSPACE } from '@chassis/kernel'
import { type Bytes, toBase64, utf8Decode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import {
  appHashOf,
  encodeCommitmentProof,
  formatVerifierKey,
  ics23StateProof,
  type KeyValue,
  ledgerOrigin,
  stateStoreProof,
  verifierKey,
} from '@chassis/proofs'
import { ledgerId } from '@chassis/protocol'
import type { Check } from './check.ts'

/** Transactions on the ledger when it is looked at: the log has partial tiles of each level, full ones, and neither. */
const POSTED = [0, 1, 254, 255, 256, 299, 520]
const TALLIES = 40

function flipped(bytes: Bytes): Bytes {
  const out = Uint8Array.from(bytes)
  out[out.length - 1] = (out.at(-1) as number) ^ 1
  return out
}

/** Every tile of hashes as it lies on disk, by its C2SP path. */
function tilesOf(view: OpenedProvingView): Record<string, Bytes> {
  const found: Record<string, Bytes> = {}
  for (const [key, tile] of view.reader.scan(Uint8Array.of(KEYSPACE.tile))) {
    const path = utf8Decode(key.subarray(1))
    if (!path.includes('entries')) found[path] = tile
  }
  return found
}

function logChecks(view: OpenedProvingView): Check[] {
  const { logSize: size, logRoot: root } = view.position
  const tiles = tilesOf(view)
  const name = `${size} outcomes`
  const any = Object.keys(tiles)[0] as string
  const origin = ledgerOrigin(ledgerId.bytesOf(view.ledgerId as never))
  const vkey = formatVerifierKey(verifierKey(sha256, origin, view.genesis.operatorKey))
  const note = { kind: 'note', note: utf8Decode(view.checkpoint), vkey, size, root } as const
  const checks: Check[] = [
    { name: `tiles of ${name}`, accepted: true, kind: 'tiles', size, root, tiles },
    {
      name: `a damaged tile of ${name}`,
      accepted: false,
      kind: 'tiles',
      size,
      root,
      tiles: { ...tiles, [any]: flipped(tiles[any] as Bytes) },
    },
    { name: `checkpoint of ${name}`, accepted: true, ...note },
    { name: `checkpoint of ${name}, another root`, accepted: false, ...note, root: flipped(root) },
  ]
  for (let size1 = 1; size1 <= size; size1 += Math.max(1, Math.floor(size / 7))) {
    const tree = {
      kind: 'tree',
      size,
      root,
      size1,
      root1: view.log.root(size1),
      hashes: view.log.consistencyProof(size1),
    }
    checks.push({ name: `${size1} of ${name}`, accepted: true, ...tree } as Check)
  }
  return checks
}

/** Committed values by the path of their keys: what an ICS-23 proof speaks of. */
function valuesOf(view: OpenedProvingView): ReadonlyMap<string, KeyValue> {
  const definitions = definitionTable(tallyRules.definition)
  const found = new Map<string, KeyValue>()
  for (const [storage, bytes] of view.reader.scan(Uint8Array.of(KEYSPACE.value))) {
    const key = storage.slice(1)
    const map = definitions.get(((key[0] as number) * 256 + (key[1] as number)) * 256 + (key[2] as number))
    if (map === undefined) throw new Error('a value belongs to no declared map')
    found.set(toBase64(sha256.hash(key)), { key, value: committedStoredValue(view.scheme, map, key, bytes) })
  }
  return found
}

function stateChecks(view: OpenedProvingView): Check[] {
  const { logSize, logRoot, stateRoot } = view.position
  const values = valuesOf(view)
  const proofOf = (key: Bytes) =>
    encodeCommitmentProof(ics23StateProof(sha256, view.tree, key, (path) => values.get(toBase64(path)) as KeyValue))
  const checks: Check[] = []
  for (const { key, value } of values.values()) {
    const presence = { kind: 'ics23', spec: 'smt', root: stateRoot, proof: proofOf(key), key, value } as const
    checks.push({ name: 'a value of the ledger', accepted: true, ...presence })
    checks.push({ name: 'another value of the ledger', accepted: false, ...presence, value: flipped(value) })
    const absent = flipped(key)
    if (values.has(toBase64(sha256.hash(absent)))) continue
    const absence = { kind: 'ics23', spec: 'smt', root: stateRoot, proof: proofOf(absent), key: absent } as const
    checks.push({ name: 'what the ledger has not', accepted: true, ...absence })
    checks.push({ name: 'the absence of what it has', accepted: false, ...absence, key })
  }
  const root = appHashOf(sha256, logSize, logRoot, stateRoot)
  const proof = encodeCommitmentProof(stateStoreProof(sha256, logSize, logRoot, stateRoot))
  const link = { kind: 'ics23', spec: 'tendermint', root, key: new TextEncoder().encode('state'), proof } as const
  checks.push({ name: 'the state under the app hash', accepted: true, ...link, value: stateRoot })
  checks.push({ name: 'another state under the app hash', accepted: false, ...link, value: flipped(stateRoot) })
  return checks
}

async function post(dir: string, senders: readonly Sender[], from: number, to: number): Promise<void> {
  const ledger = await openSoloLedger({ dir, rules: tallyRules, workers: 0, checkpointWriter: 'inline' })
  const validUntil = Date.now() + 3_600_000
  for (let i = from; i < to; i++) {
    const sender = senders[i % senders.length] as Sender
    const one = { ledger: ledger.ledgerId, sender, validUntil, tally: tallyId(i % TALLIES), amount: BigInt(i + 1) }
    await ledger.submit(signPost(one))
  }
  await ledger.close()
}

export async function realLedgerChecks(): Promise<Check[]> {
  const base = mkdtempSync(join(tmpdir(), 'chassis-verifiers-ledger-'))
  try {
    const dir = join(base, 'ledger')
    const senders = tallySenders(4)
    const options = { dir, rules: tallyRules, workers: 0, checkpointWriter: 'inline' } as const
    await (await foundSoloLedger(options, tallyGenesis(senders, Date.now()))).close()
    const checks: Check[] = []
    for (const [i, posted] of POSTED.entries()) {
      await post(dir, senders, POSTED[i - 1] ?? 0, posted)
      const view = openProvingView(dir, tallyRules.definition)
      checks.push(...logChecks(view))
      if (posted === POSTED.at(-1)) checks.push(...stateChecks(view))
      await view.close()
    }
    return checks
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}
