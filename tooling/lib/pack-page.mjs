/** Puts a built page with its script and its style into one file, under a policy that names both by their hashes. */
import { createHash } from 'node:crypto'

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * @param {{ html: string, script: string, style: string }} parts `html` links to the other two
 */
export function packPage({ html, script, style }) {
  // The end of the element must not stand inside it; in a string or a regular expression `<\/` is the same as `</`.
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html
    .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/\s*<link rel="stylesheet"[^>]*>/, () => `\n    <style>${style}</style>`)
    .replace(/\s*<script[^>]*><\/script>/, '')
    .replace('</body>', () => `  <script type="module">${code}</script>\n  </body>`)
}
