/** Says on a demonstration ledger whose account the person has who owes one of the loans of the book. */
import { existsSync } from 'node:fs'
import { consents, loans } from '@chassis/contracts/ledger'
import { OpenSubject, type SubjectId, subjectId } from '@chassis/contracts/schemas'
import { readState } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import type { AccountId } from '@chassis/protocol'
import { BORROWER, memberKeyFile, readDemoMember } from '../ledger/demo-members.ts'
import type { OpenedLedger } from '../ledger/open-demo-ledger.ts'
import { Sender } from '../ledger/sender.ts'
import { plan } from '../ledger/sign-calls.ts'

/** Loans that are looked at for one that is being paid. */
const LOOKED_AT_MAX = 1_000

/** Once for a ledger, and for none that was founded without a borrower. */
export async function introduceBorrower(opened: OpenedLedger): Promise<void> {
  const { dir, genesis, ledger } = opened
  if (!existsSync(memberKeyFile(dir, BORROWER))) return
  const servicer = readDemoMember(dir, genesis, 'servicer')
  const { account } = readDemoMember(dir, genesis, BORROWER)
  const subject = firstUntold(opened, servicer.account, account)
  if (subject === undefined) return
  const { openSubject } = consents.methods
  await new Sender(ledger, servicer).send([plan(consents, openSubject, OpenSubject, servicer, { subject, account })])
}

/** Who owes the first loan that is being paid, of whom nothing was told; undefined where the borrower has a loan. */
function firstUntold({ ledger }: OpenedLedger, servicer: AccountId, borrower: AccountId): SubjectId | undefined {
  const state = readState(ledger.reader, sha256, loans)
  const { subjects } = readState(ledger.reader, sha256, consents)
  let found: SubjectId | undefined
  let lookedAt = 0
  for (const [loan, head] of state.loans.entries()) {
    lookedAt += 1
    if (lookedAt > LOOKED_AT_MAX) break
    const [boarded] = state.loans.facts(loan, 0, 1)
    if (boarded?.kind !== 'boarded') continue
    const subject = subjectId.of(boarded.references.obligorRef)
    const told = subjects.get(subject)
    if (told?.account === borrower) return undefined
    const isPaid = head.status === 'active' && boarded.contract.paymentAmount !== undefined
    if (isPaid && head.servicer === servicer && told === undefined) found ??= subject
  }
  return found
}
