/**
 * Runs `chassis slip verify` on many slips in one process: the command is loaded once and its last module evaluated
 * again for every slip. Reads [[slip, trust file], …] from standard input, writes [{code, stdout}, …].
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const main = pathToFileURL(process.argv[2]).href
const print = process.stdout.write.bind(process.stdout)
const runs = JSON.parse(readFileSync(0, 'utf8'))
const answers = []
for (const [i, [slip, trust]] of runs.entries()) {
  let stdout = ''
  process.stdout.write = (text, ...rest) => {
    stdout += text
    const done = rest.at(-1)
    if (typeof done === 'function') done()
    return true
  }
  process.exitCode = undefined
  process.argv = [process.argv[0], main, 'slip', 'verify', slip, '--trust', trust, '--json']
  await import(`${main}?run=${i}`)
  answers.push({ code: process.exitCode ?? 0, stdout })
}
process.stdout.write = print
process.exitCode = 0
print(JSON.stringify(answers))
