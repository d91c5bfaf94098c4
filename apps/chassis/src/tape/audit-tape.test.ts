import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isPlatformError } from '@chassis/primitives'
import { afterAll, describe, expect, it } from 'vitest'
import { describeShared, sharedPath } from '../../../../tests/support/shared.ts'
import type { AuditReport } from './audit-report.ts'
import { auditTape } from './audit-tape.ts'
import { REPEATABLE_FIELDS, type TapeField } from './fields.ts'
import { readTape, surveyTape, type TapeRow } from './read-tape.ts'
import { AUTO_LOAN_NAMESPACE } from './read-xml-tape.ts'
import { TAPE_ISSUES } from './tape-issue.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-tape-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

function save(content: string | Uint8Array, name = `tape-${++files}`): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

const HEADINGS = [
  'assetNumber',
  'reportingPeriodEndingDate',
  'originationDate',
  'obligorCreditScore',
  'reportingPeriodBeginningLoanBalanceAmount',
  'reportingPeriodInterestRatePercentage',
  'otherPrincipalAdjustmentAmount',
  'reportingPeriodActualEndBalanceAmount',
  'totalActualAmountPaid',
  'actualInterestCollectedAmount',
  'actualPrincipalCollectedAmount',
  'actualOtherCollectedAmount',
]
/** 42 days at 7.48 % over 366 on 19,054.43. */
const GOOD = [
  'A1',
  '07-31-2020',
  '11/2019',
  '734',
  '19054.43',
  '0.0748',
  '0',
  '18788.21',
  '429.78',
  '163.56',
  '266.22',
  '0',
]

function row(change: Record<string, string> = {}): string[] {
  return HEADINGS.map((heading, index) => change[heading] ?? (GOOD[index] as string))
}

function csv(rows: readonly string[][], headings: readonly string[] = HEADINGS): string {
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [headings, ...rows].map((cells) => cells.map(quote).join(',')).join('\n')
}

function ex102(headings: readonly string[], rows: readonly string[][]): string {
  const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const element = (name: string, text: string) => (text === '' ? '' : `    <${name}>${escapeXml(text)}</${name}>\n`)
  const asset = (cells: readonly string[]) => {
    const elements = headings.map((heading, index) =>
      REPEATABLE_FIELDS.has(heading as TapeField)
        ? (cells[index] as string)
            .split(';')
            .map((code) => element(heading, code))
            .join('')
        : element(heading, cells[index] as string),
    )
    return `  <assets>\n${elements.join('')}  </assets>\n`
  }
  const root = `<assetData xmlns="${AUTO_LOAN_NAMESPACE}">\n${rows.map(asset).join('')}</assetData>\n`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`
}

async function allRows(file: string): Promise<TapeRow[]> {
  const rows: TapeRow[] = []
  for await (const batch of readTape(file)) rows.push(...batch)
  return rows
}

async function failure(file: string): Promise<string> {
  const error = await auditTape(file).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return isPlatformError(error) ? error.code : String(error)
}

const TAPE = ['data', 'toyota-auto-loans-2020-07.csv'] as const
describeShared('the audit of the real tape', TAPE, () => {
  const tape = sharedPath(...TAPE) as string

  it('reproduces the published facts, each row with one verdict', async () => {
    const rowsOut = join(folder, 'real.ndjson')
    const report = await auditTape(tape, { rowsOut })
    expect(report).toMatchObject({
      file: tape,
      rows: 6398,
      identities: { balance: { hold: 6398, broken: 0 }, paid: { hold: 6398, broken: 0 } },
      verdicts: {
        noPayment: 580,
        zeroBalance: 34,
        zeroRate: 46,
        interestOnly: 381,
        consistentWithInferredDate: { exact: 2730, withinOneCent: 4571 - 2730 },
        break: 5350 - 4571 + 7,
        unreadable: 0,
      },
      chanceShare: {
        rows: 5350,
        exact: '0.002811',
        withinOneCent: '0.008434',
        observed: { exact: '0.510280', withinOneCent: '0.854393' },
      },
    })
    expect(report.breaks.length).toBe(100)
    const rows = readFileSync(rowsOut, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map((line) => line.line)).toEqual(Array.from({ length: 6398 }, (_, index) => index + 2))
    expect(rows.filter((line) => line.verdict === 'break').slice(0, 100)).toEqual(report.breaks)
  })

  it('says the same of the same rows as EX-102 XML', async () => {
    const [headings = [], ...rows] = readFileSync(tape, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','))
    const some = rows.filter((_, index) => index % 5 === 0)
    const [asCsv, asXml] = [save(csv(some, headings)), save(ex102(headings, some))]
    const plain = ({ file: _, breaks, ...report }: AuditReport) => ({
      ...report,
      breaks: breaks.map(({ line: __, ...found }) => found),
    })
    expect(plain(await auditTape(asXml))).toEqual(plain(await auditTape(asCsv)))
    const values = async (file: string) => (await allRows(file)).map(({ assetId, values }) => ({ assetId, values }))
    expect(await values(asXml)).toEqual(await values(asCsv))
    expect((await surveyTape(asXml)).format).toBe('xml')
  })
})

describe('the documentation', () => {
  it('lists every reason of an unreadable row', () => {
    const text = readFileSync(new URL('../../../../docs/concepts/tape-audit.md', import.meta.url), 'utf8')
    const listed = [...text.matchAll(/^\| (\d+) \| `(\w+)` \|/gm)].map(([, number, name]) => [name, Number(number)])
    expect(Object.fromEntries(listed)).toEqual(TAPE_ISSUES)
  })
})

describe('auditTape', () => {
  it('reads a clean row', async () => {
    const report = await auditTape(save(csv([row()])))
    expect(report.verdicts.consistentWithInferredDate).toEqual({ exact: 1, withinOneCent: 0 })
  })

  const dirty: [string, string | Uint8Array][] = [
    ['byte order mark and CRLF', `\uFEFF${csv([row()]).replaceAll('\n', '\r\n')}`],
    ['carriage returns alone', csv([row()]).replaceAll('\n', '\r')],
    ['a control character in a cell', csv([row({ obligorCreditScore: '\u0007' })])],
    ['UTF-16', Buffer.from(`\uFEFF${csv([row()])}`, 'utf16le')],
    ['semicolons', csv([row()]).replaceAll(',', ';')],
    ['tabs', csv([row()]).replaceAll(',', '\t')],
    ['blank lines', `\n\n${csv([row()])}\n\n`],
    ['percent', csv([row({ reportingPeriodInterestRatePercentage: '7.48' })])],
    ['percent sign', csv([row({ reportingPeriodInterestRatePercentage: '7.48%' })])],
    [
      'thousands separators',
      csv([row({ reportingPeriodBeginningLoanBalanceAmount: '19,054.43', totalActualAmountPaid: '$429.78' })]),
    ],
    ['ISO dates', csv([row({ reportingPeriodEndingDate: '2020-07-31', originationDate: '2019-11' })])],
    ['slashes', csv([row({ reportingPeriodEndingDate: '07/31/2020' })])],
    ['a month as period', csv([row({ reportingPeriodEndingDate: '07/2020' })])],
    ['several scores', csv([row({ obligorCreditScore: 'VS 714, FICO 774' })])],
    ['no score', csv([row({ obligorCreditScore: 'NONE' })])],
    ['an unknown column', csv([[...row(), 'x']], [...HEADINGS, 'comment'])],
    ['other order', csv([row().reverse()], [...HEADINGS].reverse())],
    [
      'other spelling',
      csv(
        [row()],
        HEADINGS.map((heading) => heading.replace(/([A-Z])/g, '_$1').toUpperCase()),
      ),
    ],
    ['a bad cell elsewhere', csv([row({ originationDate: 'sometime' })])],
    ['XML without namespace', ex102(HEADINGS, [row()]).replace(/ xmlns="[^"]*"/, '')],
    [
      'XML with prefix',
      ex102(HEADINGS, [row()])
        .replaceAll(/<(\/?)(\w)/g, '<$1a:$2')
        .replace('xmlns=', 'xmlns:a='),
    ],
  ]
  it.each(dirty)('takes %s', async (_, content) => {
    const report = await auditTape(save(content))
    expect(report.rows).toBe(1)
    expect(report.verdicts.unreadable).toBe(0)
    expect(report.verdicts.consistentWithInferredDate.exact).toBe(1)
  })

  it('reports an unreadable row with line and reason, and goes on', async () => {
    const bad = [
      row({ reportingPeriodBeginningLoanBalanceAmount: 'lots' }),
      row({ actualInterestCollectedAmount: '163.567' }),
      row({ reportingPeriodInterestRatePercentage: '' }),
      row({ reportingPeriodEndingDate: '' }),
      row({ reportingPeriodEndingDate: '99-99-2020' }),
      row().slice(1),
    ]
    const report = await auditTape(save(csv([row(), ...bad, row()])))
    expect(report.rows).toBe(8)
    expect(report.verdicts).toMatchObject({ unreadable: 6, consistentWithInferredDate: { exact: 2 } })
    expect(report.identities.balance).toEqual({ hold: 2, broken: 0 })
    expect(report.unreadableRows.map(({ line, reasons }) => [line, reasons[0]?.reason, reasons[0]?.column])).toEqual([
      [3, 'notANumber', 'reportingPeriodBeginningLoanBalanceAmount'],
      [4, 'tooManyDecimals', 'actualInterestCollectedAmount'],
      [5, 'missingFigure', 'reportingPeriodInterestRatePercentage'],
      [6, 'missingReportingPeriod', undefined],
      [7, 'notADate', 'reportingPeriodEndingDate'],
      [8, 'columnCount', undefined],
    ])
  })

  it('judges what a tape with missing columns states', async () => {
    const without = (...missing: string[]) => {
      const keep = HEADINGS.map((heading, index) => ({ heading, index })).filter(
        ({ heading }) => !missing.includes(heading),
      )
      return csv(
        [keep.map(({ index }) => row()[index] as string)],
        keep.map(({ heading }) => heading),
      )
    }
    const optional = await auditTape(
      save(without('otherPrincipalAdjustmentAmount', 'obligorCreditScore', 'originationDate')),
    )
    expect(optional.identities.balance).toEqual({ hold: 0, broken: 0 })
    expect(optional.verdicts.consistentWithInferredDate.exact).toBe(1)
    const needed = await auditTape(save(without('reportingPeriodInterestRatePercentage')))
    expect(needed.verdicts.unreadable).toBe(1)
    const nameless = await auditTape(save(without('assetNumber')), { rowsOut: join(folder, 'n.ndjson') })
    expect(nameless.verdicts.unreadable).toBe(0)
    expect(readFileSync(join(folder, 'n.ndjson'), 'utf8')).toContain('"assetId":"line-2"')
    const period = await auditTape(save(without('reportingPeriodEndingDate')), { yearDays: 366n })
    expect(period.verdicts.consistentWithInferredDate.exact).toBe(1)
  })

  it('tells percent from fraction by the whole file, also when the first rows mislead', async () => {
    const low = row({
      reportingPeriodInterestRatePercentage: '0.4',
      actualInterestCollectedAmount: '8.75',
      actualPrincipalCollectedAmount: '421.03',
      reportingPeriodActualEndBalanceAmount: '18633.40',
    })
    const high = row({ reportingPeriodInterestRatePercentage: '7.48' })
    const rows = [...Array.from({ length: 50_100 }, () => low), ...Array.from({ length: 50_200 }, () => high)]
    const report = await auditTape(save(csv(rows)))
    expect(report.verdicts.consistentWithInferredDate.exact).toBe(100_300)
  })

  it('does not mind asset numbers that occur twice', async () => {
    const report = await auditTape(save(csv([row(), row({ totalActualAmountPaid: '1' })])))
    expect(report.breaks.map(({ line, assetId, reasons }) => [line, assetId, reasons])).toEqual([
      [3, 'A1', ['paidNotSplit']],
    ])
  })

  it('counts a repeated XML element as unreadable only where the schema allows one', async () => {
    const twice = ex102([...HEADINGS, 'subvented'], [[...row(), '1;98']])
    expect((await allRows(save(twice)))[0]?.values.subvented).toEqual([1, 98])
    const bad = twice.replace('<assetNumber>', '<assetNumber>B2</assetNumber><assetNumber>')
    const report = await auditTape(save(bad))
    expect(report.unreadableRows[0]?.reasons[0]).toEqual({
      reason: 'repeatedElement',
      number: 14,
      column: 'assetNumber',
    })
  })

  it.each([
    ['CSV', (headings: readonly string[], cells: string[]) => csv([cells], headings)],
    ['XML', (headings: readonly string[], cells: string[]) => ex102(headings, [cells])],
  ])('names the columns that a %s file lacks, and what cannot be judged without them', async (_, write) => {
    const at = HEADINGS.indexOf('actualInterestCollectedAmount')
    const { columns } = await auditTape(save(write(HEADINGS.toSpliced(at, 1), row().toSpliced(at, 1))))
    expect(columns.missing).toContain('actualInterestCollectedAmount')
    expect(columns.missing).not.toContain('actualPrincipalCollectedAmount')
    expect(columns.cannotJudge.paid).toContain('actualInterestCollectedAmount')
    expect(columns.cannotJudge.interest).toContain('actualInterestCollectedAmount')
  })

  it('tells of two columns with one name, of which the first counts', async () => {
    const twice = csv([[...row(), '1.00']], [...HEADINGS, 'Total_Actual_Amount_Paid'])
    const { columns, verdicts } = await auditTape(save(twice))
    expect(columns.repeated).toEqual(['totalActualAmountPaid'])
    expect(verdicts.unreadable).toBe(0)
  })

  it('names what is wrong with a file as a whole', async () => {
    mkdirSync(join(folder, 'folder'))
    expect(await failure(join(folder, 'absent.csv'))).toBe('TAPE_NOT_FOUND')
    expect(await failure(join(folder, 'folder'))).toBe('TAPE_NOT_A_FILE')
    expect(await failure(save(''))).toBe('TAPE_EMPTY')
    expect(await failure(save(' \r\n\n'))).toBe('TAPE_EMPTY')
    expect(await failure(save(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 1)))).toBe('TAPE_BINARY')
    expect(await failure(save('a,b\n1,2\n'))).toBe('TAPE_NO_KNOWN_COLUMNS')
    expect(await failure(save('<html><body/></html>'))).toBe('TAPE_NOT_ASSET_DATA')
    expect(await failure(save(ex102(HEADINGS, [row()]).replace('autoloan', 'autolease')))).toBe('TAPE_NOT_ASSET_DATA')
    expect(await failure(save(ex102(HEADINGS, [row()]).slice(0, -30)))).toBe('TAPE_MALFORMED_XML')
    expect(await failure(save(ex102(HEADINGS, [row()]).replace('</assets>', '</asset>')))).toBe('TAPE_MALFORMED_XML')
  })

  it('reports an asset that is not well formed as one unreadable row and goes on behind it', async () => {
    const five = ex102(
      HEADINGS,
      Array.from({ length: 5 }, () => row()),
    )
    const judged = async (text: string) => {
      const { rows, verdicts, unreadableRows } = await auditTape(save(text))
      return [rows, verdicts.unreadable, ...unreadableRows.map(({ line, reasons }) => [line, reasons[0]?.reason])]
    }
    const nth = (part: string, n: number, by: string) => {
      const parts = five.split(part)
      return parts.slice(0, n).join(part) + by + parts.slice(n).join(part)
    }
    expect(await judged(five)).toEqual([5, 0])
    const firstLines = five.split('\n').flatMap((line, i) => (line.includes('<assets>') ? [i + 1] : []))
    for (const n of [1, 3, 5]) {
      const expected = [5, 1, [firstLines[n - 1], 'malformedXml']]
      // A bare ampersand, an element without an end, an end without a beginning.
      expect(await judged(nth('<assets>', n, '<assets><x>Smith & Sons</x>'))).toEqual(expected)
      expect(await judged(nth('<assets>', n, '<assets><x>'))).toEqual(expected)
      expect(await judged(nth('</assets>', n, '</x></assets>'))).toEqual(expected)
      // The end of an asset is missing: the next one is whole.
      if (n < 5) expect(await judged(nth('</assets>', n, ''))).toEqual(expected)
      // What looks like an end of an asset and is none.
      expect(await judged(nth('</assets>', n, '<!-- </assets> --><x><![CDATA[</assets>]]></x></assets>'))).toEqual([
        5, 0,
      ])
    }
  })

  it('refuses XML that is all text, before it fills the memory', async () => {
    const long = 'A'.repeat(5 * 1024 * 1024)
    const tag = ex102(HEADINGS, [row()])
    expect(await failure(save(tag.replace('<assetNumber>', `<assetNumber>${long}`)))).toBe('TAPE_MALFORMED_XML')
    expect(await failure(save(tag.replace('<assets>', `<assets comment="${long}">`)))).toBe('TAPE_MALFORMED_XML')
    // Long, but not silent.
    const many = tag.replace('<assets>', `<assets>${'<!-- a remark -->\n'.repeat(400_000)}`)
    expect((await auditTape(save(many))).verdicts.unreadable).toBe(0)
  })

  it('tells how many rows years of other lengths would explain, and judges none by it', async () => {
    // 42 days at 7.48 % over 365.
    const of365 = row({ totalActualAmountPaid: '430.22', actualInterestCollectedAmount: '164.00' })
    const report = await auditTape(save(csv([of365, of365, row()])))
    expect(report.yearBasis).toEqual({ rows: 3, agree: { '360': 0, '365': 2, '366': 1 } })
    expect(report.verdicts).toMatchObject({ break: 2, consistentWithInferredDate: { exact: 1 } })
    const as365 = await auditTape(save(csv([of365])), { yearDays: 365n })
    expect(as365.verdicts.consistentWithInferredDate.exact).toBe(1)
  })

  it('never writes over the tape, and says when it cannot write the rows', async () => {
    const tape = save(csv([row()]))
    for (const rowsOut of [tape, join(folder, 'no', 'such', 'folder.ndjson')]) {
      await expect(auditTape(tape, { rowsOut })).rejects.toMatchObject({ code: 'TAPE_ROWS_UNWRITABLE' })
    }
    expect(readFileSync(tape, 'utf8')).toBe(csv([row()]))
  })
})
