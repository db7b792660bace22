// Sets the service worker to work, so that what was read can be read again without a connection.

import { hrefOf } from '../urls/href.ts'

if ('serviceWorker' in navigator) {
  if (import.meta.env.PROD) addEventListener('load', () => register().catch(() => undefined))
  // A build that was looked at under this address has left one.
  else navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.unregister()))
}

async function register(): Promise<void> {
  const address = hrefOf('/worker.js')
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('sourceline', { createScriptURL: () => address })
  const script = (policy?.createScriptURL(address) ?? address) as string
  await navigator.serviceWorker.register(script, { updateViaCache: 'none' })
}

type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(text: string): unknown }
}
