/** Keeps one small file at its latest content: one replacement at a time, what is overtaken is never written. */
import { setTimeout as delay } from 'node:timers/promises'
import { utf8Encode } from '@chassis/primitives'
import type { FileLayer } from '../files/file-layer.ts'

/** Least milliseconds between two replacements: under load they would cost more than the blocks they tell of. */
const INTERVAL_MS = 20

export class LatestFile {
  private readonly path: string
  private readonly files: FileLayer
  private readonly failed: (error: unknown) => void
  private next: string | undefined
  private writing: Promise<void> | undefined
  private closing = false

  constructor(path: string, files: FileLayer, failed: (error: unknown) => void) {
    this.path = path
    this.files = files
    this.failed = failed
  }

  put(content: string): void {
    this.next = content
    this.writing ??= this.drain()
  }

  /** Writes the latest content without further delay and resolves when it is in the file. */
  async settled(): Promise<void> {
    this.closing = true
    await this.writing
  }

  private async drain(): Promise<void> {
    try {
      while (this.next !== undefined) {
        const content = this.next
        this.next = undefined
        await this.files.replace(this.path, utf8Encode(content))
        if (!this.closing) await delay(INTERVAL_MS)
      }
    } catch (error) {
      this.failed(error)
    } finally {
      this.writing = undefined
    }
  }
}
