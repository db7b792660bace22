/** Why an item of a WordPress export is left out. */
export type State = { what: string; why: string }

/**
 * What a WordPress export (WXR) says of each of its items, which the feed’s reader does not hand on: only published posts
 * and pages, without a password, are for everybody. One for each item; none if it is another feed.
 */
export function statesIn(xml: string, items: number): (State | undefined)[] {
  if (!/<wp:(?:wxr_version|post_type)>/.test(xml)) return []
  // The text of a post may itself speak of items.
  const bare = xml.replace(
    /<(content:encoded|excerpt:encoded|description|title|wp:comment_content|wp:meta_value)>[^]*?<\/\1>/g,
    '',
  )
  const found = bare.match(/<item[\s>][^]*?<\/item>/g) ?? []
  if (found.length !== items) return []
  return found.map(stateOf)
}

function stateOf(item: string): State | undefined {
  const of = (name: string) =>
    (
      new RegExp(`<wp:${name}>\\s*(?:<!\\[CDATA\\[)?([^]*?)(?:\\]\\]>)?\\s*</wp:${name}>`).exec(item)?.[1] ??
      ''
    ).trim()
  const [type, status] = [of('post_type'), of('status')]
  if (noPosts.test(type))
    return { what: type, why: 'It is no post: a menu item, an attachment or a setting is no event.' }
  if (of('post_password'))
    return {
      what: 'password',
      why: 'It is behind a password where it comes from: the whole row is left out.',
    }
  if (status && status !== 'publish')
    return { what: status, why: 'It was not published where it comes from: the whole row is left out.' }
  return undefined
}

const noPosts =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+)$/
