/** Runs a gateway over a ledger's port: connects, listens, and closes in the right order. */
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { PlatformError } from '@chassis/primitives'
import { ALLOWANCES } from '../http/allowance.ts'
import { createGateway, gatewayFolder } from '../http/create-gateway.ts'
import type { GatewayConfig } from '../http/gateway.ts'
import { openRequestLog } from '../http/request-log.ts'
import { ROUTES } from '../http/route-table.ts'
import { listen } from '../http/server.ts'
import { connectLedger } from '../ledger/connect-ledger.ts'
import { openSite } from '../site/open-site.ts'
import type { ThreadOptions } from './gateway-thread.ts'

export interface RunningGateway {
  /** Where people reach it. */
  readonly origin: string
  readonly port: number
  /** Lists and search are asked there from now on. */
  attachReadModel(port: MessagePort): void
  close(): Promise<void>
}

/** Throws ADDRESS_IN_USE and ADDRESS_UNUSABLE, and as `connectLedger`. */
export async function runGateway(options: ThreadOptions, ledgerPort: MessagePort): Promise<RunningGateway> {
  const { dir, host, webOrigins = [], allowances = ALLOWANCES, limits, streamLimits, webhookLimits, vault } = options
  const ledger = await connectLedger({ dir, port: ledgerPort })
  let config: GatewayConfig | undefined
  const gateway = createGateway({
    dir,
    ledger,
    routes: ROUTES,
    streamLimits,
    webhookLimits,
    site: options.siteFolder === undefined ? undefined : openSite(options.siteFolder),
    vault,
    config: () => config as GatewayConfig,
  })
  const { log, close: closeLog } = openRequestLog(join(gatewayFolder(dir), 'log'))
  try {
    const server = await listen({ gateway, routes: ROUTES, log, limits }, host, options.port).catch(
      (error: unknown) => {
        throw listenError(error, host, options.port)
      },
    )
    const { port } = server.address
    const origin = options.origin ?? `http://localhost:${port}`
    const hosts = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, new URL(origin).host]
    config = { origin, hosts, webOrigins: [origin, ...webOrigins], allowances }
    return {
      origin,
      port,
      attachReadModel: (readModel) => gateway.readModel.attach(readModel),
      async close() {
        await server.close()
        await gateway.close()
        closeLog()
        await ledger.close()
      },
    }
  } catch (error) {
    await gateway.close()
    closeLog()
    await ledger.close()
    throw error
  }
}

function listenError(error: unknown, host: string, port: number): PlatformError {
  const { code } = error as { readonly code?: string }
  const details = { host, port, reason: code ?? String(error) }
  const name = code === 'EADDRINUSE' ? 'ADDRESS_IN_USE' : 'ADDRESS_UNUSABLE'
  return new PlatformError(`cannot listen at ${host}:${port}`, { code: name, details, cause: error })
}
