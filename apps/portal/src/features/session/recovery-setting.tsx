/** Who may restore access to the account when every key is lost, how long that takes, and one that is under way. */
import { accountId, call, type PlannedCall, type Policy } from '@chassis/client'
import { useState } from 'react'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import type { Person } from '../../ledger/person.ts'
import { useOrganisations } from '../../ledger/use-organisations.ts'
import { SignedAct } from '../../signing/signed-act.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Answer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceField, ErrorSummary, TextField } from '../../ui/form.tsx'
import { newKey } from '../../ui/kept-form.ts'
import { Section } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { StampMark } from '../../ui/stamp-mark.tsx'
import { useAccount, useForgetAccount, useRecovery } from './queries.ts'
import { DAYS_FIRST, DAYS_MAX, readDays } from './read-days.ts'

const DAY_MS = 86_400_000

interface Act {
  readonly calls: readonly PlannedCall[]
  readonly key: string
  readonly next: string
}

export function RecoverySetting({ person }: { readonly person: Person }) {
  const { say } = useText()
  const query = useAccount(person.account)
  const forget = useForgetAccount()
  const [act, setAct] = useState<Act>()
  const title = say('portal.recovery.title')
  const sign = (calls: readonly PlannedCall[], next: string): void =>
    setAct({ calls, next, key: `recovery-${newKey()}` })
  return (
    <Section title={title} beside={<Stamp {...stampOf(query)} about={title} />}>
      <p className="label max-w-[44rem] py-2">{say('portal.recovery.lead')}</p>
      <Announced person={person} cancel={(calls) => sign(calls, say('portal.recovery.cancelled'))} />
      <Answer query={query} lines={3}>
        {({ value }) =>
          value?.policy !== undefined && (
            <Guardian
              person={person}
              policy={value.policy}
              change={(policy) => sign([call('accounts.replacePolicy', { policy })], say('portal.recovery.changed'))}
            />
          )
        }
      </Answer>
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
    </Section>
  )
}

interface AnnouncedProps {
  readonly person: Person
  cancel(calls: readonly PlannedCall[]): void
}

function Announced({ person, cancel }: AnnouncedProps) {
  const { say } = useText()
  const format = useFormat()
  const { data } = useRecovery(person.account)
  const effectiveFrom = data?.value?.effectiveFrom
  if (effectiveFrom === undefined) return null
  return (
    <div role="alert" className="my-3 max-w-[44rem] border-l-4 border-break bg-sheet px-5 py-4">
      <p className="flex items-center gap-2 font-semibold">
        <StampMark state="break" />
        {say('portal.recovery.announced', { time: format.time(effectiveFrom) })}
      </p>
      <p className="mt-1">{say('portal.recovery.announced.action')}</p>
      <Button className="button mt-3" onPress={() => cancel([call('accounts.cancelRecovery', {})])}>
        {say('portal.recovery.cancel')}
      </Button>
    </div>
  )
}

interface GuardianProps {
  readonly person: Person
  readonly policy: Policy
  change(policy: Policy): void
}

function Guardian({ person, policy, change }: GuardianProps) {
  const { say } = useText()
  const { recovery, ...without } = policy
  return (
    <>
      {recovery === undefined ? (
        <p className="py-2">{say('portal.recovery.none')}</p>
      ) : (
        <div className="py-2">
          <p>
            <OrganisationName id={recovery.account} />{' '}
            {say('portal.recovery.days', { days: Math.round(recovery.delayMs / DAY_MS) })}
          </p>
          <Button className="button mt-3" onPress={() => change(without as Policy)}>
            {say('portal.recovery.remove')}
          </Button>
        </div>
      )}
      <GuardianForm
        person={person}
        name={(account, days) =>
          change({ ...policy, recovery: { account: accountId.fromJson(account, 'account'), delayMs: days * DAY_MS } })
        }
      />
    </>
  )
}

interface FormProps {
  readonly person: Person
  name(account: string, days: number): void
}

function GuardianForm({ person, name }: FormProps) {
  const { say } = useText()
  const [who, setWho] = useState('')
  const [days, setDays] = useState(DAYS_FIRST)
  const [attempt, setAttempt] = useState(0)
  const choices = [...useOrganisations().values()].filter(({ id }) => id !== person.account)
  const count = readDays(days)
  const problemOf = { who: who === '', days: count === undefined }
  const fields = [
    {
      id: 'recovery-who',
      caption: say('portal.recovery.who'),
      wrong: problemOf.who,
      says: say('portal.recovery.who.wrong'),
    },
    {
      id: 'recovery-days',
      caption: say('portal.recovery.delay'),
      wrong: problemOf.days,
      says: say('portal.recovery.delay.wrong', { max: DAYS_MAX }),
    },
  ] as const
  const [whoField, daysField] = fields
  const problem = ({ wrong, says }: (typeof fields)[number]) => (attempt > 0 && wrong ? says : undefined)
  const problems = fields.flatMap((one) => {
    const said = problem(one)
    return said === undefined ? [] : [{ id: one.id, caption: one.caption, problem: said }]
  })
  return (
    <details className="py-2">
      <summary className="button w-fit cursor-pointer">{say('portal.recovery.name')}</summary>
      <div className="mt-4 space-y-5">
        <ErrorSummary problems={problems} attempt={attempt} />
        <ChoiceField
          id={whoField.id}
          caption={whoField.caption}
          hint={say('portal.recovery.who.hint')}
          problem={problem(whoField)}
          value={who}
          change={setWho}
          choices={[
            { value: '', text: say('portal.recovery.choose') },
            ...choices.map(({ id, name: text }) => ({ value: id, text })),
          ]}
        />
        <TextField
          id={daysField.id}
          caption={daysField.caption}
          hint={say('portal.recovery.delay.hint')}
          problem={problem(daysField)}
          value={days}
          change={setDays}
          input={{ inputMode: 'numeric', maxLength: 5 }}
        />
        <Button
          className="button button-strong"
          onPress={() => {
            setAttempt(attempt + 1)
            if (who !== '' && count !== undefined) name(who, count)
          }}
        >
          {say('portal.pay.read')}
        </Button>
      </div>
    </details>
  )
}
