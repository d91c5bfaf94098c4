/** What the machine must have: Node, a known platform, providers that agree. */

import type { Formatter } from '@chassis/messages'
import { isPlatformError } from '@chassis/primitives'
import { nodeSha256, selfTestNodeProviders, sodiumSha256 } from '@chassis/primitives/node'
import type { Check } from './check.ts'

/** The oldest Node that is supported. */
const NODE_MIN = [20, 19] as const

/** What of the process the checks look at; a test gives another. */
export interface Machine {
  readonly nodeVersion: string
  readonly platform: string
  readonly arch: string
  /** Whether the native libsodium is loaded. */
  readonly sodium: boolean
  selfTest(): void
}

export const thisMachine: Machine = {
  nodeVersion: process.versions.node,
  platform: process.platform,
  arch: process.arch,
  sodium: sodiumSha256 !== nodeSha256,
  selfTest: selfTestNodeProviders,
}

/** Platforms that the tests run on; the others may work. */
const TESTED = /^(linux|darwin)$/

export function checkMachine(machine: Machine, format: Formatter): Check[] {
  return [
    nodeCheck(machine, format),
    platformCheck(machine, format),
    providersCheck(machine, format),
    sodiumCheck(machine, format),
  ]
}

function nodeCheck({ nodeVersion }: Machine, format: Formatter): Check {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number)
  const ok = major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])
  const advice = ok ? '' : format('cli.doctor.node.advice', { least: NODE_MIN.join('.') })
  return { name: 'node', ok, detail: `Node ${nodeVersion}`, advice }
}

function platformCheck({ platform, arch }: Machine, format: Formatter): Check {
  const ok = TESTED.test(platform)
  return { name: 'platform', ok, detail: `${platform} ${arch}`, advice: ok ? '' : format('cli.doctor.platform.advice') }
}

function providersCheck({ selfTest }: Machine, format: Formatter): Check {
  try {
    selfTest()
    return { name: 'providers', ok: true, detail: format('cli.doctor.providers.agree'), advice: '' }
  } catch (error) {
    if (!isPlatformError(error)) throw error
    return { name: 'providers', ok: false, detail: error.message, advice: format('cli.doctor.providers.advice') }
  }
}

/** Without the native binding everything works, more slowly: not a finding. */
function sodiumCheck({ sodium }: Machine, format: Formatter): Check {
  const detail = format(sodium ? 'cli.doctor.sodium.native' : 'cli.doctor.sodium.fallback')
  return { name: 'sodium', ok: true, detail, advice: sodium ? '' : format('cli.doctor.sodium.advice') }
}
