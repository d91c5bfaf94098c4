/** Cuts a byte stream into frames, at whatever points the stream arrives. */
import { Buffer } from 'node:buffer'
import { PlatformError } from '@chassis/primitives'

/** Longest varint of a length. */
const LENGTH_BYTES_MAX = 5

export class Framer {
  private readonly frameBytesMax: number
  /** What has arrived of the frame that is under way, joined once when it is complete. */
  private parts: Buffer[] = []
  private held = 0
  /** Length of the frame under way, once it is known. */
  private wanted: number | undefined

  constructor(frameBytesMax: number) {
    this.frameBytesMax = frameBytesMax
  }

  /**
   * The frames that `chunk` completes, without their lengths. A frame may be a view of `chunk`: what is kept of it has
   * to be copied. Throws ABCI_MALFORMED for a length beyond the limit; nothing can be read after it.
   */
  push(chunk: Buffer): Buffer[] {
    const frames: Buffer[] = []
    let rest = chunk
    for (;;) {
      if (this.wanted === undefined) {
        rest = this.takeLength(rest)
        if (this.wanted === undefined) return frames
      }
      const missing = this.wanted - this.held
      const part = rest.subarray(0, missing)
      rest = rest.subarray(missing)
      if (part.length < missing) {
        this.hold(part)
        return frames
      }
      if (this.held > 0) {
        this.hold(part)
        frames.push(Buffer.concat(this.parts, this.held))
        this.parts = []
        this.held = 0
      } else {
        frames.push(part)
      }
      this.wanted = undefined
    }
  }

  /** Whether a frame is under way. */
  get incomplete(): boolean {
    return this.wanted !== undefined || this.held > 0
  }

  private hold(part: Buffer): void {
    if (part.length === 0) return
    this.parts.push(part)
    this.held += part.length
  }

  /** Reads the length, whose bytes may lie in several chunks: held until the last. Returns what follows it. */
  private takeLength(chunk: Buffer): Buffer {
    for (let i = 0; i < chunk.length; i++) {
      if ((chunk[i] as number) >= 128) {
        if (this.held + i + 1 >= LENGTH_BYTES_MAX) throw tooLong('more than five bytes of length')
        continue
      }
      this.hold(chunk.subarray(0, i + 1))
      const bytes = Buffer.concat(this.parts, this.held)
      this.parts = []
      this.held = 0
      const length = bytes.reduce((sum, byte, place) => sum + (byte & 127) * 128 ** place, 0)
      if (length > this.frameBytesMax) throw tooLong(`a frame of ${length} bytes`)
      this.wanted = length
      return chunk.subarray(i + 1)
    }
    this.hold(chunk)
    return chunk.subarray(chunk.length)
  }
}

function tooLong(problem: string): PlatformError {
  return new PlatformError(`ABCI: ${problem}`, { code: 'ABCI_MALFORMED', details: { problem } })
}
