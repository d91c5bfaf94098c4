import { expect, it } from 'vitest'
import { cometEnvironment } from './comet-environment.ts'

it('gives every node of a machine its share of the cores, and one at least', () => {
  const threads = (nodes: number, cores: number) => cometEnvironment(nodes, cores, {}).GOMAXPROCS
  expect(threads(4, 2)).toBe('1')
  expect(threads(4, 7)).toBe('1')
  expect(threads(4, 8)).toBe('2')
  expect(threads(2, 64)).toBe('32')
})

it('leaves a node that has the machine for itself, and what the operator has set, as they are', () => {
  expect(cometEnvironment(1, 8, {})).toEqual({})
  expect(cometEnvironment(4, 2, { GOMAXPROCS: '2' })).toEqual({})
})
