// Types, rules and form of the code, side by side: one after the other they take twice as long.
import { spawn } from 'node:child_process'

const tools = [
  'astro check',
  'eslint --config .ci/eslint.config.mjs .',
  'prettier --check src .ci .github astro.config.mjs tsconfig.json README.md "!src/tests/{fixtures,import,markdown,stories}/**"',
]

/** Shows what a tool says when it has ended, in one piece. Gives the number with which it ends. */
const run = (tool) =>
  new Promise((done) => {
    const child = spawn(tool, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.on('close', (code) => {
      console.log(`${tool.split(' -')[0]}\n${said}`)
      done(code ?? 1)
    })
  })

process.exitCode = Math.max(...(await Promise.all(tools.map(run))))
