const WILD: Record<string, string> = { '*': '.*', ':': '[^/]+' }

/**
 * What Cloudflare Pages and Netlify send for a path by a `_headers` file: headers of all rules that match, where `*` is
 * anything and `:name` anything without a slash; what several rules say of one header is joined by commas.
 */
export function headersSent(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const rule of file.split(/\n(?=\/)/)) {
    const [pattern = '', ...lines] = rule.trim().split('\n')
    const parts = pattern.split(/(\*|:[a-z]+)/).map((part) => WILD[part[0] ?? ''] ?? RegExp.escape(part))
    if (!new RegExp(`^${parts.join('')}$`).test(path)) continue
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? []
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value
    }
  }
  return headers
}
