/** The CometBFT program of this machine. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { PlatformError } from '@chassis/primitives'

/** The certified version; others of the same line work, other lines must not be mixed into a network. */
export const COMETBFT_VERSION = '0.38.25'
export const COMETBFT_LINE = '0.38.'
const PACKAGE = 'github.com/cometbft/cometbft/cmd/cometbft'
export const COMETBFT_INSTALL = `CGO_ENABLED=0 go install ${PACKAGE}@v${COMETBFT_VERSION}`

export interface CometProgram {
  readonly program: string
  readonly version: string
}

const PATIENCE_MS = 10_000

/** The program that CHASSIS_COMETBFT names, or that of the PATH; undefined when there is none. */
export async function findCometbft(env: NodeJS.ProcessEnv = process.env): Promise<CometProgram | undefined> {
  const program = programOf(env)
  try {
    const { stdout } = await promisify(execFile)(program, ['version'], { timeout: PATIENCE_MS, env })
    return { program, version: /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0] ?? stdout.trim().slice(0, 40) }
  } catch {
    return undefined
  }
}

/** As {@link findCometbft}; throws COMETBFT_MISSING, COMETBFT_VERSION. */
export async function requireCometbft(env: NodeJS.ProcessEnv = process.env): Promise<CometProgram> {
  const found = await findCometbft(env)
  const install = COMETBFT_INSTALL
  if (found === undefined) {
    const program = programOf(env)
    throw new PlatformError(`${program} not found`, { code: 'COMETBFT_MISSING', details: { program, install } })
  }
  if (!found.version.startsWith(COMETBFT_LINE)) {
    throw new PlatformError(`${found.program} is ${found.version}`, {
      code: 'COMETBFT_VERSION',
      details: { ...found, wanted: `v${COMETBFT_VERSION}`, install },
    })
  }
  return found
}

function programOf(env: NodeJS.ProcessEnv): string {
  const named = env.CHASSIS_COMETBFT
  return named === undefined || named === '' ? 'cometbft' : named
}
