/** Who lost every passkey: makes a new one here, and gets an address to send to who may restore the account. */
import { type AccountId, accountId, fromHex } from '@chassis/client'
import { createPasskey } from '@chassis/client/passkeys'
import { useState } from 'react'
import { keepPasskey } from '../../ledger/kept-passkeys.ts'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary, TextField } from '../../ui/form.tsx'
import { CopyButton, shortened } from '../../ui/identifier.tsx'
import { Section } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { requestAddress } from './recovery-request.ts'

/** A user handle is taken from the account's own bytes: 20 of them, in hex behind `acct_`. */
const HANDLE_FROM = 'acct_'.length
const MARK = 12

interface Asked {
  readonly address: string
  readonly mark: string
}

export function AskForRecovery() {
  const { say } = useText()
  const make = useNewPasskey()
  const [typed, setTyped] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [asked, setAsked] = useState<Asked>()
  const [failure, setFailure] = useState<unknown>()
  const account = readAccount(typed)
  const problem = attempt > 0 && account === undefined ? say('portal.recover.account.wrong') : undefined
  const caption = say('portal.recover.account')
  if (asked !== undefined) return <Sent asked={asked} />
  const ask = async (): Promise<void> => {
    setAttempt(attempt + 1)
    setFailure(undefined)
    if (account === undefined) return
    try {
      setAsked(await make(account))
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <div className="max-w-[44rem] space-y-5">
      <p>{say('portal.recover.lead')}</p>
      <ErrorSummary problems={problem === undefined ? [] : [{ id: 'account', caption, problem }]} attempt={attempt} />
      <TextField
        id="account"
        caption={caption}
        hint={say('portal.recover.account.hint')}
        problem={problem}
        value={typed}
        change={setTyped}
        input={{ maxLength: 60 }}
      />
      {failure !== undefined && <Problem error={failure} />}
      <Button className="button button-strong" onPress={() => void ask()}>
        {say('portal.recover.create')}
      </Button>
    </div>
  )
}

function readAccount(typed: string): AccountId | undefined {
  try {
    return accountId.fromJson(typed.normalize('NFKC').trim().toLowerCase(), 'account')
  } catch {
    return undefined
  }
}

/** The passkey is kept in this browser: with it the account is signed in to once it has been restored. */
function useNewPasskey() {
  const { client } = useLedger()
  return async (account: AccountId): Promise<Asked> => {
    const { hostname: rpId, origin } = window.location
    // An organisation has a name on the ledger, a person has none.
    const { value } = await client.read('party', { account }, { proof: true })
    const name = value?.legalName ?? shortened(account)
    const userHandle = fromHex(account.slice(HANDLE_FROM))
    const passkey = await createPasskey({ rpId, origin, userName: name, userHandle }, navigator.credentials)
    const roles = value?.roles ?? []
    keepPasskey({ ledgerId: client.ledgerId, madeAt: Date.now(), passkey, account, name, roles })
    return { address: requestAddress({ account, passkey }, origin), mark: passkey.publicKey.slice(-MARK) }
  }
}

function Sent({ asked: { address, mark } }: { readonly asked: Asked }) {
  const { say } = useText()
  return (
    <div role="status">
      <Section title={say('portal.recover.made')}>
        <p className="max-w-[44rem] py-3">{say('portal.recover.send')}</p>
        <p className="flex items-start gap-2">
          <code translate="no" className="min-w-0 font-mono text-sm break-all">
            {address}
          </code>
          <CopyButton text={address} />
        </p>
        <p className="max-w-[44rem] py-3">
          {say('portal.recover.compare')}{' '}
          <code translate="no" className="font-mono font-semibold">
            {mark}
          </code>
        </p>
        <p className="max-w-[44rem]">{say('portal.recover.then')}</p>
      </Section>
    </div>
  )
}
