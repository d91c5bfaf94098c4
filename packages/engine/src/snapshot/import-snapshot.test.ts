import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEYSPACE } from '@chassis/kernel'
import { equalBytes, utf8Encode } from '@chassis/primitives'
import { formatNote, signNote } from '@chassis/proofs'
import { decode, encode, ledgerId } from '@chassis/protocol'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lockLedger } from '../lock.ts'
import { operatorKey } from '../solo/checkpoint-note.ts'
import { readLedgerKeys } from '../solo/ledger-keys.ts'
import { soloLedgerExists } from '../solo/open-solo-ledger.ts'
import { writeTallyBook } from '../testkit/tally-book.ts'
import { tallyRules, tallySenders } from '../testkit/tally-ledger.ts'
import { importSnapshot } from './import-snapshot.ts'
import { SnapshotReader } from './read-snapshot.ts'
import { CHUNK_BYTES, SnapshotHeader, snapshotNoteText } from './snapshot-format.ts'
import { exportSnapshot } from './write-snapshot.ts'

let base: string
let original: string
let good: Buffer
let root: string
let dir: string
let file: string

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'chassis-import-'))
  original = join(base, 'original')
  await writeTallyBook(original, tallySenders(3), 300)
  await exportSnapshot({ dir: original, file: join(base, 'good') })
  good = readFileSync(join(base, 'good'))
}, 60_000)
afterAll(() => rmSync(base, { recursive: true, force: true }))
beforeEach(() => {
  root = mkdtempSync(join(base, 'case-'))
  dir = join(root, 'a', 'new')
  file = join(root, 'file')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const take = (bytes: Uint8Array, more: Partial<Parameters<typeof importSnapshot>[0]> = {}) => {
  writeFileSync(file, bytes)
  return importSnapshot({ file, dir, rules: tallyRules, keys: join(original, 'keys'), ...more })
}
const refused = async (bytes: Uint8Array, code: unknown, problem: unknown = expect.anything()) => {
  await expect(take(bytes)).rejects.toMatchObject({ code, details: { problem } })
  expect(existsSync(join(root, 'a'))).toBe(false)
}
const anyProblem = expect.stringMatching(
  /^SNAPSHOT_(NOT_ONE|FORMAT_UNKNOWN|TRUNCATED|DAMAGED|NOT_SIGNED|INCONSISTENT)$/,
)

interface Parts {
  header: SnapshotHeader
  entries: [Buffer, Buffer][]
}

function partsOf(bytes: Buffer): Parts {
  writeFileSync(file, bytes)
  const reader = new SnapshotReader(file)
  const entries = [...reader.chunks()].flat().map(([k, v]): [Buffer, Buffer] => [Buffer.from(k), Buffer.from(v)])
  reader.close()
  return { header: decode(SnapshotHeader, bytes.subarray(24, 24 + bytes.readUInt32BE(20))), entries }
}

/** Lays out a file with correct hashes and, having the operator's key, a correct signature. */
function assemble({ header, entries }: Parts): Buffer {
  const u32 = (n: number) => Buffer.from([n >>> 24, n >>> 16, n >>> 8, n])
  const u64 = (n: number) => Buffer.concat([u32(0), u32(n)])
  const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  const head = Buffer.from(encode(SnapshotHeader, header))
  const opening = Buffer.concat([good.subarray(0, 20), u32(head.length), head])
  const chunks: Buffer[] = []
  let chunk: Buffer[] = []
  let length = 0
  for (const [key, value] of entries) {
    const entry = Buffer.concat([u32(key.length).subarray(2), u32(value.length), key, value])
    if (length > 0 && length + entry.length > CHUNK_BYTES) {
      chunks.push(Buffer.concat(chunk))
      chunk = []
      length = 0
    }
    chunk.push(entry)
    length += entry.length
  }
  chunks.push(Buffer.concat(chunk))
  const end = Buffer.concat([u32(0), u64(chunks.length), u64(entries.length)])
  const total = sha(opening, ...chunks.flatMap((c) => [u32(c.length), sha(c)]), end)
  const { operator } = readLedgerKeys(join(original, 'keys'))
  const key = operatorKey(ledgerId.of(header.ledgerId), operator.publicKey)
  const note = utf8Encode(
    formatNote(signNote(snapshotNoteText(header.ledgerId, header.height, total), key, operator.sign)),
  )
  const body = chunks.flatMap((c) => [u32(c.length), c, sha(c)])
  return Buffer.concat([opening, ...body, end, total, u32(note.length), note])
}

describe('import', () => {
  it('reads what the test lays out like the writer', async () => {
    expect(assemble(partsOf(good)).equals(good)).toBe(true)
    await take(good)
    expect(soloLedgerExists(dir)).toBe(true)
  })

  it('refuses a flipped bit anywhere and leaves nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), async (place, bit) => {
        const bytes = Buffer.from(good)
        const at = place % bytes.length
        bytes[at] = (bytes[at] as number) ^ (1 << bit)
        await refused(bytes, anyProblem)
      }),
      {
        numRuns: 60,
        examples: [
          [0, 0],
          [17, 0],
          [19, 0],
          [22, 0],
          [40, 3],
          [good.length - 1, 0],
          [good.length - 60, 2],
        ],
      },
    )
  })

  it('refuses a truncated file and one with bytes after its end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (length) => {
        const bytes = good.subarray(0, length % good.length)
        await refused(bytes, bytes.length < 16 ? 'SNAPSHOT_NOT_ONE' : 'SNAPSHOT_TRUNCATED')
      }),
      { numRuns: 30, examples: [[0], [15], [16], [23], [100], [good.length - 1]] },
    )
    await refused(Buffer.concat([good, Buffer.from([0])]), 'SNAPSHOT_DAMAGED', 'bytes after its end')
  })

  it('refuses entries that do not give the signed roots, even with correct hashes and signature', async () => {
    const space =
      (n: number) =>
      ([key]: [Buffer, Buffer]) =>
        key[0] === n
    for (const n of Object.values(KEYSPACE)) {
      const untouched = partsOf(good)
      const at = untouched.entries.findLastIndex(space(n))
      if (at < 0) continue
      const without = partsOf(good)
      without.entries.splice(at, 1)
      // Whether a reference is missing, only the operator's signature says.
      if (n !== KEYSPACE.reference) await refused(assemble(without), 'SNAPSHOT_INCONSISTENT')
      const changed = partsOf(good)
      const [, value] = changed.entries[at] as [Buffer, Buffer]
      value[n === KEYSPACE.reference ? 0 : value.length - 1]! ^= 1
      await refused(assemble(changed), 'SNAPSHOT_INCONSISTENT')
      const more = partsOf(good)
      const [key] = more.entries[at] as [Buffer, Buffer]
      const extra = Buffer.from(key)
      extra[extra.length - 1]! ^= 1
      if (untouched.entries.some(([other]) => equalBytes(other, extra))) extra[extra.length - 1]! ^= 0x80
      more.entries.push([extra, Buffer.from(value)])
      more.entries.sort(([a], [b]) => Buffer.compare(a, b))
      if (n !== KEYSPACE.reference) await refused(assemble(more), 'SNAPSHOT_INCONSISTENT')
    }
  })

  it('refuses a position, checkpoint or genesis that is not the signed one', async () => {
    const { header, entries } = partsOf(good)
    const other = Buffer.alloc(32, 7)
    const withHeader = (change: Partial<SnapshotHeader>) => assemble({ header: { ...header, ...change }, entries })
    for (const change of [
      { ledgerId: other },
      { height: header.height + 1n },
      { time: header.time + 1 },
      { appHash: other },
      { logSize: header.logSize + 1n },
      { logRoot: other },
      { stateRoot: other },
    ]) {
      await refused(withHeader(change), 'SNAPSHOT_DAMAGED')
    }
    const note = Buffer.from(header.checkpoint as Uint8Array)
    await refused(withHeader({ checkpoint: note.subarray(0, -5) }), 'SNAPSHOT_NOT_SIGNED')
    await refused(
      withHeader({ checkpoint: Buffer.concat([note, note.subarray(note.lastIndexOf('\u2014'))]) }),
      'SNAPSHOT_NOT_SIGNED',
    )
    const foreign = Buffer.from(header.genesis)
    foreign[foreign.indexOf('Tally')]! ^= 1
    await refused(withHeader({ genesis: foreign }), 'SNAPSHOT_DAMAGED')
  })

  it('refuses entries out of order, twice, of unknown key spaces, or chunked otherwise', async () => {
    const change = (edit: (entries: Parts['entries']) => void) => {
      const parts = partsOf(good)
      edit(parts.entries)
      return assemble(parts)
    }
    await refused(
      change((list) => list.reverse()),
      'SNAPSHOT_DAMAGED',
      'the entries are not in key order',
    )
    await refused(
      change((list) => list.splice(3, 0, list[3]!)),
      'SNAPSHOT_DAMAGED',
      'the entries are not in key order',
    )
    await refused(
      change((list) => list.push([Buffer.from([8]), Buffer.alloc(1)])),
      'SNAPSHOT_DAMAGED',
      'an entry of key space 8',
    )
    await refused(
      change((list) => list.unshift([Buffer.from([0]), Buffer.alloc(1)])),
      'SNAPSHOT_DAMAGED',
      'an entry of key space 0',
    )
  })

  it('refuses chunks that are swapped, left out or cut elsewhere', async () => {
    const parts = partsOf(good)
    for (const last of [1, 2])
      parts.entries.push([Buffer.alloc(34, 0xff).fill(7, 0, 1).fill(last, 33), Buffer.alloc(700_000)])
    const long = assemble(parts)
    const start = 24 + long.readUInt32BE(20)
    const length = 4 + long.readUInt32BE(start) + 32
    const head = long.subarray(0, start)
    const first = long.subarray(start, start + length)
    const rest = long.subarray(start + length)
    expect(rest.readUInt32BE(0)).toBeGreaterThan(0)
    await refused(long, 'SNAPSHOT_INCONSISTENT')
    const secondLength = 4 + rest.readUInt32BE(0) + 32
    const [second, tail] = [rest.subarray(0, secondLength), rest.subarray(secondLength)]
    await refused(Buffer.concat([head, second, first, tail]), 'SNAPSHOT_DAMAGED')
    await refused(Buffer.concat([head, first, tail]), 'SNAPSHOT_DAMAGED')
    await refused(Buffer.concat([head, first, first, rest]), 'SNAPSHOT_DAMAGED')
    const entry = 6 + first.readUInt16BE(4) + first.readUInt32BE(6)
    const part = (payload: Uint8Array) => {
      const size = Buffer.alloc(4)
      size.writeUInt32BE(payload.length)
      return Buffer.concat([size, payload, createHash('sha256').update(payload).digest()])
    }
    const payload = first.subarray(4, -32)
    const cut = [part(payload.subarray(0, entry)), part(payload.subarray(entry))]
    await refused(Buffer.concat([head, ...cut, rest]), 'SNAPSHOT_DAMAGED', 'chunk 2 is cut where no export cuts')
  })

  it('asks for the keys of this ledger', async () => {
    await expect(take(good, { keys: undefined })).rejects.toMatchObject({ code: 'IMPORT_KEYS_REQUIRED' })
    await expect(take(good, { keys: join(root, 'none') })).rejects.toMatchObject({ code: 'KEYS_MISSING' })
    const foreign = join(root, 'foreign')
    await writeTallyBook(foreign, tallySenders(1), 1)
    await expect(take(good, { keys: join(foreign, 'keys') })).rejects.toMatchObject({ code: 'KEYS_OF_ANOTHER_LEDGER' })
    // One right key is not enough.
    const mixed = join(root, 'mixed')
    cpSync(join(original, 'keys'), mixed, { recursive: true })
    cpSync(join(foreign, 'keys', 'chain.secret'), join(mixed, 'chain.secret'))
    await expect(take(good, { keys: mixed })).rejects.toMatchObject({ code: 'KEYS_OF_ANOTHER_LEDGER' })
    expect(existsSync(join(root, 'a'))).toBe(false)
  })

  it('refuses a folder that is not empty and touches nothing in it', async () => {
    mkdirSync(dir, { recursive: true })
    writeFileSync(join(dir, 'mine'), 'kept')
    await expect(take(good)).rejects.toMatchObject({ code: 'IMPORT_FOLDER_NOT_EMPTY' })
    expect(readdirSync(dir)).toEqual(['mine'])
    rmSync(join(dir, 'mine'))
    await take(good)
    await expect(take(good)).rejects.toMatchObject({ code: 'IMPORT_FOLDER_NOT_EMPTY' })
    expect(soloLedgerExists(dir)).toBe(true)
    await expect(take(good, { file: join(root, 'nothing'), dir: join(root, 'b') })).rejects.toMatchObject({
      code: 'SNAPSHOT_MISSING',
    })
  })

  it('begins again where an import was interrupted, and leaves an empty folder empty', async () => {
    mkdirSync(join(dir, 'state'), { recursive: true })
    writeFileSync(join(dir, 'import.incomplete'), '')
    writeFileSync(join(dir, 'base.snapshot'), 'half')
    writeFileSync(join(dir, 'state', 'data.mdb'), 'half')
    const broken = Buffer.from(good)
    broken[broken.length >> 1]! ^= 1
    await expect(take(broken)).rejects.toMatchObject({ code: 'SNAPSHOT_DAMAGED' })
    expect(readdirSync(dir)).toEqual([])
    await take(good)
    expect(readdirSync(dir).sort()).toEqual(['base.snapshot', 'blocks', 'checkpoint', 'keys', 'state'])
  })

  it('does not take a folder that somebody is using, or one it may not write', async () => {
    mkdirSync(dir, { recursive: true })
    const lock = await lockLedger(dir)
    await expect(take(good)).rejects.toMatchObject({ code: 'LEDGER_LOCKED' })
    await lock.release()
    await expect(take(good, { dir: join(file, 'new') })).rejects.toMatchObject({ code: /^STORAGE_/ })
  })
})
