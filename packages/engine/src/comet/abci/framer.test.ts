import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProtoWriter } from '../protobuf/proto-writer.ts'
import { Framer } from './framer.ts'

const LIMIT = 70_000

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function streamOf(contents: readonly Uint8Array[]): Buffer {
  const out = new ProtoWriter()
  for (const content of contents) out.bytes(content)
  return out.take()
}

function framesOf(chunks: readonly Buffer[], limit = LIMIT): string[] {
  const framer = new Framer(limit)
  const frames = chunks.flatMap((chunk) => framer.push(chunk).map(textOf))
  expect(framer.incomplete).toBe(false)
  return frames
}

const contents = [
  Buffer.from('a'),
  Buffer.alloc(0),
  Buffer.alloc(127, 1),
  Buffer.alloc(128, 2),
  Buffer.from('a frame with a length of three bytes follows'),
  Buffer.alloc(16_384, 3),
  Buffer.alloc(0),
]

describe('framer', () => {
  it('gives the same frames wherever the stream is split in two', () => {
    const stream = streamOf(contents)
    const expected = contents.map(textOf)
    // Within the long frame every split is like its neighbours.
    for (let at = 0; at <= stream.length; at += at < 400 || at > stream.length - 20 ? 1 : 97) {
      expect(framesOf([stream.subarray(0, at), stream.subarray(at)])).toEqual(expected)
    }
  })

  it('gives the same frames byte by byte', () => {
    const short = contents.filter(({ length }) => length < 1_000)
    const stream = streamOf(short)
    const single = Array.from(stream, (_, at) => stream.subarray(at, at + 1))
    expect(framesOf(single)).toEqual(short.map(textOf))
  })

  it('gives the same frames in any number of pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (frames, cuts) => {
          const stream = streamOf(frames)
          const places = cuts.map((cut) => cut % (stream.length + 1)).sort((a, b) => a - b)
          const chunks = [0, ...places].map((from, i) => stream.subarray(from, places[i] ?? stream.length))
          expect(framesOf(chunks)).toEqual(frames.map(textOf))
        },
      ),
    )
  })

  it('refuses a frame above the limit before it arrives, and lengths that never end', () => {
    const malformed = expect.objectContaining({ code: 'ABCI_MALFORMED' })
    expect(() => new Framer(9).push(streamOf([Buffer.alloc(10)]).subarray(0, 1))).toThrow(malformed)
    expect(() => new Framer(2 ** 31).push(Buffer.alloc(5, 0x80))).toThrow(malformed)
    const framer = new Framer(2 ** 31)
    for (let i = 0; i < 4; i++) expect(framer.push(Buffer.alloc(1, 0x80))).toEqual([])
    expect(() => framer.push(Buffer.alloc(1, 0x80))).toThrow(malformed)
    expect(framesOf([streamOf([Buffer.alloc(9)])], 9)).toHaveLength(1)
  })

  it('says when a frame is under way', () => {
    const framer = new Framer(LIMIT)
    framer.push(Buffer.from([2, 1]))
    expect(framer.incomplete).toBe(true)
    framer.push(Buffer.from([1]))
    expect(framer.incomplete).toBe(false)
    framer.push(Buffer.from([0x80]))
    expect(framer.incomplete).toBe(true)
  })
})
