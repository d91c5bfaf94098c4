/** Parts that were opened so far, to be closed in reverse when opening fails and at the end. */
export class Opened {
  private readonly closers: (() => Promise<void>)[] = []

  add<T extends { close(): Promise<void> }>(part: T): T {
    this.closers.push(() => part.close())
    return part
  }

  async close(): Promise<void> {
    for (let close = this.closers.pop(); close !== undefined; close = this.closers.pop()) await close()
  }
}
