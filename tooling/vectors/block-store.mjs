/**
 * Writes vectors/block-store.json: a small block store of two segments, byte by byte from docs/spec/block-store.md,
 * with a CRC-32 of its own, so that it judges the engine and is not made by it. `node tooling/vectors/block-store.mjs`
 * rewrites the file; the test beside this one compares it.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatVectors } from './format-vectors.mjs'

export const BLOCK_STORE_JSON = fileURLToPath(new URL('../../vectors/block-store.json', import.meta.url))

const GENESIS = 1
const BLOCK = 2
const CHECKPOINT = 3
const SEAL = 4
const ENDS_GROUP = 128

const fill = (byte) => Buffer.alloc(32, byte)
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()

function u32(value) {
  const out = Buffer.alloc(4)
  out.writeUInt32BE(value)
  return out
}

function u64(value) {
  const out = Buffer.alloc(8)
  out.writeBigUInt64BE(BigInt(value))
  return out
}

/** Bit by bit, polynomial EDB88320 reflected. */
function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return u32((crc ^ 0xffffffff) >>> 0)
}

function segmentHeader(sequence, ledgerId, firstHeight, chain) {
  const magic = Buffer.from('CHASSIS BLOCKS\n\0', 'latin1')
  const head = [magic, u32(1), u32(sequence), ledgerId, u64(firstHeight), chain, Buffer.alloc(28)]
  return Buffer.concat([...head, crc32(Buffer.concat(head))])
}

function record(kind, height, group, previous, payload) {
  const head = [Buffer.from('CHR'), Buffer.from([kind]), u32(payload.length), u64(height), u64(group), previous]
  const header = Buffer.concat([...head, crc32(payload)])
  return Buffer.concat([header, crc32(header), payload])
}

function blockPayload({ time, appHash, logSize, logRoot, stateRoot, transactions }) {
  const bodies = transactions.flatMap((raw) => [u32(raw.length), raw])
  return Buffer.concat([u64(time), appHash, u64(logSize), logRoot, stateRoot, u32(transactions.length), ...bodies])
}

const BLOCKS = [
  { height: 1, time: 1_750_000_000_000, logSize: 3, transactions: [Buffer.from('first'), Buffer.from('second')] },
  { height: 2, time: 1_750_000_000_500, logSize: 4, transactions: [] },
].map((block) => ({
  ...block,
  appHash: fill(16 + block.height),
  logRoot: fill(32 + block.height),
  stateRoot: fill(48 + block.height),
}))

export function blockStoreVectors() {
  const ledgerId = fill(7)
  const genesis = Buffer.from('a genesis document')
  const notes = ['note 1\n', 'note 2\n']
  const records = []
  let previous = fill(0)
  const add = (name, kind, height, group, payload) => {
    const bytes = record(kind, height, group, previous, payload)
    previous = sha256(bytes)
    records.push({ name, height, group, hash: previous.toString('hex') })
    return bytes
  }
  const first = [
    segmentHeader(1, ledgerId, 0, fill(0)),
    add('genesis', GENESIS | ENDS_GROUP, 0, 1, genesis),
    add('block 1', BLOCK, 1, 2, blockPayload(BLOCKS[0])),
    add('checkpoint 1', CHECKPOINT | ENDS_GROUP, 1, 2, Buffer.from(notes[0])),
    add('seal', SEAL | ENDS_GROUP, 1, 3, Buffer.alloc(0)),
  ]
  const second = [
    segmentHeader(2, ledgerId, 2, previous),
    add('block 2', BLOCK, 2, 4, blockPayload(BLOCKS[1])),
    add('checkpoint 2', CHECKPOINT | ENDS_GROUP, 2, 4, Buffer.from(notes[1])),
  ]
  const hex = (bytes) => bytes.toString('hex')
  return {
    about: 'docs/spec/block-store.md. The genesis and the notes are placeholders: this file is about framing alone.',
    ledgerId: hex(ledgerId),
    genesis: hex(genesis),
    notes,
    blocks: BLOCKS.map((block) => ({
      ...block,
      appHash: hex(block.appHash),
      logRoot: hex(block.logRoot),
      stateRoot: hex(block.stateRoot),
      transactions: block.transactions.map(hex),
    })),
    records,
    segments: [hex(Buffer.concat(first)), hex(Buffer.concat(second))],
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(BLOCK_STORE_JSON, formatVectors(blockStoreVectors()))
}
