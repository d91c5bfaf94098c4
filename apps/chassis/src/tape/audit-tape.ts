/** Audits a tape: identities, one verdict per row, and how likely the agreements are by chance. No ledger is needed. */
import { chanceOfFit, type Identity } from '@chassis/finance'
import type { ReportedUnreadable } from './audit-report.ts'
import { type AuditReport, emptyVerdicts, type IdentityCount, type ReportedBreak } from './audit-report.ts'
import { auditedColumns } from './audited-columns.ts'
import { isUnreadable, JUDGED_FIELDS, type JudgedRow, judgeTapeRow, type UnreadableRow } from './judge-tape-row.ts'
import { meanShare } from './mean-share.ts'
import { RateScaleCount, type RateScales, sameScales } from './rate-scale.ts'
import { readTape, surveyTape, type TapeSeen } from './read-tape.ts'
import { judgedRecord, rowRecord } from './row-record.ts'
import { RowsFile } from './rows-file.ts'
import { YearBasisCount } from './year-basis-count.ts'

export interface AuditOptions {
  /** Where to write one NDJSON line per row. */
  readonly rowsOut?: string | undefined
  /** Days of the year the contracts accrue over; default: the calendar year of the reporting period. */
  readonly yearDays?: bigint | undefined
  /** Called now and then. */
  readonly onProgress?: ((progress: AuditProgress) => void) | undefined
}

export interface AuditProgress {
  readonly rows: number
  readonly bytes: number
  readonly totalBytes: number
}

const LISTED_MAX = 100
const SURVEY_ROWS = 50_000

/**
 * Reads the tape once, in bounded memory. How its percentages are written is decided by its first 50,000 rows and
 * checked against all of them at the end; should the whole file say otherwise, it is read again by what the whole file
 * says. Fails with a PlatformError `TAPE_…` when the file as a whole cannot be used.
 */
export async function auditTape(file: string, options: AuditOptions = {}): Promise<AuditReport> {
  const { scales } = await surveyTape(file, SURVEY_ROWS)
  const first = await auditPass(file, scales, options)
  if (sameScales(first.scales, scales)) return first.report
  return (await auditPass(file, first.scales, options)).report
}

async function auditPass(
  file: string,
  scales: RateScales,
  options: AuditOptions,
): Promise<{ readonly report: AuditReport; readonly scales: RateScales }> {
  const rowsFile = options.rowsOut === undefined ? undefined : await RowsFile.create(options.rowsOut, file)
  const tally = new AuditTally()
  const count = new RateScaleCount()
  const progress = { rows: 0, bytes: 0, totalBytes: 0 }
  let seen: TapeSeen = { missing: [], repeated: [], brokenText: { rows: 0, firstLine: null } }
  const onSeen = (found: TapeSeen) => {
    seen = found
  }
  const onBytes = (bytes: number, totalBytes: number) => Object.assign(progress, { bytes, totalBytes })
  try {
    for await (const batch of readTape(file, { fields: JUDGED_FIELDS, scales, count, onBytes, onSeen })) {
      const judged = batch.map((row) => judgeTapeRow(row, options.yearDays))
      for (const row of judged) tally.add(row)
      await rowsFile?.write(judged.map(rowRecord))
      progress.rows = tally.rows
      options.onProgress?.({ ...progress })
    }
  } finally {
    await rowsFile?.close()
  }
  return { report: tally.report(file, seen), scales: count.decide() }
}

/** Counts of constant size, whatever the number of rows. */
class AuditTally {
  rows = 0
  readonly #balance: IdentityCount = { hold: 0, broken: 0 }
  readonly #paid: IdentityCount = { hold: 0, broken: 0 }
  readonly #verdicts = emptyVerdicts()
  readonly #breaks: ReportedBreak[] = []
  readonly #unreadable: ReportedUnreadable[] = []
  readonly #yearBasis = new YearBasisCount()
  #compared = 0
  #fitExactly = 0
  #fitWithinOneCent = 0
  #exactE12 = 0n
  #withinOneCentE12 = 0n

  add(judged: JudgedRow | UnreadableRow): void {
    this.rows++
    if (isUnreadable(judged)) {
      this.#addUnreadable(judged)
      return
    }
    const { judgement } = judged
    addIdentity(this.#balance, judgement.balance)
    addIdentity(this.#paid, judgement.paid)
    this.#addVerdict(judged)
    this.#addChance(judged)
  }

  report(file: string, { brokenText, ...columns }: TapeSeen): AuditReport {
    const observed = (rows: number) => meanShare(BigInt(rows) * 10n ** 12n, this.#compared)
    return {
      file,
      rows: this.rows,
      identities: { balance: this.#balance, paid: this.#paid },
      verdicts: this.#verdicts,
      chanceShare: {
        rows: this.#compared,
        exact: meanShare(this.#exactE12, this.#compared),
        withinOneCent: meanShare(this.#withinOneCentE12, this.#compared),
        observed: { exact: observed(this.#fitExactly), withinOneCent: observed(this.#fitWithinOneCent) },
      },
      yearBasis: this.#yearBasis.share(),
      breaks: this.#breaks,
      unreadableRows: this.#unreadable,
      columns: auditedColumns(columns),
      brokenText,
    }
  }

  #addVerdict(judged: JudgedRow): void {
    const { verdict, agreement } = judged.judgement
    if (verdict === 'consistentWithInferredDate') {
      this.#verdicts.consistentWithInferredDate[agreement ?? 'exact']++
    } else if (verdict === 'break') {
      this.#verdicts.break++
      const { reasons } = judged.judgement
      if (this.#breaks.length < LISTED_MAX) this.#breaks.push({ ...judgedRecord(judged), verdict, reasons })
    } else if (verdict !== 'notStated') {
      this.#verdicts[verdict]++
    }
  }

  /** Every row whose interest was compared with a fitted number of days, whatever else is wrong with it. */
  #addChance({ judgement, month }: JudgedRow): void {
    const { beginMinor, rateE9, yearDays } = month
    const { inferred } = judgement
    if (inferred === undefined || beginMinor === undefined || rateE9 === undefined || yearDays === undefined) return
    const chance = chanceOfFit(beginMinor, rateE9, yearDays)
    this.#compared++
    this.#yearBasis.add(month)
    this.#exactE12 += chance.exactE12
    this.#withinOneCentE12 += chance.withinOneCentE12
    const { differenceMinor } = inferred
    if (differenceMinor === 0n) this.#fitExactly++
    if (differenceMinor >= -1n && differenceMinor <= 1n) this.#fitWithinOneCent++
  }

  #addUnreadable({ row, issues }: UnreadableRow): void {
    this.#verdicts.unreadable++
    if (this.#unreadable.length >= LISTED_MAX) return
    this.#unreadable.push({ line: row.line, assetId: row.assetId, reasons: issues })
  }
}

function addIdentity(count: IdentityCount, { state }: Identity): void {
  if (state === 'holds') count.hold++
  if (state === 'broken') count.broken++
}
