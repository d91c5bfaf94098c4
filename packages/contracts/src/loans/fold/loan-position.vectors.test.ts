/** vectors/loan-position.json, written by the second verifier: facts, and the position that they give. */
import { readFileSync } from 'node:fs'
import { toHex } from '@chassis/primitives'
import { encode, type JsonValue } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { LoanFact } from '../schema/facts.ts'
import { Position } from '../schema/position.ts'
import { recomputeFromFacts } from './recompute-from-facts.ts'

interface Case {
  readonly facts: readonly JsonValue[]
  readonly factsHex: readonly string[]
  readonly position: JsonValue
  readonly positionHex: string
}
const file = new URL('../../../../../vectors/loan-position.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] }

describe('vectors/loan-position.json', () => {
  it.each(cases)('loan %#', ({ facts, factsHex, position, positionHex }) => {
    const read = facts.map((fact, i) => LoanFact.fromJson(fact, `${i}`))
    expect(read.map((fact) => toHex(encode(LoanFact, fact)))).toEqual(factsHex)
    const computed = recomputeFromFacts(read).position
    expect(Position.toJson(computed)).toEqual(position)
    expect(toHex(encode(Position, computed))).toBe(positionHex)
  })
})
