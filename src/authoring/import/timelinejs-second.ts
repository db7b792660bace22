import { isObject, shown, type Json } from './json.ts'

/** A timeline of TimelineJS’s second version in the terms of the third. */
export function fromSecond(data: Json): {
  title: Json
  events: Json
  eras: Json
  type: Json
} {
  const {
    date = [],
    era = [],
    type = '',
    ...title
  } = isObject(data) && isObject(data['timeline']) ? data['timeline'] : {}
  const many = (list: Json) => (Array.isArray(list) ? list.map(slideFromSecond) : [])
  return {
    title: slideFromSecond({ ...title, startDate: '' }),
    events: many(date),
    eras: many(era),
    type,
  }
}

function slideFromSecond(slide: Json): Json {
  if (!isObject(slide)) return slide
  const { startDate = '', endDate = '', headline = '', text = '', asset = {}, tag = '', ...rest } = slide
  const { media = '', ...more } = isObject(asset) ? asset : { media: asset }
  return {
    ...rest,
    start_date: shown(startDate),
    end_date: shown(endDate),
    text: { headline, text },
    media: { ...more, url: media },
    group: tag,
  }
}
