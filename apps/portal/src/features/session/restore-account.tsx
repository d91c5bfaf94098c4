/** Who may restore an account: compares the new key with the person, announces it, and completes it when it is time. */
import { type AccountId, ApiProblemError, call, type PlannedCall, type Policy, toHex } from '@chassis/client'
import { newPolicy, passkey } from '@chassis/client/passkeys'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import type { Person } from '../../ledger/person.ts'
import { useOrganisations } from '../../ledger/use-organisations.ts'
import { SignedAct } from '../../signing/signed-act.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Answer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Identifier } from '../../ui/identifier.tsx'
import { newKey } from '../../ui/kept-form.ts'
import { Section } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { fingerprint } from './account-keys.tsx'
import { useAccount, useForgetAccount, useRecovery } from './queries.ts'
import type { RecoveryRequest } from './recovery-request.ts'

interface Props {
  readonly request: RecoveryRequest
  readonly person: Person
}

const AGAIN_MS = 5_000
const DAY_MS = 86_400_000

export function RestoreAccount({ request, person }: Props) {
  const { say } = useText()
  const query = useAccount(request.account)
  const isHidden = query.error instanceof ApiProblemError && query.error.problem.status === 404
  if (isHidden) return <Empty>{say('portal.recover.notNamed', { name: person.name })}</Empty>
  return (
    <Answer query={query} lines={5}>
      {({ value }) => {
        const policy = value?.policy
        if (policy?.recovery?.account !== person.account) {
          return <Empty>{say('portal.recover.notNamed', { name: person.name })}</Empty>
        }
        return <Request request={request} recovery={policy.recovery} now={policy} />
      }}
    </Answer>
  )
}

interface RequestProps {
  readonly request: RecoveryRequest
  readonly recovery: NonNullable<Policy['recovery']>
  /** The policy in force. */
  readonly now: Policy
}

function Request({ request, recovery, now }: RequestProps) {
  const { say } = useText()
  const { account, passkey: known } = request
  const forget = useForgetAccount()
  const [act, setAct] = useState<{
    readonly calls: readonly PlannedCall[]
    readonly key: string
    readonly next: string
  }>()
  // Who may restore the account stays: the person may lose this key too.
  const wanted = { ...newPolicy(passkey({ ...known, credentialId: '' }, navigator.credentials)), recovery }
  return (
    <>
      <Asked request={request} delayMs={recovery.delayMs} />
      <NextStep
        account={account}
        wanted={wanted}
        isRestored={isOfKeyAlone(now, known.publicKey)}
        announce={() =>
          setAct({
            calls: [call('accounts.announceRecovery', { account, policy: wanted })],
            key: `announce-${newKey()}`,
            next: say('portal.recover.announced'),
          })
        }
        complete={() =>
          setAct({
            calls: [call('accounts.completeRecovery', { account })],
            key: `complete-${newKey()}`,
            next: say('portal.recover.done'),
          })
        }
      />
      {act !== undefined && (
        <SignedAct
          key={act.key}
          calls={act.calls}
          submissionKey={act.key}
          next={act.next}
          settled={forget}
          close={() => setAct(undefined)}
        />
      )}
    </>
  )
}

const MARK = 12

interface AskedProps {
  readonly request: RecoveryRequest
  readonly delayMs: number
}

/** What is compared with the person, and how long the person can stop it. */
function Asked({ request, delayMs }: AskedProps) {
  const { say } = useText()
  const { account, passkey: known } = request
  const isOrganisation = useOrganisations().has(account)
  const query = useAccount(account)
  const mark = known.publicKey.slice(-MARK)
  return (
    <Section title={say('portal.recover.request')}>
      <FactList>
        <Fact name={say('portal.recover.account')}>
          {isOrganisation && <OrganisationName id={account} />} <Identifier id={account} />
        </Fact>
        <Fact name={say('portal.recover.key')}>
          <code translate="no" className="font-mono font-semibold">
            {mark}
          </code>
        </Fact>
        <Fact name={say('portal.recover.page')}>
          <span translate="no" className="break-all">
            {known.origin}
          </span>
        </Fact>
        <Fact
          name={say('portal.recovery.delay')}
          stamp={<Stamp {...stampOf(query)} about={say('portal.recovery.delay')} />}
        >
          {say('portal.recovery.days', { days: Math.round(delayMs / DAY_MS) })}
        </Fact>
      </FactList>
      <p className="max-w-[44rem] py-3">{say('portal.recover.check')}</p>
    </Section>
  )
}

/** One key more would be somebody's who was not asked for. */
function isOfKeyAlone({ keys, accounts }: Policy, publicKey: string): boolean {
  const [only] = keys
  return only !== undefined && keys.length + accounts.length === 1 && toHex(only.publicKey) === publicKey
}

interface StepProps {
  readonly account: AccountId
  readonly wanted: Policy
  readonly isRestored: boolean
  announce(): void
  complete(): void
}

function NextStep({ account, wanted, isRestored, announce, complete }: StepProps) {
  const { say } = useText()
  const format = useFormat()
  const { client } = useLedger()
  const recovery = useRecovery(account)
  const clock = useQuery({ queryKey: ['ledger-now'], queryFn: () => client.now(), refetchInterval: AGAIN_MS })
  if (isRestored) return <p role="status">{say('portal.recover.done')}</p>
  return (
    <Answer query={recovery} lines={2}>
      {({ value }) => {
        const { policy, effectiveFrom } = value ?? {}
        const [first] = wanted.keys
        const isThis = policy !== undefined && first !== undefined && isOfKeyAlone(policy, toHex(first.publicKey))
        if (!isThis || effectiveFrom === undefined) {
          return (
            <>
              {policy !== undefined && (
                <p className="mb-3 max-w-[44rem]">
                  {say('portal.recover.other', { key: policy.keys.map(fingerprint).join(', ') })}
                </p>
              )}
              <Button className="button button-strong" onPress={announce}>
                {say('portal.recover.announce')}
              </Button>
            </>
          )
        }
        const isTime = clock.data !== undefined && clock.data >= effectiveFrom
        return (
          <>
            <p role="status" className="mb-3 max-w-[44rem]">
              {say(isTime ? 'portal.recover.ready' : 'portal.recover.wait', { time: format.time(effectiveFrom) })}
            </p>
            {isTime && (
              <Button className="button button-strong" onPress={complete}>
                {say('portal.recover.complete')}
              </Button>
            )}
          </>
        )
      }}
    </Answer>
  )
}
