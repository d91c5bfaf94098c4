/** The demo members of a development ledger: whoever sits at the machine may act as any of them. */
import { accountId, bytes, field, list, PUBLIC, record, text } from '@chassis/protocol'
import { NoParams, notFound } from '../common.ts'
import { type Route, route } from '../route.ts'

const DemoMember = record('DemoMember', {
  account: field(1, accountId, PUBLIC, 'The account'),
  name: field(2, text(200), PUBLIC, 'Legal name; of a person the name of its key'),
  roles: field(3, list(text(40), 16), PUBLIC, 'Roles; a person has none'),
  seed: field(4, bytes(32), PUBLIC, 'Seed of its Ed25519 key, which signs whatever it is to sign'),
})

const LOCAL_ORIGIN = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

const listDemoMembers = route({
  operation: 'listDemoMembers',
  method: 'GET',
  path: '/v1/demo-members',
  tag: 'sign-in',
  says:
    'Keys of the demo members and persons, for who sits at the machine of a development ledger; nothing on any other ' +
    'ledger.',
  kind: 'ledger',
  open: true,
  cost: 20,
  params: NoParams,
  query: NoParams,
  answer: { type: record('DemoMembers', { items: field(1, list(DemoMember, 50), PUBLIC, 'The members') }) },
  refuses: [],
  handle({ isLocal, gateway }) {
    // Behind a proxy everybody seems to sit here; a gateway that others reach has another origin.
    const items = isLocal && LOCAL_ORIGIN.test(gateway.config.origin) ? gateway.demoMembers : []
    return items.length === 0 ? notFound() : { items: [...items] }
  },
})

export const DEMO_ROUTES: readonly Route[] = [listDemoMembers]
