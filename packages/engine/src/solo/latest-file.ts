/** Keeps one small file at its latest content: one replacement at a time, what is overtaken is never written. */
import { utf8Encode } from '@chassis/primitives'
import type { FileLayer } from '../files/file-layer.ts'

export class LatestFile {
  private readonly path: string
  private readonly files: FileLayer
  private readonly failed: (error: unknown) => void
  private next: string | undefined
  private writing: Promise<void> | undefined

  constructor(path: string, files: FileLayer, failed: (error: unknown) => void) {
    this.path = path
    this.files = files
    this.failed = failed
  }

  put(content: string): void {
    this.next = content
    this.writing ??= this.drain()
  }

  /** Resolves when the latest content is in the file. */
  async settled(): Promise<void> {
    await this.writing
  }

  private async drain(): Promise<void> {
    try {
      while (this.next !== undefined) {
        const content = this.next
        this.next = undefined
        await this.files.replace(this.path, utf8Encode(content))
      }
    } catch (error) {
      this.failed(error)
    } finally {
      this.writing = undefined
    }
  }
}
