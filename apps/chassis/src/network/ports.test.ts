import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { freePorts, isPortFree, portsOf } from './ports.ts'

it('numbers ports from a base upwards', () => {
  expect(portsOf(27650, 0)).toEqual({ p2pPort: 27650, rpcPort: 27651 })
  expect(portsOf(27650, 3)).toEqual({ p2pPort: 27680, rpcPort: 27681 })
  for (const [base, index] of [
    [80, 0],
    [65535, 0],
    [65500, 4],
  ] as const)
    expect(() => portsOf(base, index)).toThrow(expect.objectContaining({ code: 'INPUT_PORT' }))
})

it('finds free ports and knows those in use', async () => {
  const ports = await freePorts(8)
  expect(new Set(ports).size).toBe(8)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(ports[0], '127.0.0.1', resolve))
  expect(await isPortFree(ports[0] as number)).toBe(false)
  await new Promise((resolve) => server.close(resolve))
  expect(await isPortFree(ports[0] as number)).toBe(true)
})
