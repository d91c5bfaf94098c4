import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const entry = fileURLToPath(new URL('../browser.ts', import.meta.url))

/** Minified and compressed size, in bytes, of a bundle that uses only `names`. */
async function gzipSize(...names: string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names.join(', ')} } from ${JSON.stringify(entry)}`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents as Uint8Array, { level: 9 }).length
}

describe('the browser providers', () => {
  it('stay small, and a page that needs one kind does not load the other', async () => {
    expect(await gzipSize('nobleSha256')).toBeLessThan(4_000)
    expect(await gzipSize('nobleVerifyEd25519', 'nobleVerifyVote', 'nobleSha256')).toBeLessThan(9_000)
    expect(await gzipSize('nobleVerifyEs256', 'nobleSha256')).toBeLessThan(18_000)
    expect(await gzipSize('nobleVerifier', 'nobleSha256')).toBeLessThan(23_000)
  })
})
