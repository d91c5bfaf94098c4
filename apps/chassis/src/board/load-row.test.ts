import { boardingOf } from '@chassis/contracts'
import type { LoanFact } from '@chassis/contracts/schemas'
import { EncodingError, refuse } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import type { MemberKey } from '../ledger/demo-members.ts'
import type { Sender } from '../ledger/sender.ts'
import type { PlannedCall } from '../ledger/sign-calls.ts'
import { compareRow } from './compare-row.ts'
import { loadRow, type PreparedRow } from './load-row.ts'
import { boardedFact, DIGEST, monthFact, planned, SERVICER, vehicleOf } from './planned-row.test-support.ts'
import type { PlannedRow } from './planned-row.ts'

const servicer = { account: SERVICER } as MemberKey
const stood = await planned()
const REFERENCE = 'tape/2026-06-30'
const NOTHING = { month: false, loan: false, vehicle: false }

/** Keeps what it is given: by transaction, the records of the arguments. */
function sending(fail = false) {
  const sent: (readonly PlannedCall[])[] = []
  const send = async (calls: readonly PlannedCall[]) => {
    if (fail) refuse(EncodingError.INVALID_VALUE)
    sent.push(calls)
  }
  const kinds = () => sent.map((calls) => calls.map(({ method }) => method.args.name))
  return { sender: { send } as unknown as Sender, sent, kinds }
}

function known(row: PlannedRow, facts: readonly LoanFact[], vault?: PreparedRow['vault']): PreparedRow {
  const changes = compareRow(row, { facts, vehicle: vehicleOf(stood), personal: stood.personal })
  return { planned: row, vault: vault ?? boardingOf(facts).vault, known: { facts, changes } }
}

const FACTS = [boardedFact(stood), monthFact(stood, REFERENCE)]

describe('loadRow', () => {
  it('boards car, loan and attested lien and reports the month at once', async () => {
    const { sender, sent, kinds } = sending()
    const vault = { creditScore: DIGEST }
    const outcome = await loadRow(sender, servicer, { planned: stood, vault })
    expect(outcome).toEqual({ boarded: true, posted: true, corrected: NOTHING })
    expect(kinds()).toEqual([['RegisterVehicle', 'BoardLoan', 'AttestLien', 'ReportMonth']])
    expect(sent[0]?.[1]?.args).toEqual({ ...stood.board, vault })
    expect(sent[0]?.[3]?.args).toMatchObject({ claim: stood.claim, entry: { externalRef: REFERENCE } })
  })

  it('sends no commitments where there are none', async () => {
    const { sender, sent } = sending()
    await loadRow(sender, servicer, { planned: stood, vault: undefined })
    expect(sent[0]?.[1]?.args).not.toHaveProperty('vault')
  })

  it('sends nothing for a row that stands as it is', async () => {
    const { sender, sent } = sending()
    expect(await loadRow(sender, servicer, known(stood, FACTS))).toEqual({
      ...{ boarded: false, posted: false, corrected: NOTHING },
    })
    expect(sent).toEqual([])
  })

  it('reports a month that an interrupted run left out', async () => {
    const { sender, kinds } = sending()
    const outcome = await loadRow(sender, servicer, known(stood, FACTS.slice(0, 1)))
    expect(outcome).toEqual({ boarded: false, posted: true, corrected: NOTHING })
    expect(kinds()).toEqual([['ReportMonth']])
  })

  it('corrects car, loan and month in one transaction, the terms before the month', async () => {
    const cells = { vehicleModelName: 'OTHER', originalLoanTerm: '83', totalActualAmountPaid: '1.23' }
    const { sender, sent, kinds } = sending()
    const outcome = await loadRow(sender, servicer, known(await planned(cells), FACTS))
    expect(outcome.corrected).toEqual({ month: true, loan: true, vehicle: true })
    expect(kinds()).toEqual([['CorrectVehicle', 'CorrectBoarding', 'CorrectMonth']])
    expect(sent[0]?.[1]?.args).toMatchObject({ entry: { externalRef: `${REFERENCE}/b2` } })
    expect(sent[0]?.[2]?.args).toMatchObject({ month: 1, entry: { externalRef: `${REFERENCE}/c1` } })
  })

  it('corrects the boarding where only commitments change', async () => {
    const { sender, sent, kinds } = sending()
    const outcome = await loadRow(sender, servicer, known(stood, FACTS, { creditScore: DIGEST }))
    expect(outcome.corrected).toEqual({ ...NOTHING, loan: true })
    expect(kinds()).toEqual([['CorrectBoarding']])
    expect(sent[0]?.[0]?.args).toMatchObject({ vault: { creditScore: DIGEST } })
  })

  it('compares a month with its last Correction, whose number the next one follows', async () => {
    const row = await planned({ totalActualAmountPaid: '1.23' })
    const { kind: _, period: __, ...month } = FACTS[1] as Extract<LoanFact, { kind: 'monthReported' }>
    const corrected: LoanFact = { ...month, kind: 'monthCorrected', corrects: 1, claim: row.claim, changes: [] }
    const facts = [...FACTS, corrected]
    const same = sending()
    await loadRow(same.sender, servicer, known(row, facts))
    expect(same.sent).toEqual([])
    const back = sending()
    await loadRow(back.sender, servicer, known(stood, facts))
    expect(back.sent[0]?.[0]?.args).toMatchObject({
      month: 1,
      claim: stood.claim,
      entry: { externalRef: `${REFERENCE}/c2` },
    })
  })

  it('passes on the refusal of the ledger', async () => {
    await expect(loadRow(sending(true).sender, servicer, { planned: stood, vault: undefined })).rejects.toMatchObject({
      refusal: { name: 'INVALID_VALUE' },
    })
  })
})
