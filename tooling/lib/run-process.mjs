/** Runs one child process: signals are passed on, its end is passed back, and nothing else is ever killed. */
import { spawn } from 'node:child_process'
import { ROOT } from './root.mjs'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, capture?: boolean }} [options]
 *   `capture` collects standard output and error instead of showing them.
 * @returns {Promise<{ code: number, signal: string | null, output: string }>} `code` is 128 + n after a signal.
 */
export function runProcess(command, args, { cwd = ROOT, env = process.env, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    const passOn = (signal) => child.kill(signal)
    for (const signal of FORWARDED) process.on(signal, passOn)
    let output = ''
    if (capture) {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
          output += text
        })
      }
    }
    const settle = () => {
      for (const signal of FORWARDED) process.off(signal, passOn)
    }
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('close', (code, signal) => {
      settle()
      resolve({ code: code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 1), signal, output })
    })
  })
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

/** Ends this process the way the child ended, so that a shell sees the same signal or code. */
export function exitLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal)
  else process.exitCode = code
}
