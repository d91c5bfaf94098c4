/** A lost passkey: who lost it asks with a new one; who may restore the account announces that, and completes it. */
import { useMemo } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { useText } from '../../text/text-context.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { AskForRecovery } from './ask-for-recovery.tsx'
import { readRequest } from './recovery-request.ts'
import { RestoreAccount } from './restore-account.tsx'

export function RecoverPage() {
  const { say } = useText()
  const { person } = useLedger()
  const { search } = window.location
  const request = useMemo(() => readRequest(search), [search])
  return (
    <Page title={say('portal.recover.title')}>
      {request === undefined && search !== '' && <Empty>{say('portal.recover.unreadable')}</Empty>}
      {request === undefined && search === '' && <AskForRecovery />}
      {request !== undefined && person === undefined && <Empty>{say('portal.recover.signIn')}</Empty>}
      {request !== undefined && person !== undefined && <RestoreAccount request={request} person={person} />}
    </Page>
  )
}
