/** The files of the web portal, as its build left them: read once, given out from memory. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SiteFile {
  /** Media type. */
  readonly media: string
  readonly bytes: Uint8Array
  /** The same, compressed, where the build thought it worth while. */
  readonly gzip?: Uint8Array
  /** Its name changes with its content: it may be kept for ever. */
  readonly isHashed: boolean
  /** Content-Security-Policy of a page that has one of its own. */
  readonly policy?: string
}

export interface Site {
  /** A file, or the page of an address inside the portal; undefined where there is neither. */
  find(path: string): SiteFile | undefined
}

const MEDIA: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
}
const FILES_MAX = 500
const PAGE = 'index.html'
/** Addresses that begin so are the API's: what is not found there is no page. */
const NOT_PAGES = /^(v1|docs|health|metrics|assets)(\/|$)|[.%]/

/** Undefined where nothing has been built in `folder`. */
export function openSite(folder: string): Site | undefined {
  if (!existsSync(join(folder, PAGE))) return undefined
  const files = new Map<string, SiteFile>()
  for (const path of filesBelow(folder, '').slice(0, FILES_MAX)) {
    const media = MEDIA[path.slice(path.lastIndexOf('.') + 1)]
    if (media === undefined) continue
    const packed = join(folder, `${path}.gz`)
    const bytes = readFileSync(join(folder, path))
    files.set(path, {
      media,
      bytes,
      ...(existsSync(packed) ? { gzip: readFileSync(packed) } : {}),
      isHashed: path.startsWith('assets/'),
      ...policyOf(path, bytes),
    })
  }
  return { find: (path) => files.get(path) ?? (NOT_PAGES.test(path) ? undefined : files.get(PAGE)) }
}

/** A page that is one file names its scripts and styles by their hashes; the header has to say the same. */
function policyOf(path: string, bytes: Buffer): Pick<SiteFile, 'policy'> {
  if (path === PAGE || !path.endsWith('.html')) return {}
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(bytes.toString('utf8'))?.[1]
  return policy === undefined ? {} : { policy: `${policy}; frame-ancestors 'none'` }
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(root, path)
    return entry.isFile() ? [path] : []
  })
}
