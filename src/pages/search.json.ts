import type { APIRoute } from 'astro'
import { searchFiles } from '../search/search-files.ts'

export const GET: APIRoute = ({ locals: { timeline } }) => new Response(searchFiles(timeline)[0]?.text)
