/** Signing in: a challenge, an answer signed by the account's keys, a token for a quarter of an hour. */
import { role } from '@chassis/kernel'
import { Rejection } from '@chassis/primitives'
import {
  accountId,
  bytes,
  field,
  instant,
  list,
  MEMBER,
  PUBLIC,
  record,
  SIGNATURES_MAX,
  SignatureEntry,
  text,
  u32,
} from '@chassis/protocol'
import { satisfiesPolicy } from '../../authorisation/satisfies-policy.ts'
import { GatewayError } from '../../errors.ts'
import { rolesOf } from '../../ledger/ledger-reads.ts'
import { NoParams } from '../common.ts'
import { type Route, route } from '../route.ts'

const SIGN_IN_COST = 20

const Challenge = record('Challenge', {
  challenge: field(1, bytes(1024), PUBLIC, 'The encoded challenge: sign its sign-in bytes with the account’s keys'),
  expiresAt: field(2, instant, PUBLIC, 'When it becomes void'),
})

const SignIn = record('SignIn', {
  challenge: field(1, bytes(1024), PUBLIC, 'The challenge, as it was given'),
  signatures: field(
    2,
    list(SignatureEntry, SIGNATURES_MAX, 1),
    MEMBER,
    'Over its sign-in bytes, by the account’s keys',
  ),
})

const Token = record('AccessToken', {
  token: field(1, text(60), PUBLIC, 'Send it as `Authorization: Bearer …`; whoever has it is taken for the account'),
  account: field(2, accountId, PUBLIC, 'Who signed in'),
  roles: field(3, list(role, 10), PUBLIC, 'Of the member organisation, by now'),
  expiresAt: field(4, instant, PUBLIC, 'When it becomes void'),
})

const Standing = record('Standing', {
  account: field(1, accountId, PUBLIC, 'Who is signed in'),
  roles: field(2, list(role, 10), PUBLIC, 'Of the member organisation, by now'),
  expiresAt: field(3, instant, PUBLIC, 'When the token becomes void'),
})

const makeChallenge = route({
  operation: 'makeChallenge',
  method: 'POST',
  path: '/v1/challenges',
  tag: 'sign-in',
  says: 'A challenge for an account. One is given whether the account exists or not.',
  kind: 'ledger',
  open: true,
  cost: SIGN_IN_COST,
  params: NoParams,
  query: NoParams,
  body: {
    type: record('ChallengeRequest', { account: field(1, accountId, PUBLIC, 'Who wants to sign in') }),
    maxBytes: 1024,
  },
  answer: { type: Challenge },
  status: 201,
  refuses: [],
  handle: ({ body, gateway }) => gateway.challenges.make(body.account),
})

const signIn = route({
  operation: 'signIn',
  method: 'POST',
  path: '/v1/tokens',
  tag: 'sign-in',
  says: 'A token for a challenge that the account’s keys signed. A challenge is good once.',
  kind: 'ledger',
  open: true,
  cost: SIGN_IN_COST,
  params: NoParams,
  query: NoParams,
  body: { type: SignIn, maxBytes: 65_536 },
  answer: { type: Token },
  status: 201,
  refuses: [GatewayError.CHALLENGE_UNKNOWN, GatewayError.SIGN_IN_REFUSED],
  handle({ body, gateway }) {
    const { challenges, sessions, ledger, reads } = gateway
    const challenge = challenges.open(body.challenge)
    if (challenge === undefined) throw new Rejection(GatewayError.CHALLENGE_UNKNOWN)
    const { account } = challenge
    const policy = reads.accounts.accounts.get(account)?.policy
    // An account that does not exist is answered like one whose keys are others.
    const isSatisfied =
      policy !== undefined && satisfiesPolicy(policy, ledger.ledgerId, body.challenge, body.signatures)
    if (!isSatisfied) throw new Rejection(GatewayError.SIGN_IN_REFUSED)
    if (!challenges.use(challenge)) throw new Rejection(GatewayError.RATE_LIMITED)
    const opened = sessions.open(account, body.signatures)
    return { ...opened, account, roles: rolesOf(reads, account) }
  },
})

const getToken = route({
  operation: 'getToken',
  method: 'GET',
  path: '/v1/tokens/current',
  tag: 'sign-in',
  says: 'Who is signed in with this token.',
  kind: 'ledger',
  open: false,
  cost: 1,
  params: NoParams,
  query: NoParams,
  answer: { type: Standing },
  refuses: [],
  handle({ viewer, token, gateway }) {
    const session = gateway.sessions.find(token ?? '')
    if (session === undefined) throw new Rejection(GatewayError.NOT_AUTHENTICATED)
    return { account: session.account, roles: viewer.roles, expiresAt: session.expiresAt }
  },
})

const Revoked = record('Revoked', { tokens: field(1, u32, PUBLIC, 'How many tokens were revoked') })

const revokeToken = route({
  operation: 'revokeToken',
  method: 'DELETE',
  path: '/v1/tokens/current',
  tag: 'sign-in',
  says: 'Revokes this token.',
  kind: 'ledger',
  open: false,
  cost: 1,
  params: NoParams,
  query: NoParams,
  answer: { type: Revoked },
  refuses: [],
  handle({ token = '', gateway }) {
    gateway.sessions.revoke(token)
    return { tokens: 1 }
  },
})

const revokeTokens = route({
  operation: 'revokeTokens',
  method: 'DELETE',
  path: '/v1/tokens',
  tag: 'sign-in',
  says: 'Revokes every token of the account, this one too.',
  kind: 'ledger',
  open: false,
  cost: 1,
  params: NoParams,
  query: NoParams,
  answer: { type: Revoked },
  refuses: [],
  handle: ({ viewer, gateway }) => ({
    tokens: viewer.account === undefined ? 0 : gateway.sessions.revokeAll(viewer.account),
  }),
})

export const SIGN_IN_ROUTES: readonly Route[] = [makeChallenge, signIn, getToken, revokeToken, revokeTokens]
