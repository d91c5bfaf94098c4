import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { auditTape } from '../tape/audit-tape.ts'
import { comparePlanted } from './compare-planted.ts'
import { DEMO_TAPE_LABEL } from './demo-tape-line.ts'
import { generateDemoTape } from './generate-demo-tape.ts'
import { PLANTED_KINDS } from './planted-errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-demo-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function auditDemo(seed: number, size: number) {
  const { lines, planted } = generateDemoTape(seed, size)
  const file = join(folder, `${seed}-${size}.csv`)
  const rowsOut = `${file}.ndjson`
  writeFileSync(file, `${[...lines].join('\n')}\n`)
  const report = await auditTape(file, { rowsOut })
  const rows = readFileSync(rowsOut, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return { planted, report, breaks: rows.filter((row) => row.verdict === 'break') }
}

describe('generateDemoTape', () => {
  it('makes six thousand loans whose planted errors the audit finds, each and only those', async () => {
    const { planted, report, breaks } = await auditDemo(2026, 6_000)
    expect(report.rows).toBe(6_000)
    expect(planted.length).toBe(60)
    const comparison = comparePlanted(planted, breaks)
    expect(comparison).toMatchObject({ isExact: true, missed: [], unexpected: [] })
    expect(comparison.kinds.length).toBe(12)
    for (const line of comparison.kinds) expect(line).toMatchObject({ planted: 5, found: 5 })
    expect(report.verdicts.break).toBe(60)
    expect(report.verdicts.unreadable).toBe(0)
    for (const verdict of ['noPayment', 'zeroBalance', 'zeroRate', 'interestOnly'] as const) {
      expect(report.verdicts[verdict]).toBeGreaterThan(20)
    }
    expect(report.verdicts.consistentWithInferredDate.exact).toBeGreaterThan(4_000)
    expect(report.verdicts.consistentWithInferredDate.withinOneCent).toBeGreaterThan(300)
  })

  it.each([1, 7, -3, 2 ** 31 - 1])('finds them with seed %s too', async (seed) => {
    const { planted, breaks } = await auditDemo(seed, 1_000)
    expect(comparePlanted(planted, breaks).isExact).toBe(true)
  })

  it('gives the same bytes for the same seed, and others for another', () => {
    const text = (seed: number) => [...generateDemoTape(seed, 200).lines].join('\n')
    expect(text(5)).toBe(text(5))
    expect(text(5)).not.toBe(text(6))
  })

  it('is labelled in every row', () => {
    const [headings, ...rows] = [...generateDemoTape(1, 150).lines]
    expect(headings).toContain('assetNumber')
    expect(rows.length).toBe(150)
    for (const row of rows)
      expect(row).toMatch(new RegExp(`^GENERATED,DEMO-\\d{6},.*${DEMO_TAPE_LABEL.replace(/[()]/g, '\\$&')}`))
  })

  it('knows twelve kinds', () => {
    expect(new Set(PLANTED_KINDS.map(({ kind }) => kind)).size).toBe(12)
  })
})

describe('comparePlanted', () => {
  it('tells missed, mistaken and unexpected breaks apart', () => {
    const planted = [
      { assetId: 'a', kind: 'x', reason: 'paidNotSplit' },
      { assetId: 'b', kind: 'x', reason: 'paidNotSplit' },
      { assetId: 'c', kind: 'y', reason: 'negativeFigure' },
    ] as const
    const found = [
      { assetId: 'a', reasons: ['paidNotSplit'] },
      { assetId: 'b', reasons: ['balanceNotConserved'] },
      { assetId: 'd', reasons: ['paidNotSplit'] },
    ]
    const comparison = comparePlanted(planted, found)
    expect(comparison.kinds).toEqual([
      { kind: 'x', reason: 'paidNotSplit', planted: 2, found: 1 },
      { kind: 'y', reason: 'negativeFigure', planted: 1, found: 0 },
    ])
    expect(comparison.missed.map(({ assetId }) => assetId)).toEqual(['b', 'c'])
    expect(comparison.unexpected.map(({ assetId }) => assetId)).toEqual(['d'])
    expect(comparison.isExact).toBe(false)
  })
})
