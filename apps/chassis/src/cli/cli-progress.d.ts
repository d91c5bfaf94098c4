// cli-progress ships no types; this is what we use of it.
declare module 'cli-progress' {
  export class SingleBar {
    constructor(options: {
      readonly format: string
      readonly stream: NodeJS.WritableStream
      readonly clearOnComplete: boolean
    })
    start(total: number, value: number): void
    update(value: number): void
    setTotal(total: number): void
    stop(): void
  }
}
