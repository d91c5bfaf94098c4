/** Passkeys: signing in with one, making one, and having the account take it as its key. */
import { call, fromHex, type PlannedCall, type Policy, type SubmitResult, toHex } from '@chassis/client'
import { createPasskey, type KnownPasskey, passkey, withKey } from '@chassis/client/passkeys'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type KeptPasskey, keepPasskey, keptPasskeys } from '../../ledger/kept-passkeys.ts'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { homeOf, type Person, passkeyPerson } from '../../ledger/person.ts'
import { Sign } from '../../signing/sign.tsx'
import { SignedOutcome } from '../../signing/signed-outcome.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useForgetAccount, useOwnPolicy } from './queries.ts'

const IP_ADDRESS = /^(\d+\.\d+\.\d+\.\d+|\[.*\])$/
/** A user handle is taken from the account's own bytes: 20 of them, in hex behind `acct_`. */
const HANDLE_FROM = 'acct_'.length

export function Passkeys() {
  const { say } = useText()
  const { hostname, port, protocol } = window.location
  const address = `${protocol}//localhost${port === '' ? '' : `:${port}`}`
  return (
    <Section title={say('portal.passkey.title')}>
      <p className="label max-w-[44rem] py-2">{say('portal.passkey.lead')}</p>
      {IP_ADDRESS.test(hostname) ? (
        <p className="py-2">{say('portal.passkey.address', { address })}</p>
      ) : window.PublicKeyCredential === undefined ? (
        <p className="py-2">{say('portal.passkey.unable')}</p>
      ) : (
        <PasskeyDesk />
      )}
    </Section>
  )
}

function PasskeyDesk() {
  const { client, person, signIn } = useLedger()
  const { say } = useText()
  const navigate = useNavigate()
  const [known, setKnown] = useState(() => keptPasskeys(client.ledgerId))
  const [failure, setFailure] = useState<unknown>()
  const [taking, setTaking] = useState<KeptPasskey>()
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setFailure(undefined)
    try {
      await act()
    } catch (error) {
      setFailure(error)
    }
  }
  const create = (owner: Person) =>
    attempt(async () => {
      const { account, name, roles } = owner
      const { hostname: rpId, origin } = window.location
      const userHandle = fromHex(account.slice(HANDLE_FROM))
      const made = await createPasskey({ rpId, origin, userName: name, userHandle }, navigator.credentials)
      const kept = { ledgerId: client.ledgerId, madeAt: Date.now(), passkey: made, account, name, roles }
      keepPasskey(kept)
      setKnown(keptPasskeys(client.ledgerId))
      setTaking(kept)
    })
  return (
    <>
      {failure !== undefined && <Problem error={failure} />}
      {known.length === 0 && person === undefined && <p className="py-2">{say('portal.passkey.none')}</p>}
      <ul className="divide-y divide-rule">
        {known.map((one) => (
          <PasskeyRow
            key={one.passkey.credentialId}
            kept={one}
            take={() => setTaking(one)}
            use={() =>
              attempt(async () => {
                await signIn(passkeyPerson(one, one.passkey))
                await navigate({ to: homeOf(one) })
              })
            }
          />
        ))}
      </ul>
      {person !== undefined && (
        <div className="py-3">
          <Button className="button" onPress={() => void create(person)}>
            {say('portal.passkey.create', { name: person.name })}
          </Button>
          <p className="label mt-2 max-w-[44rem]">{say('portal.passkey.create.why', { name: person.name })}</p>
        </div>
      )}
      {taking !== undefined && person !== undefined && (
        <Taking key={taking.passkey.credentialId} kept={taking} person={person} close={() => setTaking(undefined)} />
      )}
    </>
  )
}

function holds(policy: Policy, { publicKey }: KnownPasskey): boolean {
  return policy.keys.some((key) => key.kind === 'webauthn' && toHex(key.publicKey) === publicKey)
}

interface RowProps {
  readonly kept: KeptPasskey
  use(): void
  take(): void
}

function PasskeyRow({ kept, use, take }: RowProps) {
  const { person } = useLedger()
  const { say } = useText()
  const format = useFormat()
  const policy = useOwnPolicy(kept.account)
  const about = { name: kept.name, time: format.time(kept.madeAt) }
  const isInUse = person?.secret.passkey?.credentialId === kept.passkey.credentialId
  const isMissing = policy !== undefined && !holds(policy, kept.passkey)
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2">
      <div>
        <p translate="no" className="font-medium">
          {kept.name}
        </p>
        <p className="label">
          {say('portal.passkey.made', { time: about.time })} {isInUse && say('portal.passkey.using')}
          {isMissing && say('portal.passkey.notYet')}
        </p>
      </div>
      {isMissing ? (
        <Button className="button" aria-label={say('portal.passkey.add.one', about)} onPress={take}>
          {say('portal.passkey.add')}
        </Button>
      ) : (
        <Button className="button" isDisabled={isInUse} aria-label={say('portal.passkey.use.as', about)} onPress={use}>
          {say('portal.passkey.use')}
        </Button>
      )}
    </li>
  )
}

interface TakingProps {
  readonly kept: KeptPasskey
  readonly person: Person
  close(): void
}

/** The signed wish that the account takes the passkey into its policy, and its outcome. */
function Taking({ kept, person, close }: TakingProps) {
  const { client } = useLedger()
  const { say } = useText()
  const forget = useForgetAccount()
  const policy = useOwnPolicy(kept.account)
  const [result, setResult] = useState<SubmitResult>()
  // A passkey is taken in once: under its own name, until its outcome is seen.
  const key = `passkey-${kept.passkey.publicKey.slice(-40)}`
  const settled = (): void => {
    forget()
    void client.forget(key)
  }
  if (result !== undefined) {
    return (
      <div className="border-t border-rule py-3">
        <SignedOutcome result={result} settled={settled} />
        {result.status === 'accepted' && <p className="mt-3">{say('portal.passkey.added')}</p>}
      </div>
    )
  }
  if (policy === undefined) return null
  const added = passkey(kept.passkey, navigator.credentials)
  const calls: readonly PlannedCall[] = [call('accounts.replacePolicy', { policy: withKey(policy, added, person.key) })]
  return <Sign calls={calls} submissionKey={key} close={close} signed={setResult} />
}
