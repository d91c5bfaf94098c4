/** What a gateway refused or could not do (RFC 9457). */
export interface ApiProblem {
  readonly type: string
  /** What happened, in the language that was asked for. */
  readonly title: string
  readonly status: number
  /** What to do now. */
  readonly detail: string
  /** Number of the refusal, or name of the operational error. */
  readonly code: string
  readonly name: string
  readonly param?: string
  readonly details?: Readonly<Record<string, string>>
  readonly request_id: string
  readonly docs: string
}

export class ApiProblemError extends Error {
  override readonly name = 'ApiProblemError'
  readonly problem: ApiProblem

  constructor(problem: ApiProblem) {
    super(`${problem.code} ${problem.name}: ${problem.title}`)
    this.problem = problem
  }
}
