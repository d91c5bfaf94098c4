/** What commands print with: results to standard output, progress and errors to standard error. */
import type { Formatter, Locale } from '@chassis/messages'
import { createFormatter } from '@chassis/messages'
import { SingleBar } from 'cli-progress'

export interface CliIo {
  readonly locale: Locale
  readonly format: Formatter
  /** A line to standard output. */
  print(line: string): void
  /** A line to standard error. */
  note(line: string): void
  /** Shows how far long work has come; nothing when nobody watches. */
  progress(label: string, done: number, total: number): void
  progressDone(): void
  /** Sets the exit code; the first one that is not 0 stays. */
  exit(code: number): void
}

/** The real one. Progress is drawn only on a terminal, so that pipes stay clean. */
export function createCliIo(locale: Locale): CliIo {
  let bar: SingleBar | undefined
  let barLabel = ''
  return {
    locale,
    format: createFormatter(locale),
    print: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    progress(label, done, total) {
      if (!process.stderr.isTTY) return
      if (!bar || barLabel !== label) {
        bar?.stop()
        bar = new SingleBar({
          format: `${label} {bar} {percentage}% {value}/{total}`,
          stream: process.stderr,
          clearOnComplete: true,
        })
        barLabel = label
        bar.start(total, done)
      }
      bar.setTotal(total)
      bar.update(done)
    },
    progressDone() {
      bar?.stop()
      bar = undefined
    },
    exit(code) {
      process.exitCode = process.exitCode ? process.exitCode : code
    },
  }
}
