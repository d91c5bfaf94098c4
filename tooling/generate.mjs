/** `npm run generate [-- --check]`: rewrites the generated documents, or says which of them are out of date. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ensureInstall } from './ensure-install.mjs'
import { GENERATED_FOLDERS, generateAll } from './generators/generate-all.mjs'
import { buildAll } from './lib/build-all.mjs'
import { listFiles } from './lib/list-files.mjs'
import { fromRoot } from './lib/root.mjs'

const checkOnly = process.argv.includes('--check')
await ensureInstall()
await buildAll()

const wanted = await generateAll()
const outdated = [...wanted].filter(([path, text]) => read(path) !== text).map(([path]) => path)
const orphans = listFiles(undefined, (path) => isGenerated(path) && !wanted.has(path))

if (checkOnly) {
  for (const path of outdated) process.stdout.write(`${path} is out of date\n`)
  for (const path of orphans) process.stdout.write(`${path} documents something that no longer exists\n`)
  if (outdated.length + orphans.length > 0) process.stdout.write('Run `npm run generate` and commit the result.\n')
  process.exitCode = outdated.length + orphans.length > 0 ? 1 : 0
} else {
  for (const path of outdated) {
    mkdirSync(dirname(fromRoot(path)), { recursive: true })
    writeFileSync(fromRoot(path), wanted.get(path))
  }
  for (const path of orphans) rmSync(fromRoot(path))
  process.stdout.write(`${wanted.size} documents, ${outdated.length} written, ${orphans.length} removed\n`)
}

function isGenerated(path) {
  return GENERATED_FOLDERS.some((folder) => path.startsWith(`${folder}/`))
}

function read(path) {
  return existsSync(fromRoot(path)) ? readFileSync(fromRoot(path), 'utf8') : undefined
}
