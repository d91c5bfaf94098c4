/** The keys of who is signed in, as the ledger holds them: each may be taken away while another one is left. */
import { call, type Policy, toHex } from '@chassis/client'
import { withoutKey } from '@chassis/client/passkeys'
import { useState } from 'react'
import { forgetPasskey, keptPasskeys } from '../../ledger/kept-passkeys.ts'
import { useLedger } from '../../ledger/ledger-context.tsx'
import type { Person } from '../../ledger/person.ts'
import { SignedAct } from '../../signing/signed-act.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Answer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { useAccount, useForgetAccount } from './queries.ts'

type Key = Policy['keys'][number]

export function AccountKeys({ person }: { readonly person: Person }) {
  const { say } = useText()
  const query = useAccount(person.account)
  const title = say('portal.keys.title')
  return (
    <Section title={title} beside={<Stamp {...stampOf(query)} about={title} />}>
      <p className="label max-w-[44rem] py-2">{say('portal.keys.lead')}</p>
      <Answer query={query} lines={3}>
        {({ value }) => value?.policy !== undefined && <Keys person={person} policy={value.policy} />}
      </Answer>
    </Section>
  )
}

function Keys({ person, policy }: { readonly person: Person; readonly policy: Policy }) {
  const { say } = useText()
  const forget = useForgetAccount()
  const [removed, setRemoved] = useState<{ readonly key: Key; readonly left: Policy }>()
  return (
    <>
      <ul className="divide-y divide-rule">
        {policy.keys.map((key) => {
          const left = withoutKey(policy, key)
          return (
            <KeyRow
              key={fingerprint(key)}
              person={person}
              one={key}
              remove={left === undefined ? undefined : () => setRemoved({ key, left })}
            />
          )
        })}
      </ul>
      {removed !== undefined && (
        <SignedAct
          key={fingerprint(removed.key)}
          calls={[call('accounts.replacePolicy', { policy: removed.left })]}
          submissionKey={`remove-${fingerprint(removed.key)}`}
          next={say('portal.keys.removed')}
          settled={(result) => {
            if (result.status === 'accepted') forgetPasskey(toHex(removed.key.publicKey))
            forget()
          }}
          close={() => setRemoved(undefined)}
        />
      )}
    </>
  )
}

interface RowProps {
  readonly person: Person
  readonly one: Key
  /** Undefined where without it nobody could sign for the account. */
  readonly remove: (() => void) | undefined
}

function KeyRow({ person, one, remove }: RowProps) {
  const { client } = useLedger()
  const { say } = useText()
  const format = useFormat()
  const publicKey = toHex(one.publicKey)
  const kept = keptPasskeys(client.ledgerId).find(({ passkey }) => passkey.publicKey === publicKey)
  const isInUse = toHex(person.key.publicKey) === publicKey
  const mark = fingerprint(one)
  const told = isInUse ? 'portal.keys.inUse' : remove === undefined ? 'portal.keys.last' : undefined
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2">
      <div>
        <p>
          <span className="font-medium first-letter:uppercase">{say(`portal.sign.value.${one.kind}`)}</span>{' '}
          <code translate="no" className="font-mono text-sm">
            {mark}
          </code>
        </p>
        <p className="label">
          {say(kept === undefined ? 'portal.keys.elsewhere' : 'portal.keys.here', {
            time: kept === undefined ? '' : format.time(kept.madeAt),
          })}
        </p>
        {told !== undefined && <p className="label">{say(told)}</p>}
      </div>
      {!isInUse && remove !== undefined && (
        <Button className="button" aria-label={say('portal.keys.remove.one', { key: mark })} onPress={remove}>
          {say('portal.keys.remove')}
        </Button>
      )}
    </li>
  )
}

const MARK = 12

/** The last characters of a public key: what people compare. */
export function fingerprint({ publicKey }: Pick<Key, 'publicKey'>): string {
  return toHex(publicKey).slice(-MARK)
}
