/** Who acts here: on a development ledger any of its demo members, by one press. */

import { portalLoansTexts } from '@chassis/messages/portal-loans'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { demoPerson, homeOf } from '../../ledger/person.ts'
import { Roles } from '../../ledger/roles.tsx'
import { useText } from '../../text/text-context.tsx'
import { addTexts } from '../../text/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AccountKeys } from './account-keys.tsx'
import { Passkeys } from './passkeys.tsx'
import { RecoverySetting } from './recovery-setting.tsx'
import '../../signing/texts.ts'

addTexts(portalLoansTexts)

interface DemoMember {
  readonly account: string
  readonly name: string
  readonly roles: readonly string[]
  readonly seed: string
}

export function SignInPage() {
  const { say } = useText()
  const { client, person, signIn } = useLedger()
  const queries = useQueryClient()
  return (
    <Page title={say('portal.signIn')}>
      <p className="mb-6 max-w-[44rem] text-quiet">{say('portal.signIn.lead')}</p>
      {person !== undefined && (
        <Section title={say('portal.signIn.now')}>
          <p className="py-3">
            <span translate="no">{person.name}</span> (<RolesOf roles={person.roles} />)
          </p>
          <Button
            className="button"
            onPress={() => {
              void client.ask('/v1/tokens/current', { method: 'DELETE' }).catch(() => undefined)
              void signIn(undefined)
              queries.removeQueries()
            }}
          >
            {say('portal.signOut')}
          </Button>
        </Section>
      )}
      <Passkeys />
      {person === undefined ? (
        <p className="mb-10">
          <Link to="/recover" className="link">
            {say('portal.recover.lost')}
          </Link>
        </p>
      ) : (
        <>
          <AccountKeys person={person} />
          <RecoverySetting person={person} />
        </>
      )}
      <DemoMembers />
    </Page>
  )
}

function DemoMembers() {
  const { say } = useText()
  const { client, signIn } = useLedger()
  const navigate = useNavigate()
  const [failure, setFailure] = useState<unknown>()
  const { data, error } = useQuery({
    queryKey: ['demo-members'],
    queryFn: async () => (await client.ask<{ readonly items: readonly DemoMember[] }>('/v1/demo-members')).items,
  })
  return (
    <Section title={say('portal.signIn.demo')}>
      <p className="label max-w-[44rem] py-2">{say('portal.signIn.demo.why')}</p>
      {failure !== undefined && <Problem error={failure} />}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {error !== null && <Empty>{say('portal.signIn.demo.none')}</Empty>}
      <ul className="divide-y divide-rule">
        {data?.map((member) => (
          <li key={member.account} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <div>
              <p translate="no" className="font-medium">
                {member.name}
              </p>
              <p className="label">
                <RolesOf roles={member.roles} />
              </p>
            </div>
            <Button
              className="button"
              aria-label={say('portal.signIn.as', { name: member.name })}
              onPress={() => {
                void signIn(demoPerson(member)).then(() => navigate({ to: homeOf(member) }), setFailure)
              }}
            >
              {say('portal.signIn.act')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function RolesOf({ roles }: { readonly roles: readonly string[] }) {
  const { say } = useText()
  return roles.length === 0 ? say('portal.signIn.person') : <Roles roles={roles} />
}
