/** A page of an invented publication, and what it says of itself; `issued` is undefined where no date is certain. */
export type Article = {
  name: string
  url?: string
  html: string
  title: string
  author?: string
  issued?: string
  language?: string
  paragraphs: number
}

const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const news = (data: object) => ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...data })
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`
const page = (lang: string, head: string, body: string) =>
  `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head>${head}</head><body><nav><ul><li>Home</li></ul></nav>${body}<footer><p>All rights reserved.</p></footer></body></html>`
const article = (heading: string, above: string, ...paragraphs: string[]) =>
  `<main><article><h1>${heading}</h1>${above}${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></main>`

const english = [
  'The bridge over the river was closed.',
  'Nobody was hurt, the council said.',
  'It opens in May.',
]
const russian = ['Мост через реку закрыли утром.', 'Никто не пострадал, сообщил совет.']
const arabic = ['أغلق الجسر فوق النهر صباح اليوم.', 'ولم يصب أحد بأذى بحسب المجلس.']

export const articles: Article[] = [
  {
    name: 'JSON-LD with an offset',
    html: page(
      'en-GB',
      news({
        headline: 'Bridge closed &amp; barred',
        datePublished: '2020-10-05T18:30:00+06:00',
        author: { '@type': 'Person', name: 'Ada Example' },
      }),
      article('Bridge closed & barred', '', ...english),
    ),
    title: 'Bridge closed & barred',
    author: 'Ada Example',
    issued: '2020-10-05T18:30+06:00',
    language: 'en-GB',
    paragraphs: 3,
  },
  {
    name: 'JSON-LD in a graph, with several authors',
    html: page(
      'fr',
      ld({
        '@graph': [
          { '@type': 'WebSite', name: 'Le Quai' },
          {
            '@type': 'Article',
            headline: 'Le pont est fermé',
            datePublished: '2021-02-03',
            author: [{ name: 'Ada Exemple' }, { name: 'Luc Modèle' }],
          },
        ],
      }),
      article('Le pont est fermé', '', 'Le pont a été fermé ce matin.', 'Personne n’est blessé.'),
    ),
    title: 'Le pont est fermé',
    author: 'Ada Exemple, Luc Modèle',
    issued: '2021-02-03',
    language: 'fr',
    paragraphs: 2,
  },
  {
    name: 'Open Graph in UTC',
    html: page(
      'ru',
      meta('og:title', 'Мост закрыт — Вестник') +
        meta('og:site_name', 'Вестник') +
        meta('article:published_time', '2020-10-05T20:15:00Z') +
        '<meta name="author" content="Ада Пример">',
      article('Мост закрыт', '', ...russian),
    ),
    title: 'Мост закрыт',
    author: 'Ада Пример',
    issued: '2020-10-05T20:15+00:00',
    language: 'ru',
    paragraphs: 2,
  },
  {
    name: 'citation_* of a journal',
    html: page(
      'en',
      '<meta name="citation_title" content="On bridges"><meta name="citation_author" content="Example, Ada"><meta name="citation_author" content="Model, Luke"><meta name="citation_publication_date" content="2019/04/30"><meta name="citation_journal_title" content="Journal of Bridges">',
      article('On bridges', '', ...english),
    ),
    title: 'On bridges',
    author: 'Ada Example, Luke Model',
    issued: '2019-04-30',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'a time element in the head of the article',
    html: page(
      'de',
      '<title>Brücke gesperrt | Der Bote</title><meta property="og:site_name" content="Der Bote">',
      article(
        'Brücke gesperrt',
        '<span class="author" >Von Ada Beispiel</span><time datetime="2020-10-05T08:00:00+02:00">5. Oktober 2020</time>',
        'Die Brücke ist seit heute gesperrt.',
        'Niemand wurde verletzt.',
      ),
    ),
    title: 'Brücke gesperrt',
    author: 'Ada Beispiel',
    issued: '2020-10-05T08:00+02:00',
    language: 'de',
    paragraphs: 2,
  },
  {
    name: 'a date in Russian words',
    html: page(
      'ru',
      '<title>Мост закрыт</title>',
      article('Мост закрыт', '<div class="date">6 октября 2020, 18:30</div>', ...russian),
    ),
    title: 'Мост закрыт',
    issued: '2020-10-06',
    language: 'ru',
    paragraphs: 2,
  },
  {
    name: 'a date in Kyrgyz words',
    html: page(
      'ky',
      '<title>Көпүрө жабылды</title>',
      article(
        'Көпүрө жабылды',
        '<span class="date">6-октябрь, 2020</span>',
        'Көпүрө бүгүн эртең менен жабылды.',
        'Эч ким жабыркаган жок.',
      ),
    ),
    title: 'Көпүрө жабылды',
    issued: '2020-10-06',
    language: 'ky',
    paragraphs: 2,
  },
  {
    name: 'a date in Spanish words',
    html: page(
      'es',
      '<title>Puente cerrado</title>',
      article(
        'Puente cerrado',
        '<p class="byline">Por Ada Ejemplo</p><span class="fecha">6 de octubre de 2020</span>',
        'El puente fue cerrado hoy por la mañana.',
        'Nadie resultó herido.',
      ),
    ),
    title: 'Puente cerrado',
    author: 'Ada Ejemplo',
    issued: '2020-10-06',
    language: 'es',
    paragraphs: 2,
  },
  {
    name: 'a date in Chinese',
    html: page(
      'zh-CN',
      '<title>大桥关闭</title>',
      article(
        '大桥关闭',
        '<span class="time">2020年10月6日 18:30</span>',
        '大桥今天早上关闭，没有人受伤，市议会说明天会重新开放。',
        '记者了解到，大桥将于五月重新开放。',
      ),
    ),
    title: '大桥关闭',
    issued: '2020-10-06',
    language: 'zh-CN',
    paragraphs: 2,
  },
  {
    name: 'a date in Arabic digits',
    html: page(
      'ar',
      '<title>إغلاق الجسر</title>',
      article('إغلاق الجسر', '<span class="date">٦ أكتوبر ٢٠٢٠</span>', ...arabic),
    ),
    title: 'إغلاق الجسر',
    issued: '2020-10-06',
    language: 'ar',
    paragraphs: 2,
  },
  {
    name: 'a month of the Levant',
    html: page(
      'ar',
      '<title>إغلاق الجسر</title>',
      article('إغلاق الجسر', '<time>6 تشرين الأول 2020</time>', ...arabic),
    ),
    title: 'إغلاق الجسر',
    issued: '2020-10-06',
    language: 'ar',
    paragraphs: 2,
  },
  {
    name: 'a Persian year',
    html: page(
      'fa',
      meta('article:published_time', '1399-07-15T10:00:00+03:30'),
      article(
        'پل بسته شد',
        '<span class="date">۱۵ مهر ۱۳۹۹</span>',
        'پل صبح امروز بسته شد و کسی آسیب ندید.',
        'شورا این را گفت.',
      ),
    ),
    title: 'پل بسته شد',
    language: 'fa',
    paragraphs: 2,
  },
  {
    name: 'a Hijri year',
    html: page('ar', '', article('إغلاق الجسر', '<time datetime="1442-02-19">19 صفر 1442</time>', ...arabic)),
    title: 'إغلاق الجسر',
    language: 'ar',
    paragraphs: 2,
  },
  {
    name: 'a Buddhist year',
    html: page(
      'th',
      meta('article:published_time', '2563-10-06T09:00:00+07:00'),
      article(
        'ปิดสะพาน',
        '<span class="date">6 ตุลาคม 2563</span>',
        'สะพานถูกปิดเมื่อเช้านี้ ไม่มีผู้ได้รับบาดเจ็บ',
        'สภาเมืองกล่าว',
      ),
    ),
    title: 'ปิดสะพาน',
    language: 'th',
    paragraphs: 2,
  },
  {
    name: 'a Japanese era',
    html: page(
      'ja',
      '',
      article(
        '橋を閉鎖',
        '<span class="date">令和2年10月6日</span>',
        '橋は今朝閉鎖されました。けが人はいませんでした。',
        '五月に再開します。',
      ),
    ),
    title: '橋を閉鎖',
    language: 'ja',
    paragraphs: 2,
  },
  {
    name: 'days and months that could be either',
    html: page('en', '', article('Bridge closed', '<span class="date">03/04/2020</span>', ...english)),
    title: 'Bridge closed',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'days and months that cannot be either',
    html: page(
      'pt-BR',
      '',
      article(
        'Ponte fechada',
        '<span class="date">25/04/2020</span>',
        'A ponte foi fechada hoje de manhã.',
        'Ninguém ficou ferido.',
      ),
    ),
    title: 'Ponte fechada',
    issued: '2020-04-25',
    language: 'pt-BR',
    paragraphs: 2,
  },
  {
    name: 'only when it was updated',
    html: page(
      'en',
      news({ headline: 'Bridge closed', dateModified: '2020-10-07' }),
      article(
        'Bridge closed',
        '<span class="date">Updated 7 October 2020</span><p class="meta">Last modified: <time datetime="2020-10-07">7 October 2020</time></p>',
        ...english,
      ),
    ),
    title: 'Bridge closed',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'published and updated in one line',
    html: page(
      'en',
      '',
      article(
        'Bridge closed',
        '<div class="date">Published 5 October 2020 | Updated 7 October 2020</div>',
        ...english,
      ),
    ),
    title: 'Bridge closed',
    issued: '2020-10-05',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'dates of related articles only',
    html: page(
      'en',
      ld([
        { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: '2020-01-01' }] },
      ]),
      `${article('Bridge closed', '', ...english)}<aside><a href="/b">Other</a><time datetime="2019-02-03">3 February 2019</time></aside><div class="related"><time datetime="2018-02-03">3 February 2018</time></div>`,
    ),
    title: 'Bridge closed',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'an article of another address in JSON-LD',
    html: page(
      'en',
      news({ headline: 'Other', url: 'https://news.example/other', datePublished: '2019-05-05' }),
      article('Bridge closed', '', ...english),
    ),
    title: 'Bridge closed',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'a day in the text only',
    html: page(
      'en',
      '',
      article(
        'Bridge closed',
        '',
        'On 4 October 2020 the bridge was closed, and the council met.',
        ...english,
      ),
    ),
    title: 'Bridge closed',
    language: 'en',
    paragraphs: 4,
  },
  {
    name: 'machines and readers are told several days',
    html: page(
      'en',
      news({ headline: 'Bridge closed', datePublished: '2020-10-05' }) +
        meta('article:published_time', '2020-12-01T10:00:00Z'),
      article('Bridge closed', '', ...english),
    ),
    title: 'Bridge closed',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'another day in the address',
    url: 'https://news.example/2015/03/02/bridge',
    html: page(
      'en',
      news({ headline: 'Bridge closed', datePublished: '2021-10-05T12:00:00Z' }),
      article('Bridge closed', '', ...english),
    ),
    title: 'Bridge closed',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'the beginning of computers’ time',
    html: page(
      'en',
      meta('article:published_time', '1970-01-01T00:00:00Z'),
      article('Bridge closed', '', ...english),
    ),
    title: 'Bridge closed',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'midnight in UTC',
    html: page(
      'tr',
      meta('article:published_time', '2020-10-06T00:00:00.000Z'),
      article('Köprü kapatıldı', '', 'Köprü bu sabah kapatıldı.', 'Yaralanan olmadı.'),
    ),
    title: 'Köprü kapatıldı',
    issued: '2020-10-06',
    language: 'tr',
    paragraphs: 2,
  },
  {
    name: 'a time without its zone',
    html: page(
      'it',
      meta('article:published_time', '2020-10-06 23:40:00'),
      article(
        'Ponte chiuso',
        '<a rel="author" href="/ada">Ada Esempio</a>',
        'Il ponte è stato chiuso stamattina.',
        'Nessun ferito.',
      ),
    ),
    title: 'Ponte chiuso',
    author: 'Ada Esempio',
    issued: '2020-10-06',
    language: 'it',
    paragraphs: 2,
  },
  {
    name: 'a template that says English of all pages',
    html: page(
      'en',
      meta('og:locale', 'uk_UA') + meta('article:published_time', '2020-10-06'),
      article('Міст закрито', '', 'Міст через річку закрили сьогодні вранці.', 'Ніхто не постраждав.'),
    ),
    title: 'Міст закрито',
    issued: '2020-10-06',
    language: 'uk-UA',
    paragraphs: 2,
  },
  {
    name: 'JSON-LD that is broken, and microdata',
    html: page(
      'nl',
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta itemprop="datePublished" content="2020-10-06T09:00:00+02:00">',
      `<div class="wrap"><h1>Brug dicht</h1><div itemprop="articleBody"><p>De brug is vanochtend gesloten.</p><p>Niemand raakte gewond.</p><figure><figcaption>De brug</figcaption></figure></div></div>`,
    ),
    title: 'Brug dicht',
    issued: '2020-10-06T09:00+02:00',
    language: 'nl',
    paragraphs: 2,
  },
  {
    name: 'hours ago',
    html: page(
      'hi',
      '<title>पुल बंद</title>',
      article('पुल बंद', '<time>2 घंटे पहले</time>', 'पुल आज सुबह बंद कर दिया गया।', 'कोई घायल नहीं हुआ।'),
    ),
    title: 'पुल बंद',
    language: 'hi',
    paragraphs: 2,
  },
  {
    name: 'a day that has not come',
    html: page('en', meta('article:published_time', '2031-01-01'), article('Bridge closed', '', ...english)),
    title: 'Bridge closed',
    language: 'en',
    paragraphs: 3,
  },
  {
    name: 'a date in Korean, with no language said',
    html: page(
      '',
      '',
      article(
        '다리 폐쇄',
        '<span class="date">2020년 10월 6일</span>',
        '다리가 오늘 아침 폐쇄되었다.',
        '다친 사람은 없다.',
      ),
    ),
    title: '다리 폐쇄',
    issued: '2020-10-06',
    paragraphs: 2,
  },
  {
    name: 'that it was updated, behind its time',
    html: page(
      'fr',
      '',
      article(
        'Le pont est fermé',
        '<p class="meta"><span>Mis à jour</span> <span>le <time datetime="2020-10-07T10:00+02:00">7 octobre</time></span></p><p class="date"><time datetime="2020-10-08">8 octobre 2020</time> (mis à jour)</p>',
        'Le pont a été fermé ce matin.',
        'Personne n’est blessé.',
      ),
    ),
    title: 'Le pont est fermé',
    language: 'fr',
    paragraphs: 2,
  },
]
