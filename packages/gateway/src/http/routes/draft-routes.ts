/** Drafts that collect signatures. */
import { Rejection } from '@chassis/primitives'
import {
  accountId,
  bool,
  bytes,
  CALLS_MAX,
  field,
  instant,
  list,
  MEMBER,
  oneOf,
  PUBLIC,
  record,
  SIGNATURES_MAX,
  SignatureEntry,
  TRANSACTION_BYTES_MAX,
  type TransactionId,
  transactionId,
} from '@chassis/protocol'
import type { Viewer } from '../../authorisation/viewer.ts'
import { visible } from '../../authorisation/visible.ts'
import type { Draft } from '../../drafts/drafts.ts'
import { GatewayError } from '../../errors.ts'
import { NamedCall } from '../../schema/named.ts'
import { NamedBody } from '../../schema/signed-transaction.ts'
import { ensureSeen, NoParams, notFound } from '../common.ts'
import type { Gateway } from '../gateway.ts'
import { type Route, route } from '../route.ts'

const Party = record('DraftParty', {
  account: field(1, accountId, MEMBER, 'An account that must be satisfied'),
  isSatisfied: field(2, bool, MEMBER, 'Whether the signatures so far do'),
})

const DraftAnswer = record('Draft', {
  id: field(1, transactionId, MEMBER, 'Hash of the body: the id of the transaction to be'),
  status: field(2, oneOf('open', 'submitted'), MEMBER, 'Submitted: see the transaction of the same id'),
  body: field(3, NamedBody, MEMBER, 'What is signed'),
  bodyBytes: field(4, bytes(TRANSACTION_BYTES_MAX), MEMBER, 'Its one encoding: sign its sign bytes'),
  signatures: field(5, list(SignatureEntry, SIGNATURES_MAX), MEMBER, 'Collected so far'),
  parties: field(6, list(Party, CALLS_MAX + 1), MEMBER, 'Who has to sign'),
  createdBy: field(7, accountId, MEMBER, 'Who made the draft'),
  createdAt: field(8, instant, MEMBER, 'When'),
})

const DraftBody = record('DraftRequest', {
  from: field(1, accountId, MEMBER, 'Whose nonce and quota are used'),
  validUntil: field(2, instant, MEMBER, 'When it becomes void: at most 30 days ahead'),
  calls: field(3, list(NamedCall, CALLS_MAX, 1), MEMBER, 'All or nothing, in this order'),
})

const DraftParams = record('DraftParams', { draft: field(1, transactionId, PUBLIC, 'The draft') })

function answerOf(draft: Draft, status: 'open' | 'submitted') {
  const { id, body, bodyBytes, signatures, standing, createdBy, createdAt } = draft
  return { id, status, body, bodyBytes, signatures, parties: standing, createdBy, createdAt }
}

/** The draft, if the viewer has a say in it. */
function draftFor({ drafts }: Gateway, viewer: Viewer, id: TransactionId): Draft {
  const draft = drafts.find(id)
  const isOwn = viewer.account !== undefined && draft !== undefined && drafts.concerns(draft, viewer.account)
  ensureSeen(visible(viewer, 'draft', isOwn && viewer.account ? [viewer.account] : []), viewer, draft !== undefined)
  return draft ?? notFound()
}

const common = { tag: 'drafts', kind: 'draft', open: false, query: NoParams } as const

const createDraft = route({
  ...common,
  operation: 'createDraft',
  method: 'POST',
  path: '/v1/drafts',
  says: 'Keeps a transaction that several accounts have to sign. The gateway gives it a lane of its own.',
  cost: 20,
  params: NoParams,
  body: { type: DraftBody, maxBytes: 4 * TRANSACTION_BYTES_MAX },
  idempotent: true,
  answer: { type: DraftAnswer },
  status: 201,
  refuses: [GatewayError.DRAFT_REFUSED],
  async handle({ body, viewer, gateway, made, keep, header }) {
    if (viewer.account === undefined) throw new Rejection(GatewayError.NOT_AUTHENTICATED)
    const earlier = made === undefined ? undefined : gateway.drafts.find(transactionId.parse(made))
    const draft = earlier ?? (await gateway.drafts.create(body, viewer.account))
    await keep(draft.id)
    header('location', `/v1/drafts/${draft.id}`)
    return answerOf(draft, 'open')
  },
})

const listDrafts = route({
  ...common,
  operation: 'listDrafts',
  method: 'GET',
  path: '/v1/drafts',
  says: 'The open drafts that the caller has a say in, oldest first.',
  cost: 20,
  params: NoParams,
  answer: { type: record('DraftList', { items: field(1, list(DraftAnswer, 100), MEMBER, 'At most 100') }) },
  refuses: [],
  handle: ({ viewer, gateway }) => ({
    items: viewer.account === undefined ? [] : openDrafts(gateway, viewer.account),
  }),
})

function openDrafts({ drafts }: Gateway, account: NonNullable<Viewer['account']>) {
  return drafts
    .concerning(account)
    .slice(0, 100)
    .map((draft) => answerOf(draft, 'open'))
}

const getDraft = route({
  ...common,
  operation: 'getDraft',
  method: 'GET',
  path: '/v1/drafts/{draft}',
  says: 'A draft that the caller has a say in.',
  cost: 2,
  params: DraftParams,
  answer: { type: DraftAnswer },
  refuses: [],
  handle: ({ params, viewer, gateway }) => answerOf(draftFor(gateway, viewer, params.draft), 'open'),
})

const signDraft = route({
  ...common,
  operation: 'signDraft',
  method: 'POST',
  path: '/v1/drafts/{draft}/signatures',
  says: 'Adds a signature. With the last one that is needed the transaction is submitted, and the answer waits for it.',
  cost: 20,
  params: DraftParams,
  body: { type: SignatureEntry, maxBytes: 8_192 },
  answer: { type: DraftAnswer },
  refuses: [GatewayError.DRAFT_SIGNATURE_REFUSED],
  async handle({ params, body, viewer, gateway }) {
    const { drafts, transactions } = gateway
    const draft = await drafts.sign(draftFor(gateway, viewer, params.draft), body)
    const raw = drafts.transactionOf(draft)
    if (raw === undefined) return answerOf(draft, 'open')
    try {
      await transactions.submit(raw)
    } catch (error) {
      // What the rules refuse now they refuse later: its lane has moved on, or it has expired.
      if (error instanceof Rejection) await drafts.remove(draft.id)
      throw error
    }
    await drafts.remove(draft.id)
    return answerOf(draft, 'submitted')
  },
})

const removeDraft = route({
  ...common,
  operation: 'removeDraft',
  method: 'DELETE',
  path: '/v1/drafts/{draft}',
  says: 'Withdraws a draft: whoever made it may, and its sender.',
  cost: 2,
  params: DraftParams,
  answer: { type: record('DraftRemoved', { id: field(1, transactionId, MEMBER, 'The draft that was') }) },
  refuses: [],
  async handle({ params, viewer, gateway }) {
    const draft = draftFor(gateway, viewer, params.draft)
    if (viewer.account !== draft.createdBy && viewer.account !== draft.body.from) return notFound()
    await gateway.drafts.remove(draft.id)
    return { id: draft.id }
  },
})

export const DRAFT_ROUTES: readonly Route[] = [createDraft, listDrafts, getDraft, signDraft, removeDraft]
