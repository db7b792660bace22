import { expect, test } from 'vitest'
import { namedSource } from './named-source.ts'

test.for([
  ['(BBC, 6 October)', 'BBC', undefined],
  ['(BBC, 6 October 2020)', 'BBC', '2020-10-06'],
  ['(Reuters, Oct. 6, 2020)', 'Reuters', '2020-10-06'],
  ['(Reuters, October 6)', 'Reuters', undefined],
  ['(BBC 06.10.2020)', 'BBC', '2020-10-06'],
  ['(AFP, 2020-10-06)', 'AFP', '2020-10-06'],
  ['(BBC News, 6 October 2020)', 'BBC News', '2020-10-06'],
  ['(The Guardian, 7 October 2020)', 'The Guardian', '2020-10-07'],
  ['(New York Times, Oct. 6, 2020)', 'New York Times', '2020-10-06'],
  ['(Washington Post, Oct 6 2020)', 'Washington Post', '2020-10-06'],
  ['(Le Monde, 6 octobre 2020)', 'Le Monde', '2020-10-06'],
  ['(Der Spiegel, 6. Oktober 2020)', 'Der Spiegel', '2020-10-06'],
  ['(El País, 6 de octubre de 2020)', 'El País', undefined],
  ['(ТАСС, 6 октября 2020)', 'ТАСС', '2020-10-06'],
  ['(РИА Новости, 6 октября 2020 г.)', 'РИА Новости', '2020-10-06'],
  ['(Интерфакс, 6 октября)', 'Интерфакс', undefined],
  ['(example.org, 6 October 2020)', 'example.org', '2020-10-06'],
  ['(Al Jazeera, 1st October 2020)', 'Al Jazeera', '2020-10-01'],
  ['(Daily Herald: 6 October 2020)', 'Daily Herald', '2020-10-06'],
  ['(DW; 06.10.2020)', 'DW', '2020-10-06'],
  ['(الجزيرة، 6 أكتوبر 2020)', 'الجزيرة', '2020-10-06'],
])('%s names a source', ([text, publication, issued]) => {
  const found = namedSource(text ?? '')
  expect(found?.publication).toBe(publication)
  if (issued) expect(found?.issued).toBe(issued)
})

test.for([
  '(Monday, 6 October)',
  '(Bishkek, 6 October)',
  '(Paris, 6 October 2020)',
  '(6 October 2020)',
  '(born 6 October 1958)',
  '(Ada, 6 October)',
  '(from 4 to 6 October)',
  '(October 2020)',
  '(BBC)',
  '(the BBC, which asked 6 people)',
  '(Article 5, 6 October)',
  '(UN, 6 October)',
  '(CEC, 6 October 2020)',
  '(NATO, 06.10.2020)',
  '(BBC, 6 people)',
  '(Reuters, 99 October)',
  '(Osh, October 10)',
  '(в понедельник, 6 октября)',
  '(Бишкек, 6 октября 2020)',
  '(Bishkek, 06.10.2020)',
  '(at the Herald)',
  '(see 6 October)',
])('%s names none', (text) => {
  expect(namedSource(text)).toBeUndefined()
})
