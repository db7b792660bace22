import { licences } from '../feeds/licences.ts'
import { usedPackages } from '../feeds/packages.ts'

export function GET() {
  const { own, others } = usedPackages()
  return new Response(licences(own, others))
}
