/** Entry point of @chassis/chassis for tests and generators; the command itself is `main.ts`. */
export { type CliIo, createCliIo } from './cli/cli-io.ts'
export { EXIT, type ExitCode } from './cli/exit-codes.ts'
export { buildProgram } from './program.ts'
