/** Credit scores as tapes write them: `714`, `VS 714, FICO 774`, `NONE`. */

export interface CreditScore {
  /** The name before the number, if one is written. */
  readonly model?: string
  readonly score: number
}

export type CreditScores = readonly CreditScore[]

const SCORES_MAX = 8
const PART = /^([A-Za-z][A-Za-z0-9 .+_-]{0,40}?)?[\s:=]*(\d{1,4})$/

/** Undefined where the text is not scores. A score of 0 means that there is none, and is left out. */
export function parseCreditScores(text: string): CreditScores | undefined {
  const parts = text.split(/[,;|/]/)
  if (parts.length > SCORES_MAX) return undefined
  const scores: CreditScore[] = []
  for (const part of parts) {
    const match = PART.exec(part.trim())
    if (match === null) return undefined
    const score = Number(match[2])
    const model = match[1]?.trim()
    if (score > 0) scores.push(model ? { model, score } : { score })
  }
  return scores
}
