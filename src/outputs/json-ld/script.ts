import type { Thing, WithContext } from 'schema-dts'

/** JSON for a `<script>`: a text in it cannot end the script, nor open a comment that swallows its end. */
export function scriptText(data: WithContext<Thing>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
