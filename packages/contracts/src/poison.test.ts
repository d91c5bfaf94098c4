import { ROLES } from '@chassis/kernel'
import { Rejection } from '@chassis/primitives'
import { loanId, type RecordType, vehicleId } from '@chassis/protocol'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cashVocabulary } from './cash/cash.test-support.ts'
import { consentsVocabulary } from './consents/consents.test-support.ts'
import { subjectId } from './consents/schema.ts'
import { governanceVocabulary } from './governance/governance.test-support.ts'
import { ledgerV1 } from './ledger.ts'
import { arbitraryJson } from './testkit/arbitrary-json.ts'
import { openStage } from './testkit/assemble.ts'
import type { HappenedEvent } from './testkit/world.ts'
import { titlesVocabulary } from './titles/titles.test-support.ts'

const SEED = Number(process.env.CHASSIS_SEED ?? Date.now() % 2_147_483_647)
const CALLS = process.env.CI === 'true' ? 6000 : 1500
const NAMES = ['operator', 'registry', 'lender', 'servicer', 'bank', 'dealer', 'alice', 'bob']

const SCENE: readonly (readonly [who: string, what: string])[] = [
  ['dealer', 'registerVehicle car1'],
  ['registry', 'issueTitle car1 to alice under US-TX'],
  ['lender', 'addLien car1 position 1 secures loan1'],
  ['bank', 'admitHolder USD alice'],
  ['bank', 'admitHolder USD bob'],
  ['bank', 'issueToken 100.00 USD to alice'],
  ['alice', 'placeHold bank 1.00 USD for bob until 2026-03-01'],
  ['servicer', 'proposeSettlement 5.00 USD to lender paid 2026-01-01'],
  ['servicer', 'openSubject ann account alice'],
  ['alice', 'giveConsent ann to lender for audit score until 2026-03-01 on car1'],
  ['servicer', 'logLegalPower ann to bank for legalDuty score until 2026-02-01'],
  ['lender', 'propose set quotaBurst 2000000'],
  ['bank', 'propose table us.tx version 1 from 2026-01-01 saying ten'],
]

/** Everybody may do nearly everything: here guards and arithmetic are tried, not the authority table. */
function openPeopledStage() {
  return openStage({
    definition: ledgerV1,
    vocabulary: {
      verbs: {
        ...titlesVocabulary.verbs,
        ...cashVocabulary.verbs,
        ...governanceVocabulary.verbs,
        ...consentsVocabulary.verbs,
      },
      asks: {},
    },
    members: Object.fromEntries(NAMES.slice(0, 6).map((name) => [name, ROLES])),
    persons: NAMES.slice(6),
  })
}

/** Remembers the identifiers that events mention. */
function remember(known: Map<string, string[]>, events: readonly HappenedEvent[]): void {
  for (const { body } of events) {
    for (const value of Object.values(body)) {
      const prefix = typeof value === 'string' ? /^([a-z]+)_[0-9a-f]+$/.exec(value)?.[1] : undefined
      if (prefix === undefined || known.get(prefix)?.includes(value as string)) continue
      known.set(prefix, [...(known.get(prefix) ?? []).slice(-20), value as string])
    }
  }
}

it(`no well-formed call meets an unexpected failure or breaks an invariant (CHASSIS_SEED=${SEED})`, () => {
  const stage = openPeopledStage()
  const { world } = stage
  const known = new Map<string, string[]>([
    ['acct', NAMES.map((name) => world.account(name) as string)],
    ['veh', [world.idOf(vehicleId, 'car1') as string]],
    ['loan', [world.idOf(loanId, 'loan1') as string]],
    ['subj', [world.idOf(subjectId, 'ann') as string]],
    ...['titl', 'lien', 'hold', 'setl', 'agnd', 'prop', 'cons', 'lawp'].map(
      (prefix) => [prefix, [`${prefix}_${'00'.repeat(16)}`]] as [string, string[]],
    ),
  ])
  for (const step of SCENE) {
    stage.setUp(step)
    remember(known, stage.lastEvents)
  }
  const methods = ledgerV1.contracts.flatMap(({ name: contract, methods }) =>
    Object.entries(methods as Record<string, { readonly args: RecordType<unknown> }>).map(([method, { args }]) => ({
      contract,
      method,
      schema: args,
      arbitrary: arbitraryJson(args.jsonSchema(), known),
    })),
  )
  let accepted = 0
  for (let i = 0; i < CALLS; i++) {
    const { contract, method, schema, arbitrary } = methods[i % methods.length] as (typeof methods)[0]
    const [json] = fc.sample(arbitrary, { seed: SEED + i, numRuns: 1 })
    const as = NAMES[(SEED + 7 * i) % NAMES.length] as string
    const args = parsed(schema, json)
    if (args === undefined) continue
    const { result, events } = world.submit([{ as, contract, method, args }])
    remember(known, events)
    if (result === 'ok') accepted += 1
    if (world.alarms.length > 0) expect.fail(`${method} ${JSON.stringify(json)}: ${String(world.alarms[0])}`)
    if (i % 50 === 49) world.advanceTo(world.now + 86_400_000)
    if (i % 250 === 249) expect(world.findings()).toEqual([])
  }
  expect(world.alarms).toEqual([])
  expect(world.findings()).toEqual([])
  expect(accepted).toBeGreaterThan(50)
})

/** Undefined for JSON that the type refuses: such bytes are BAD_ARGUMENTS before any method runs. */
function parsed(schema: RecordType<unknown>, json: unknown): unknown {
  try {
    return schema.fromJson(json as never, '')
  } catch (error) {
    if (error instanceof Rejection) return undefined
    throw error
  }
}
