/** Pages rendered here: no script, no request to anywhere, one style sheet that the policy names by its hash. */
import { createHash } from 'node:crypto'
import type { Locale } from '@chassis/messages'

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b18;--paper:#faf9f5;--line:#d8d5ca;--accent:#0b5c6b;--soft:#f0eee6}
@media (prefers-color-scheme:dark){:root{--ink:#ecebe4;--paper:#161613;--line:#3a3933;--accent:#6cc3d5;--soft:#22211d}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);
font:1rem/1.6 system-ui,sans-serif}
a{color:var(--accent)}
h1{line-height:1.2}
h2{margin-top:3rem;border-bottom:1px solid var(--line)}
section{margin:2rem 0;padding-top:.5rem}
code,pre{font-family:ui-monospace,monospace;font-size:.875em}
pre{overflow-x:auto;padding:.75rem;background:var(--soft);border:1px solid var(--line)}
table{border-collapse:collapse;display:block;overflow-x:auto;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}
summary{cursor:pointer}
.method{font-weight:700;margin-right:.5rem}
nav ul{columns:16rem;padding-left:1.25rem}
:target{scroll-margin-top:1rem;outline:2px solid var(--accent);outline-offset:.5rem}
`

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

const NOTHING_ELSE = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; ${NOTHING_ELSE}`

/** `body` is HTML; title and language are text. */
export function htmlPage(locale: Locale, title: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
}
