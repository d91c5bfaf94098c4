/** Runs many asynchronous jobs with a bound on how many are under way. */
export class InFlight {
  private readonly max: number
  private readonly running = new Set<Promise<void>>()
  private failure: { readonly error: unknown } | undefined

  constructor(max: number) {
    this.max = max
  }

  /** Starts `job`, waiting for a free place first. Rejects with the first failure of any job. */
  async add(job: () => Promise<unknown>): Promise<void> {
    while (this.running.size >= this.max) await Promise.race(this.running)
    this.throwFailure()
    const running: Promise<void> = job().then(
      () => void this.running.delete(running),
      (error: unknown) => {
        this.failure ??= { error }
        this.running.delete(running)
      },
    )
    this.running.add(running)
  }

  /** Waits for all. */
  async settled(): Promise<void> {
    await Promise.all(this.running)
    this.throwFailure()
  }

  private throwFailure(): void {
    if (this.failure) throw this.failure.error
  }
}
