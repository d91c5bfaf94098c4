/** All cases of vectors/protocols/tlog but those in tests/support/excluded-vectors.ts. */
import { fromBase64, fromHex, Rejection, toBase64, toHex, utf8Encode } from '@chassis/primitives'
import { expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import {
  createMemoryTileStore,
  decodeEntryBundle,
  formatCheckpointBody,
  formatNote,
  formatTlogProof,
  formatVerifierKey,
  openMerkleLog,
  openNote,
  ProofsError,
  parseCheckpointBody,
  parseCosignature,
  parseNote,
  parseTilePath,
  parseTlogProof,
  parseVerifierKey,
  TILE_WIDTH,
  tilePath,
  verifyConsistency,
  verifyInclusion,
} from '../src/index.ts'
import { readTile } from '../src/log/right-edge.ts'
import { testSha256 as sha256 } from './support/test-sha256.ts'
import { testVerifier as verifier } from './support/test-signatures.ts'

const folder = ['vectors', 'protocols', 'tlog'] as const
const cases = <T>(file: string): readonly T[] => readSharedJson<{ cases: readonly T[] }>(...folder, file).cases
const key = (text: string) => parseVerifierKey(sha256, text)

/** The result, or the name of the refusal. Anything but a numbered refusal fails the test. */
function outcome<T>(action: () => T): T | string {
  try {
    return action()
  } catch (error) {
    if (error instanceof Rejection) return error.refusal.name
    throw error
  }
}

interface NoteCase {
  readonly name: string
  readonly note?: string
  readonly note_hex?: string
  readonly verifier_keys: readonly string[]
  readonly verified: readonly string[] | null
  readonly unverified: readonly string[] | null
  readonly error: string | null
}

interface CheckpointCase {
  readonly name: string
  readonly origin: string
  readonly log_key: string
  readonly other_keys: readonly string[]
  readonly note: string
  readonly valid: boolean
  readonly verified_signatures: number
}

describeShared('tlog vectors', folder, () => {
  it('notes.json', () => {
    for (const c of cases<NoteCase>('notes.json')) {
      const note = c.note ?? fromHex(c.note_hex as string)
      const opened = outcome(() => openNote(verifier, note, c.verifier_keys.map(key)))
      if (typeof opened === 'string') {
        expect(c.error, `${c.name}: ${opened}`).not.toBeNull()
        continue
      }
      expect(c.error, c.name).toBeNull()
      expect(
        opened.verified.map((one) => one.key.name),
        c.name,
      ).toEqual(c.verified)
      expect(
        opened.unverified.map((one) => one.name),
        c.name,
      ).toEqual(c.unverified)
      if (typeof note === 'string') expect(formatNote(parseNote(note))).toBe(note)
    }
  })

  it('signed-checkpoints.json', () => {
    for (const c of cases<CheckpointCase>('signed-checkpoints.json')) {
      const logKey = key(c.log_key)
      const opened = outcome(() => openNote(verifier, c.note, [logKey, ...c.other_keys.map(key)]))
      const verified = typeof opened === 'string' ? [] : opened.verified
      const body = typeof opened === 'string' ? opened : outcome(() => parseCheckpointBody(opened.text))
      const signedByLog = verified.some((one) => one.key === logKey)
      const valid = typeof body !== 'string' && body.origin === c.origin && signedByLog
      expect(valid, c.name).toBe(c.valid)
      expect(verified.length, c.name).toBe(c.verified_signatures)
    }
  })

  it('verifier-keys.json', () => {
    for (const c of cases<{ name: string; key: string; type: number | null; valid: boolean }>('verifier-keys.json')) {
      const parsed = outcome(() => key(c.key))
      if (c.valid && (c.type === 1 || c.type === 4)) {
        expect(typeof parsed === 'string' ? parsed : parsed.type, c.name).toBe(c.type)
        if (typeof parsed !== 'string') expect(formatVerifierKey(parsed)).toBe(c.key)
      } else if (c.valid) {
        expect(parsed, c.name).toBe(ProofsError.UNKNOWN_KEY_TYPE.name)
      } else {
        expect(parsed, c.name).toBeTypeOf('string')
      }
    }
  })

  it('verifier-keys.json: every proper substring and every incremented byte of the first key is refused', () => {
    const good = cases<{ key: string }>('verifier-keys.json')[0]?.key as string
    for (let start = 0; start <= good.length; start++) {
      for (let end = start; end <= good.length; end++) {
        if (end - start < good.length) expect(outcome(() => key(good.slice(start, end)))).toBeTypeOf('string')
      }
    }
    for (let i = 0; i < good.length; i++) {
      const changed = good.slice(0, i) + String.fromCharCode(good.charCodeAt(i) + 1) + good.slice(i + 1)
      expect(
        outcome(() => key(changed)),
        changed,
      ).toBeTypeOf('string')
    }
  })

  it('checkpoint-bodies.json', () => {
    type Body = { name: string; text: string; origin: string; size: string; hash: string; rest: string; valid: boolean }
    for (const c of cases<Body>('checkpoint-bodies.json')) {
      const body = outcome(() => parseCheckpointBody(c.text))
      if (!c.valid) {
        expect(body, c.name).toBeTypeOf('string')
        continue
      }
      const expected = { origin: c.origin, size: BigInt(c.size), root: fromHex(c.hash), rest: c.rest }
      expect(body, c.name).toEqual(expected)
      expect(formatCheckpointBody(expected), c.name).toBe(c.text)
    }
  })

  it('origin-hashes.json', () => {
    for (const c of cases<{ name: string; origin: string; hash: string }>('origin-hashes.json')) {
      expect(toHex(sha256.hash(utf8Encode(c.origin))), c.name).toBe(c.hash)
    }
  })

  it('cosignatures.json', () => {
    for (const c of cases<{ name: string; note: string; key: string; valid: boolean; timestamp: number }>(
      'cosignatures.json',
    )) {
      const opened = outcome(() => openNote(verifier, c.note, [key(c.key)]))
      expect(typeof opened !== 'string', c.name).toBe(c.valid)
      if (typeof opened === 'string') continue
      const cosignature = parseCosignature(opened.verified[0]?.signature.signature as Uint8Array)
      expect(Number(cosignature?.time), c.name).toBe(c.timestamp)
    }
  })

  it('cosignature-timestamps.json', () => {
    for (const c of cases<{ name: string; signature: string; timestamp: number | null }>(
      'cosignature-timestamps.json',
    )) {
      const time = outcome(() => parseCosignature(fromBase64(c.signature).slice(4))?.time)
      expect(typeof time === 'bigint' ? Number(time) : null, c.name).toBe(c.timestamp)
    }
  })

  it('other-signature-types.json: well-formed notes without a signature that we could verify', () => {
    for (const c of cases<{ name: string; note: string; key: string; valid: boolean }>('other-signature-types.json')) {
      expect(parseNote(c.note).signatures.length, c.name).toBeGreaterThan(0)
      expect(
        outcome(() => key(c.key)),
        c.name,
      ).toBe(ProofsError.UNKNOWN_KEY_TYPE.name)
      expect(
        outcome(() => openNote(verifier, c.note, [])),
        c.name,
      ).toBe(ProofsError.UNSIGNED.name)
    }
  })

  it('proof-texts.json', () => {
    type Text = {
      name: string
      text: string
      index: string
      extra: string | null
      hashes: string[]
      checkpoint: string
      error: string | null
    }
    for (const c of cases<Text>('proof-texts.json')) {
      const proof = outcome(() => parseTlogProof(c.text))
      expect(typeof proof === 'string', c.name).toBe(c.error !== null)
      if (typeof proof === 'string') continue
      expect(proof.index, c.name).toBe(BigInt(c.index))
      expect(proof.extra === undefined ? null : toBase64(proof.extra), c.name).toBe(c.extra)
      expect(proof.hashes.map(toBase64), c.name).toEqual(c.hashes)
      expect(proof.checkpoint, c.name).toBe(c.checkpoint)
      expect(formatTlogProof(proof), c.name).toBe(c.text)
    }
  })

  it('proofs.json', () => {
    for (const c of cases<{ name: string; leaf_hash: string; log_key: string; proof: string; valid: boolean }>(
      'proofs.json',
    )) {
      const proof = parseTlogProof(c.proof)
      const { size, root } = parseCheckpointBody(openNote(verifier, proof.checkpoint, [key(c.log_key)]).text)
      const claim = {
        leafIndex: proof.index,
        treeSize: size,
        leafHash: fromHex(c.leaf_hash),
        root,
        proof: proof.hashes,
      }
      expect(verifyInclusion(sha256, claim), c.name).toBe(c.valid)
    }
  })

  it('tile-paths-go.json, without the height that C2SP paths leave out', () => {
    type Path = { path: string; height: number | null; level: number | 'data' | null; index: number; width: number }
    for (const c of cases<Path>('tile-paths-go.json')) {
      const path = c.path.replace(/^tile\/[0-9]+\/data\//, 'tile/entries/').replace(/^tile\/[0-9]+\//, 'tile/')
      const tile = parseTilePath(path)
      if (c.height === null) {
        expect(tile, c.path).toBeUndefined()
        continue
      }
      const level = c.level === 'data' ? 'entries' : (c.level as number)
      // A tile of height h is full with 2^h hashes, ours with 256.
      const width = c.path.includes('.p/') ? c.width : TILE_WIDTH
      expect(tile, c.path).toEqual({ level, index: c.index, width })
      expect(tilePath({ level, index: c.index, width }), c.path).toBe(path)
    }
  })

  it('tile-counts.json', () => {
    const file = readSharedJson<{ path_example: { index: number; path: string } }>(...folder, 'tile-counts.json')
    expect(tilePath({ level: 0, index: file.path_example.index, width: 256 })).toBe(`tile/0/${file.path_example.path}`)
    for (const c of cases<{ tree_size: number; full: number[]; partial_widths: number[] }>('tile-counts.json')) {
      const store = createMemoryTileStore()
      const log = openMerkleLog(sha256, store)
      log.append(Array.from({ length: c.tree_size }, () => new Uint8Array()))
      log.flush()
      const tiles = [...store.tiles.keys()].map(parseTilePath)
      for (const [level, full] of c.full.entries()) {
        const here = tiles.filter((tile) => tile?.level === level)
        const partial = here.filter((tile) => tile?.width !== TILE_WIDTH)
        expect(here.length - partial.length, `${c.tree_size} level ${level}`).toBe(full)
        expect(
          partial.map((tile) => tile?.width),
          `${c.tree_size} level ${level}`,
        ).toEqual(c.partial_widths[level] === 0 ? [] : [c.partial_widths[level]])
      }
    }
  })

  it('tiled-log.json: the tiles lead to the signed root, and every leaf is included', () => {
    const file = readSharedJson<{ checkpoint: string; checkpoint_key: string }>(...folder, 'tiled-log.json')
    const { size, root } = parseCheckpointBody(openNote(verifier, file.checkpoint, [key(file.checkpoint_key)]).text)
    const store = createMemoryTileStore()
    for (const c of cases<{ path: string; data: string }>('tiled-log.json')) store.put(c.path, fromBase64(c.data))
    // The set has no entries; bundles of empty ones let the log open.
    store.put('tile/entries/001.p/44', new Uint8Array(88))
    expect(decodeEntryBundle(new Uint8Array(88), 44)).toHaveLength(44)
    const log = openMerkleLog(sha256, store, Number(size))
    expect(toHex(log.root())).toBe(toHex(root))
    for (let index = 0; index < log.size; index++) {
      const tile = readTile(store, 0, Math.floor(index / 256), index < 256 ? 256 : 44)
      const leafHash = tile.slice((index % 256) * 32, (index % 256) * 32 + 32)
      const claim = { leafIndex: index, treeSize: size, leafHash, root, proof: log.inclusionProof(index) }
      expect(verifyInclusion(sha256, claim)).toBe(true)
    }
    for (const size1 of [1, 2, 255, 256, 257, 299]) {
      const claim = { size1, size2: size, root1: log.root(size1), root2: root, proof: log.consistencyProof(size1) }
      expect(verifyConsistency(sha256, claim)).toBe(true)
    }
  })
})
