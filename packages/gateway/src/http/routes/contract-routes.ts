/**
 * The contracts of the ledger: methods with who may call them, events, refusals. What documents and forms are made of.
 */
import type { AnyContract, StateDefinition } from '@chassis/kernel'
import { field, list, oneOf, optional, PUBLIC, record, text, u8, u16, u32 } from '@chassis/protocol'
import { CONTRACTS } from '../../ledger/definition.ts'
import { anyJson } from '../../schema/api-types.ts'
import { NoParams, notFound } from '../common.ts'
import { type Route, route } from '../route.ts'

const Refusal = record('ContractRefusal', {
  code: field(1, u32, PUBLIC, 'Number'),
  name: field(2, text(60), PUBLIC, 'Name'),
})

const ContractMethod = record('ContractMethod', {
  number: field(1, u16, PUBLIC, 'Number within the contract'),
  name: field(2, text(60), PUBLIC, 'Name'),
  allow: field(3, list(text(20), 20), PUBLIC, 'Roles that may call it; `anyone`: every account'),
  objects: field(4, oneOf('own', 'any'), PUBLIC, 'Whether its guards tie the object to the caller'),
  refuses: field(5, list(Refusal, 100), PUBLIC, 'What its guards refuse, in the order of checking'),
  args: field(6, anyJson, PUBLIC, 'JSON Schema of its arguments'),
})

const ContractEvent = record('ContractEvent', {
  number: field(1, u16, PUBLIC, 'Number within the contract'),
  name: field(2, text(60), PUBLIC, 'Name'),
  body: field(3, anyJson, PUBLIC, 'JSON Schema of its body'),
})

const ContractMap = record('ContractMap', {
  number: field(1, u8, PUBLIC, 'Number within the contract'),
  name: field(2, text(60), PUBLIC, 'Name'),
  shape: field(3, oneOf('map', 'chronicle'), PUBLIC, 'Whether it keeps the facts of its objects'),
  value: field(4, anyJson, PUBLIC, 'JSON Schema of its values'),
  fact: field(5, optional(anyJson), PUBLIC, 'JSON Schema of its facts'),
})

const Contract = record('Contract', {
  number: field(1, u16, PUBLIC, 'Number'),
  name: field(2, text(60), PUBLIC, 'Name'),
  methods: field(3, list(ContractMethod, 999), PUBLIC, 'By number'),
  events: field(4, list(ContractEvent, 999), PUBLIC, 'By number'),
  maps: field(5, list(ContractMap, 255), PUBLIC, 'By number'),
})

const Contracts = record('Contracts', {
  items: field(
    1,
    list(
      record('ContractSummary', {
        number: field(1, u16, PUBLIC, 'Number'),
        name: field(2, text(60), PUBLIC, 'Name'),
        methods: field(3, list(text(60), 999), PUBLIC, 'Names of its methods'),
      }),
      1000,
    ),
    PUBLIC,
    'By number',
  ),
})

const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number

function describe(contract: AnyContract) {
  const { number, name, methods, events, state } = contract
  return {
    number,
    name,
    methods: Object.entries(methods)
      .map(([method, { number: n, args, authority, refuses }]) => ({
        number: n,
        name: method,
        allow: authority.allow,
        objects: authority.objects,
        refuses: refuses.map((refusal) => ({ code: refusal.code, name: `${refusal.module}.${refusal.name}` })),
        args: args.jsonSchema(),
      }))
      .sort(byNumber),
    events: Object.entries(events)
      .map(([event, { number: n, record: body }]) => ({ number: n, name: event, body: body.jsonSchema() }))
      .sort(byNumber),
    maps: Object.entries(state as StateDefinition)
      .map(([map, definition]) => ({
        number: definition.number,
        name: map,
        shape: definition.shape,
        value: definition.value.jsonSchema(),
        ...(definition.shape === 'chronicle' ? { fact: definition.fact.jsonSchema() } : {}),
      }))
      .sort(byNumber),
  }
}

const listContracts = route({
  operation: 'listContracts',
  method: 'GET',
  path: '/v1/contracts',
  tag: 'contracts',
  says: 'The contracts of this ledger and the names of their methods.',
  kind: 'ledger',
  open: true,
  cost: 1,
  params: NoParams,
  query: NoParams,
  answer: { type: Contracts },
  refuses: [],
  handle: () => ({
    items: CONTRACTS.map(({ number, name, methods }) => ({ number, name, methods: Object.keys(methods) })).sort(
      byNumber,
    ),
  }),
})

/** Schemas are made once. */
const described = new Map<string, ReturnType<typeof describe>>()

const getContract = route({
  operation: 'getContract',
  method: 'GET',
  path: '/v1/contracts/{contract}',
  tag: 'contracts',
  says: 'A contract: its methods with the roles that may call them, its events and maps, as JSON Schema.',
  kind: 'ledger',
  open: true,
  cost: 5,
  params: record('ContractParams', { contract: field(1, text(60, 1), PUBLIC, 'Name of the contract') }),
  query: NoParams,
  answer: { type: Contract, onlyJson: true },
  refuses: [],
  handle({ params }) {
    const found = described.get(params.contract)
    if (found !== undefined) return found
    const made = describe(CONTRACTS.find(({ name }) => name === params.contract) ?? notFound())
    described.set(params.contract, made)
    return made
  },
})

export const CONTRACT_ROUTES: readonly Route[] = [listContracts, getContract]
