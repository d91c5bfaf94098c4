/** The consents contract: on what basis personal data are read, who read them, and that they were erased. */
import { contract } from '@chassis/kernel'
import { MODULES } from '@chassis/protocol'
import { ConsentsError } from './errors.ts'
import { consentsEvents } from './events.ts'
import { commitRecord } from './methods/commit-record.ts'
import { endLegalPower } from './methods/end-legal-power.ts'
import { eraseSubject } from './methods/erase-subject.ts'
import { giveConsent } from './methods/give-consent.ts'
import { logLegalPower } from './methods/log-legal-power.ts'
import { openSubject } from './methods/open-subject.ts'
import { recordReads } from './methods/record-reads.ts'
import { withdrawConsent } from './methods/withdraw-consent.ts'
import { consentsState } from './state.ts'

export const consents = contract({
  number: MODULES.consents,
  name: 'consents',
  state: consentsState,
  methods: {
    openSubject,
    commitRecord,
    giveConsent,
    withdrawConsent,
    logLegalPower,
    endLegalPower,
    recordReads,
    eraseSubject,
  },
  events: consentsEvents as never,
  errors: ConsentsError,
})
