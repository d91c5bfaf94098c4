import { readFileSync } from 'node:fs'
import { ledgerV1 } from '@chassis/contracts/ledger'
import { currencyCodes } from '@chassis/finance'
import { accounts } from '@chassis/kernel'
import { field, PUBLIC, record, type Type, u8 } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../lib/root.mjs'
import { generateContractSchemas, typeOf } from './contract-schemas.mjs'

const { protocolVersion, contracts } = ledgerV1
const nothing = () => ({ records: new Map(), choices: new Map(), currencyCodes: [] })

describe('docs/spec/contracts.json', () => {
  it('is what the contracts say (else run `npm run generate`)', () => {
    const all = { protocolVersion, contracts: [accounts, ...contracts], currencyCodes: currencyCodes() }
    const [path, text] = generateContractSchemas(all)
    expect(readFileSync(fromRoot(path), 'utf8')).toBe(text)
    expect(() => JSON.parse(text)).not.toThrow()
  })

  it('does not take two types of one name, nor a type that the specification has no words for', () => {
    const found = nothing()
    typeOf(record('Same', { one: field(1, u8, PUBLIC, 'x') }), found)
    expect(() => typeOf(record('Same', { one: field(1, u8, PUBLIC, 'x') }), found)).toThrow('two types are called Same')
    const odd = { ...u8, name: 'odd', form: undefined } as unknown as Type<number>
    expect(() => typeOf(odd, nothing())).toThrow('no words for the type odd')
  })
})
