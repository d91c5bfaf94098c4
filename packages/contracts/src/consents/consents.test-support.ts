/** The consents contract on a stage, beside vehicles and titles. */
import { nodeSha256 } from '@chassis/primitives/node'
import { vehicleId } from '@chassis/protocol'
import type { Stage, Vocabulary, Words } from '../testkit/stage.ts'
import { titlesStage, titlesVocabulary } from '../titles/titles.test-support.ts'
import { consents } from './contract.ts'
import { consentsOf, powersOf } from './queries/consents-of.ts'
import { readsOf } from './queries/reads-of.ts'
import { consentId, legalPowerId, subjectId } from './schema.ts'

const digest = (text: string) => nodeSha256.hash(new TextEncoder().encode(text))

/** `ann to lender for audit score,state until 2026-03-01` */
function scope(words: Words) {
  const subject = words.id(subjectId)
  words.expect('to')
  const grantee = words.account()
  words.expect('for')
  const [purpose, fields] = [words.next(), words.next().split(',')]
  words.expect('until')
  return { subject, grantee, purpose, fields, until: words.date() * 86_400_000 }
}

/** `consent leave1`, `power order1` or `ownData`. */
function basis(words: Words) {
  if (words.takes('consent')) return { kind: 'consent', consent: words.id(consentId) }
  if (words.takes('power')) return { kind: 'legalPower', power: words.id(legalPowerId) }
  words.expect('ownData')
  return { kind: 'ownData' }
}

/** `ann by lender for audit score under consent leave1 request r1 [judged 99]` */
function read(words: Words) {
  const subject = words.id(subjectId)
  words.expect('by')
  const grantee = words.account()
  words.expect('for')
  const [purpose, fields] = [words.next(), words.next().split(',')]
  words.expect('under')
  const on = basis(words)
  words.expect('request')
  const request = words.next()
  const judgedAt = words.takes('judged') ? BigInt(words.next()) : 1n
  const [record, policy] = [digest('record'), digest('policy')]
  return { subject, grantee, purpose, fields, basis: on, record, policy, judgedAt, request }
}

export const consentsVocabulary: Vocabulary = {
  verbs: {
    ...titlesVocabulary.verbs,
    /** `openSubject ann account alice` */
    openSubject: {
      contract: 'consents',
      args: (words) => {
        const subject = words.id(subjectId)
        return { subject, account: words.takes('account') ? words.account() : undefined }
      },
    },
    /** `commitRecord ann loan-file` */
    commitRecord: {
      contract: 'consents',
      args: (words) => ({
        subject: words.id(subjectId),
        record: digest(words.next()),
        schema: 'obligor/v1',
        fieldCount: 2,
      }),
    },
    /** `giveConsent ann to lender for audit score until 2026-03-01 on car1 document 7 as leave1` */
    giveConsent: {
      contract: 'consents',
      creates: 'consent',
      args: (words) => {
        const covered = scope(words)
        const vehicle = words.takes('on') ? words.id(vehicleId) : undefined
        return { ...covered, vehicle, evidence: words.takes('document') ? digest(words.next()) : undefined }
      },
    },
    withdrawConsent: { contract: 'consents', args: (words) => ({ consent: words.id(consentId) }) },
    logLegalPower: {
      contract: 'consents',
      creates: 'power',
      args: (words) => ({
        ...scope(words),
        law: '15 USC 1681b(a)(1)',
        authority: 'District Court',
        caseRef: digest('case'),
      }),
    },
    endLegalPower: { contract: 'consents', args: (words) => ({ power: words.id(legalPowerId) }) },
    /** Several reads are joined by `and`. */
    recordReads: {
      contract: 'consents',
      args: (words) => {
        const reads = [read(words)]
        while (words.takes('and')) reads.push(read(words))
        return { reads }
      },
    },
    eraseSubject: {
      contract: 'consents',
      args: (words) => ({ subject: words.id(subjectId), records: 1, erased: digest('record'), epoch: 1 }),
    },
  },
  asks: {
    ...titlesVocabulary.asks,
    /** `? consents ann`: the status of each, in the order of giving. */
    consents: (words) => {
      const found = consentsOf(words.world.read(consents), words.id(subjectId), words.world.now)
      return found.map(({ status }) => status).join(', ') || 'none'
    },
    powers: (words) => {
      const found = powersOf(words.world.read(consents), words.id(subjectId), words.world.now)
      return found.map(({ inForce }) => (inForce ? 'in force' : 'ended')).join(', ') || 'none'
    },
    /** `? reads ann`: who read what for what. */
    reads: (words) => {
      const found = readsOf(words.world.read(consents), words.id(subjectId))
      const shown = found.map(({ grantee, purpose, fields, basis: { kind } }) =>
        [words.world.nameOf(grantee), purpose, fields.join('+'), kind].join(' '),
      )
      return shown.join(', ') || 'none'
    },
    story: (words) => {
      const facts = words.world.read(consents).subjects.facts(words.id(subjectId))
      return [...facts].map(({ kind }) => kind).join(', ')
    },
  },
}

/** `lender`, `servicer`, `bank` and others of the titles stage; `car1` belongs to Alice. */
export function consentsStage(): Stage {
  return titlesStage(consentsVocabulary).setUp(['registry', 'issueTitle car1 to alice under US-TX'])
}

/** The servicer keeps data of `ann`, who has the account `alice`, and of `ben`, who has none. */
export function stageWithSubject(): Stage {
  return consentsStage().setUp(['servicer', 'openSubject ann account alice'], ['servicer', 'openSubject ben'])
}

/** And Ann lets the lender read score and state for an audit until 2026-03-01: `leave1`. */
export function stageWithConsent(): Stage {
  return stageWithSubject().setUp([
    'alice',
    'giveConsent ann to lender for audit score,state until 2026-03-01 on car1 as leave1',
  ])
}
