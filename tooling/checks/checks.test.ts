import { describe, expect, it } from 'vitest'
import { formatFindings } from '../lib/findings.mjs'
import { TEXT_CHECKS } from './all-checks.mjs'

describe('the repository', () => {
  for (const { name, run } of TEXT_CHECKS) {
    it(`keeps its rules: ${name}`, () => {
      const complaint = formatFindings(run())
      if (complaint !== '') expect.fail(`\n${complaint}\n`)
    })
  }
})
