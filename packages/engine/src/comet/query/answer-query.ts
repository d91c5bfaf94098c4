/** Answers ABCI queries from the state after the last block. */
import { definitionTable } from '@chassis/kernel'
import { type Bytes, isPlatformError, Rejection } from '@chassis/primitives'
import { decode, encode } from '@chassis/protocol'
import type { Application, LedgerRules } from '../../application.ts'
import { claimOutcome, claimState, leafIndexOf, outcomeAt, type SlipClaim } from '../../slips/issue-slip.ts'
import { readRange } from '../../state-store/read-range.ts'
import { seenHeight } from '../../state-store/state-position.ts'
import type { RequestOf } from '../abci/requests.ts'
import type { ResponseOf } from '../abci/responses.ts'
import { NODE, NODE_CODE } from '../driver/answers.ts'
import {
  HeadAnswer,
  OutcomesAnswer,
  OutcomesQuery,
  QUERY_PATHS,
  SlipParts,
  SlipQuery,
  StateAnswer,
  StateQuery,
} from './query-schema.ts'

export interface QueryContext {
  readonly application: Application
  readonly rules: LedgerRules
  /** What is remembered of a refused transaction beside its number, as JSON. */
  detailsOf(subject: Bytes): string | undefined
}

/** Only the last height is kept: `height` of the request must be 0 or that one. */
export function answerQuery(context: QueryContext, request: RequestOf<'query'>): ResponseOf<'query'> {
  const height = BigInt(seenHeight(context.application.position))
  if (request.height !== 0n && request.height !== height) return refused('badQuery', `only height ${height} is kept`)
  try {
    const value = answerTo(context, request.path, request.data)
    if (value === 'unknownPath' || value === 'notFound') return refused(value, request.path)
    return { value, height }
  } catch (error) {
    if (error instanceof Rejection) return refused('badQuery', error.refusal.name)
    if (isPlatformError(error)) return refused('badQuery', error.code)
    throw error
  }
}

function refused(reason: keyof typeof NODE_CODE, log: string): ResponseOf<'query'> {
  return { code: NODE_CODE[reason], codespace: NODE, log }
}

function answerTo(context: QueryContext, path: string, data: Bytes): Bytes | 'unknownPath' | 'notFound' {
  switch (path) {
    case QUERY_PATHS.head:
      return head(context)
    case QUERY_PATHS.state:
      return state(context, data)
    case QUERY_PATHS.slip:
      return slip(context, data)
    case QUERY_PATHS.outcomes:
      return outcomes(context, data)
    default:
      return 'unknownPath'
  }
}

function head({ application }: QueryContext): Bytes {
  const { position, ledgerId, nextProtocolVersion } = application
  return encode(HeadAnswer, {
    ledgerId,
    height: BigInt(seenHeight(position)),
    time: position.seen?.time ?? position.time,
    changedAt: BigInt(position.height),
    appHash: position.appHash,
    logSize: BigInt(position.logSize),
    logRoot: position.logRoot,
    stateRoot: position.stateRoot,
    protocolVersion: nextProtocolVersion,
  })
}

function state({ application }: QueryContext, data: Bytes): Bytes {
  const query = decode(StateQuery, data)
  const height = BigInt(seenHeight(application.position))
  if (query.kind === 'value') {
    const value = application.reader.get(query.key)
    return encode(StateAnswer, { height, entries: value ? [{ key: query.key, value }] : [], more: false })
  }
  const { prefix, after, limit } = query
  const { entries, more } = readRange(application.reader, { prefix, limit, ...(after && { after }) })
  return encode(StateAnswer, { height, entries: entries.map(([key, value]) => ({ key, value })), more })
}

function slip(context: QueryContext, data: Bytes): Bytes | 'notFound' {
  const { application } = context
  const claim = claimOf(context, decode(SlipQuery, data))
  if (claim === undefined) return 'notFound'
  const { height: changed, logSize, logRoot, stateRoot } = application.position
  const height = BigInt(seenHeight(application.position))
  const changedAt = BigInt(changed)
  return encode(SlipParts, { height, changedAt, logSize: BigInt(logSize), logRoot, stateRoot, claim })
}

function claimOf({ application, rules }: QueryContext, query: SlipQuery): SlipClaim | undefined {
  const view = { ...application.proving, reader: application.reader }
  if (query.kind === 'state') {
    const { contract, map, key, facts, open } = query
    const definition = definitionTable(rules.definition).get(contract * 256 + map)
    if (definition === undefined || key.length !== definition.key.length) return undefined
    return claimState(view, { contract, definition, key: definition.key.of(key), facts, ...(open && { open }) })
  }
  const index = query.kind === 'leaf' ? query.index : leafIndexOf(application.reader, query.subject)
  if (index === undefined || index >= BigInt(application.position.logSize)) return undefined
  return claimOutcome(view, index, query.open)
}

function outcomes(context: QueryContext, data: Bytes): Bytes {
  const { reader, position } = context.application
  const { subjects } = decode(OutcomesQuery, data)
  const found = subjects.flatMap((subject, place) => {
    const leafIndex = leafIndexOf(reader, subject)
    if (leafIndex === undefined) return []
    return [{ place, leafIndex, leaf: outcomeAt(reader, leafIndex), details: context.detailsOf(subject) ?? '' }]
  })
  return encode(OutcomesAnswer, { height: BigInt(seenHeight(position)), outcomes: found })
}
