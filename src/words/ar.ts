import type { Certainty } from '../time/known.ts'
import { time } from './ar-time.ts'
import { createCount } from './plural.ts'
import type { Words } from './words.ts'

const locale = 'ar'
const numbers = new Intl.NumberFormat(locale)
const degrees = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
const count = createCount(locale, ['zero', 'one', 'two', 'few', 'many', 'other'])

const events = (n: number) =>
  count(n, {
    zero: 'لا أحداث',
    one: 'حدث واحد',
    two: 'حدثان',
    few: '{n} أحداث',
    many: '{n} حدثًا',
    other: '{n} حدث',
  })
const sources = (n: number) =>
  count(n, {
    zero: 'لا مصادر',
    one: 'مصدر واحد',
    two: 'مصدران',
    few: '{n} مصادر',
    many: '{n} مصدرًا',
    other: '{n} مصدر',
  })
const citations = (n: number) =>
  count(n, {
    zero: 'لا إحالات',
    one: 'إحالة واحدة',
    two: 'إحالتان',
    few: '{n} إحالات',
    many: '{n} إحالة',
    other: '{n} إحالة',
  })

const passageAt: Words['citation']['at'] = ({ kind, where, several }) => {
  const nouns = {
    paragraph: several ? 'الفقرات' : 'الفقرة',
    page: several ? 'الصفحات' : 'الصفحة',
    chapter: several ? 'الفصول' : 'الفصل',
    section: several ? 'الأقسام' : 'القسم',
    time: 'عند',
  }
  return `${nouns[kind]}\u00a0${where}`
}

/** What the marks of the axis look like. */
const looks: Record<Certainty, string> = {
  minute: 'نقطة وحدها: دقيقة',
  hours: 'شريط قصير: جزء من اليوم',
  day: 'نقطة على خط: يوم',
  inferred: 'نقطة مفرغة: اليوم مستنتَج',
  span: 'شريط: من يوم إلى آخر',
  within: 'خط منقّط: وقت ما خلاله',
  coarse: 'حلقة: شهر أو سنة',
  about: 'باهت: غير مؤكد',
  open: 'شرطات: طرف مفتوح',
  'to-come': 'حلقة منقطة: لم يحدث بعد',
}

/** Modern Standard Arabic. Digits are those that Unicode has for Arabic without a country: 0 to 9. */
export const ar: Words = {
  locale,
  time,
  number: (value) => numbers.format(value),
  span: (from, to) => numbers.formatRange(from, to),
  comma: '، ',
  times: (n) => `×${n}`,

  nav: {
    label: 'الموقع',
    skip: 'الانتقال إلى النص',
    timeline: 'الخط الزمني',
    sources: 'المصادر',
    differences: 'الاختلافات',
    names: 'الأشخاص والأماكن',
    more: 'المزيد',
    corrections: 'التصحيحات',
    about: 'كيف نعرف ذلك',
    data: 'البيانات والخلاصات',
  },
  timeline: {
    brief: 'باختصار',
    background: 'خلفية',
    toCome: 'المتوقَّع',
    toComeAsOf: (date) => `المتوقَّع حتى ${date}`,
    toldFrom: (n, reports) =>
      `مروي عن ${
        reports
          ? count(n, {
              zero: 'لا تقارير',
              one: 'تقرير صحفي واحد',
              two: 'تقريرين صحفيين',
              few: '{n} تقارير صحفية',
              many: '{n} تقريرًا صحفيًا',
              other: '{n} تقرير صحفي',
            })
          : count(n, {
              zero: 'لا مصادر',
              one: 'مصدر واحد',
              two: 'مصدرين',
              few: '{n} مصادر',
              many: '{n} مصدرًا',
              other: '{n} مصدر',
            })
      }`,
    differing: (n) => `نقاط الاختلاف بينها: ${numbers.format(n)}`,
    known: (date) => `ينتهي بما كان معروفًا في ${date}.`,
    scale: (n) => `كل الأحداث على مقياس واحد: ${numbers.format(n)}`,
    checked: (n, all, date) =>
      n === all
        ? `قورنت كل الإحالات (${numbers.format(all)}) كلمة كلمة بالمصادر، وآخرها في ${date}.`
        : `قورنت ${numbers.format(n)} من ${numbers.format(all)} إحالة كلمة كلمة بالمصادر، وآخرها في ${date}؛ وعلى الباقي عبارة «لم يُدقَّق».`,
    published: 'نُشر في',
    updated: 'وحُدِّث في',
  },
  period: {
    latest: 'الأحدث',
    latestLead: 'آخر ما بلغته القصة حتى الآن. وكل ما سبقه تجده تحت سنته.',
    years: 'سنة بعد سنة',
    parts: { year: 'شهرًا بعد شهر', month: 'يومًا بعد يوم' },
    own: {
      year: 'في هذه الصفحة ما لا يُعرف منه إلا السنة، أو ما بدأ في شهر وانتهى في آخر.',
      month: 'في هذه الصفحة ما لا يُعرف منه إلا الشهر، أو ما بدأ في يوم وانتهى في آخر.',
    },
    page: (n) => `الصفحة ${numbers.format(n)}`,
    pages: 'الصفحات',
    before: 'قبل ذلك',
    after: 'بعد ذلك',
    neighbours: 'ما قبل ذلك وما بعده',
    all: (n) => `الكل: ${numbers.format(n)}`,
  },
  event: {
    inferred: 'اليوم مستنتَج',
    inferredFrom: 'اليوم مستنتَج:',
    kinds: { background: 'خلفية', story: 'القصة', 'to-come': 'المتوقَّع' },
    position: (n, all) => `الحدث ${n} من ${all}`,
    before: 'الحدث السابق',
    after: 'الحدث التالي',
    neighbours: 'الحدثان السابق والتالي',
    sources: 'مصادر هذا الحدث',
    people: 'أشخاص ومنظمات',
    places: 'أماكن',
    draft: 'مسودة: غير منشورة',
    report: 'الإبلاغ عن خطأ',
    edit: 'تعديل هذه الصفحة',
    reportTitle: (title) => `خطأ في «${title}»`,
    reportBody: (address) => `ما الخطأ، وكيف عرفتم ذلك؟\n\n\n\nالحدث: ${address}\n`,
  },
  card: {
    events,
    sources,
    accounts: (n) =>
      count(n, {
        zero: 'لا روايات',
        one: 'رواية واحدة',
        two: 'روايتان',
        few: '{n} روايات',
        many: '{n} رواية',
        other: '{n} رواية',
      }),
  },
  share: {
    copy: 'نسخ الرابط',
    copyOf: (title) => `نسخ رابط «${title}»`,
    copied: 'نُسخ العنوان والتاريخ والرابط',
    failed: 'لم يسمح المتصفح بذلك. الرابط في العنوان نفسه.',
    share: 'مشاركة',
    shareOf: (title) => `مشاركة «${title}»`,
  },
  embed: {
    event: 'تضمين هذا الحدث',
    timeline: 'تضمين هذا الخط الزمني',
    how: 'انسخ هذا إلى صفحة من صفحاتك. البرنامج النصي اختياري: معه يكون الإطار بارتفاع محتواه، ومن دونه يبقى ارتفاعه ثابتًا ويُمرَّر المحتوى داخله.',
    code: 'شيفرة HTML للنسخ',
    look: 'كيف يبدو',
    full: 'قراءة النص كاملًا مع جميع المصادر',
    partOf: (shown, all) => `الأحداث الظاهرة: ${numbers.format(shown)} من ${numbers.format(all)}.`,
  },
  citation: {
    label: (number) => `المصدر ${number}`,
    passage: 'قراءة الموضع',
    found: (words) => (words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, '')} …` : words),
    document: 'قراءة الوثيقة',
    archived: 'نسخة محفوظة',
    about: 'عن هذا المصدر',
    undated: 'بلا تاريخ',
    at: passageAt,
    paragraphMark: 'الفقرة',
    paragraphName: (n) => `الفقرة ${n}`,
    said: (name) => `قول ${name}`,
    translated: (how) => `مترجَم: ${how}`,
    unchecked: 'لم يُدقَّق',
  },
  source: {
    title: 'المصادر',
    lead: 'كل وثيقة يستند إليها هذا الخط الزمني، وما ينبغي مراعاته عند قراءتها.',
    facts: 'ما يُعرف عنه',
    headline: 'العنوان',
    author: 'الكاتب',
    issued: 'تاريخ النشر',
    accessed: 'تاريخ الاطلاع',
    language: 'اللغة',
    original: 'الأصل',
    translation: 'الترجمة',
    archive: 'نسخة محفوظة',
    noArchive: 'لا تُعرف نسخة',
    address: 'الرابط',
    publisher: 'الناشر',
    notKnown: 'غير معروف',
    between: (date) => `خلال ${date}`,
    paragraphs: 'فقراته',
    paragraphsNote: (cited, all) =>
      `كم مرة أُحيل إلى كل فقرة. عدد الفقرات الخبرية التي أُحيل إليها: ${cited === all ? `كلها، وهي ${all}` : `${cited} من ${all}`}.`,
    cited: (n) => (n === 0 ? 'لم يُحَل إليها' : citations(n)),
    furniture: 'ليست خبرًا',
    uses: 'ما يستند إليه',
    usesNote: (n) => `${citations(n)} في هذا الخط الزمني.`,
    bear: 'ما ينبغي مراعاته',
  },
  difference: {
    title: 'أين تختلف المصادر',
    lead: 'تُعرض الروايات جنبًا إلى جنب، ومع كل منها صاحبها ووقتها. لا نأخذ متوسطها ولا نقرر أيها الصحيح.',
    kinds: {
      accounts: 'روايات مختلفة',
      measures: 'مقاييس مختلفة',
      wording: 'ألفاظ مختلفة',
      time: 'كُتبت في أوقات مختلفة، وليس في ذلك تناقض',
    },
    none: 'لم يُعثر على اختلاف بين المصادر.',
    short: 'المصادر تختلف:',
    asOf: (date) => `حتى ${date}`,
    account: (what, publication) => `${what} (${publication})`,
    matrix: 'من يروي ماذا',
    matrixNote: 'النقطة: الحدث مروي عن هذا المصدر، وحده أو مع غيره.',
    who: 'صاحب القول',
    figure: 'العدد',
    why: 'لماذا قد تختلف',
    whyEditors: 'لماذا قد تختلف: رأي التحرير',
    events: 'الأحداث المعنية',
    description: (question, kind) => `${ar.difference.title}: ${question} ${ar.difference.kinds[kind]}.`,
    plot: (question) => `${question} الأعداد مرسومة بمقياس واحد`,
    qualifiers: { exactly: '', about: 'نحو ', 'at least': 'ما لا يقل عن ', 'at most': 'ما لا يزيد على ' },
  },
  person: {
    title: 'أشخاص ومنظمات',
    none: 'لا تذكر هذه القصة أحدًا بالاسم.',
    lead: 'من يظهر في هذه القصة، وبأي صفة، وكيف تكتب المصادر الاسم.',
    kinds: { person: 'أشخاص', organisation: 'منظمات' },
    role: 'الصفة آنذاك',
    spellings: 'صيغ كتابة الاسم',
    events: 'يظهر الاسم في',
  },
  place: {
    title: 'أماكن',
    lead: 'أين جرت هذه القصة، وما تقوله المصادر عن كل مكان.',
    none: 'لا تذكر هذه القصة أي مكان.',
    events: 'يُذكر في',
  },
  known: {
    title: 'ما كان معروفًا حينها',
    lead: 'ما أوردته مصادر هذا الخط الزمني حتى نهاية كل يوم.',
    on: (date) => `ما كان معروفًا: ${date}`,
    note: 'لا يُروى هنا إلا ما نشرته هذه المصادر حتى نهاية ذلك اليوم. أما العناوين والتواريخ والترتيب فمن اليوم.',
    noteLong:
      'لا يُروى هنا إلا ما أضافته هذه المصادر في ذلك اليوم. أما العناوين والتواريخ والترتيب فمن اليوم.',
    sources: (names) => `نُشر: ${names}`,
    added: (n) => `معلومات أُضيفت: ${numbers.format(n)}`,
    new: 'أُورد أول مرة في هذا اليوم',
    more: 'أُورد عنه المزيد في هذا اليوم',
    open: (n) => `معلومات لم تَرِد بعد: ${numbers.format(n)}`,
    openEvents: (n) => `أحداث لم تَرِد بعد: ${numbers.format(n)}`,
    undated: (n) => `معلومات لا تظهر في هذه الصفحات لأن يوم نشر مصدرها غير معروف: ${numbers.format(n)}`,
    perhaps: (name, date) => `${name}: ربما نُشر بعد ذلك، وأقصى حدّ ${date}`,
    perhapsLater: 'وربما جاء بعضه بعد ذلك',
    corrected: (date) => `بكلماته الأولى؛ صُحّح لاحقًا: ${date}`,
    saidThen: (was) => `قيل حينها: «${was}»`,
    first: (names) => `أول من أورده من هذه المصادر: ${names}`,
    firstMore: (names, more) => `أول من أورده من هذه المصادر: ${names}؛ وأضاف ${more}`,
    happened: 'وقع',
    reported: 'أُورد',
    axis: 'في الأعلى: متى وقع؛ وفي الأسفل: متى أُورد',
  },
  correction: {
    title: 'تصحيحات وإضافات',
    lead: 'كل تغيير في ما نُشر، الأحدث أولًا.',
    none: 'لم يتغير حتى الآن شيء مما نُشر.',
    kinds: { correction: 'تصحيح', update: 'إضافة', clarification: 'توضيح' },
    was: 'كان النص',
    now: 'صار النص',
    why: 'السبب',
    write: 'هل من خطأ أو نقص؟ اكتب إلى:',
  },
  about: {
    title: 'كيف نعرف ذلك',
    lead: 'مم يتكوّن هذا الخط الزمني، وكيف تعمل إحالاته، ومن المسؤول عنه.',
    reading: 'كيف تُقرأ الإحالات',
    readingText: [
      'الرقم الصغير بعد القول هو مصدره. على الشاشة العريضة يظهر المصدر في الهامش، وعلى غيرها يظهر بالضغط على الرقم، ويختفي بزر «إغلاق» أو بالضغط إلى جانبه أو على مفتاح Escape.',
      'يُذكر مع المصدر اسم المطبوعة والتاريخ والفقرة وما ينبغي مراعاته بشأنه. ويقود رابطه إلى الموضع نفسه إذا استطاع المتصفح العثور عليه بألفاظه.',
      'الكلمات بين علامتي الاقتباس منقولة حرفيًا، وتذكر الملاحظة قائلها. وقد قورن كل موضع حرفًا حرفًا بنسخة من مصدره؛ وحيث لم يحدث ذلك تقول الملاحظة «لم يُدقَّق».',
    ],
    checks: 'كيف يُدقَّق',
    checksText: [
      'يُبنى الموقع من نصوص بسيطة. فإذا خلت فقرة من مصدر، أو ذكرت إحالة فقرة غير موجودة، أو كان تاريخ مستحيلًا، لا يُنشر شيء حتى يُصلَح ذلك.',
      'تُعرض التواريخ بالدقة المعروفة لا أكثر: السنة سنة، والليلة ليلة، و«بحلول 8 أكتوبر» ليست 8 أكتوبر. والعلامات على الخط تقول الشيء نفسه: النقطة يوم، والشريط مدة، والحلقة شهر أو سنة، وما يبهت فطرفه مفتوح من تلك الجهة.',
    ],
    reader: 'ما يعرفه الموقع عنك',
    readerText: [
      'لا شيء. لا تتصل الصفحات بأي جهة أخرى، ولا تضع ملفات تعريف ارتباط، ولا تحصي الزيارات.',
      'ما يسهّل القراءة يبقى في متصفحك على هذا الجهاز: الألوان التي تختارها، وإيقافك لاختصارات لوحة المفاتيح، والأحداث التي رأيتها وأين توقفت، ونسخ من الخط الزمني والبحث والصفحات التي قرأتها. وزر واحد يمحو كل ذلك.',
    ],
    publisher: 'الناشر',
    name: 'الاسم',
    contact: 'للاتصال',
    noContact: 'لم يُذكر عنوان',
    licence: 'رخصة النص',
    zone: ({ name, offsets }) => `${name} (\u2066${offsets}\u2069)`,
  },
  cite: {
    page: 'الإحالة إلى هذه الصفحة',
    source: 'الإحالة إلى هذه الوثيقة',
    event: (p) => `«${p.title}»، في «${p.story}». ${p.publisher}، ${p.published}. ${p.address}`,
    document: (p) =>
      `${p.author ? `${p.author}: ` : ''}«${p.title}». ${p.publication}، ${p.issued}. ${p.address}`,
    files: 'كل المصادر لبرامج إدارة المراجع:',
    formats: { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' },
  },
  data: {
    title: 'البيانات والخلاصات',
    lead: 'هذا الخط الزمني كاملًا للبرامج: لمتابعته وتدقيقه والبناء عليه.',
    follow: 'للمتابعة',
    use: 'للعمل بالبيانات',
    find: 'للبحث والإحالة',
    licence: (publisher) =>
      `لنصوص المداخل ولكل الملفات في هذه الصفحة. اذكر ${publisher} وضع رابطًا إلى الصفحة التي تنقل منها. أما الاقتباسات فتبقى كلام مصادرها.`,
    limits: {
      feeds: (n) => `أحدث التغييرات فقط (${numbers.format(n)})؛ أما الخط الزمني كله ففي الملفات أدناه.`,
      slides: (n) =>
        `عدد الأحداث هنا ${numbers.format(n)}، وهو أكثر مما صُمم له TimelineJS، إذ يحمّل كل الشرائح دفعة واحدة. ويعمل جيدًا بنحو مئة حدث.`,
    },
    files: {
      rss: {
        name: 'RSS',
        what: 'الأحداث الجديدة والإضافات والتصحيحات، الأحدث أولًا، بالنص الكامل والمصادر. لأي قارئ خلاصات.',
      },
      atom: { name: 'Atom', what: 'الشيء نفسه بصيغة تفرّق بين يوم النشر ويوم التغيير.' },
      jsonFeed: { name: 'JSON Feed', what: 'الشيء نفسه للبرامج التي تفضّل ألا تقرأ XML.' },
      json: {
        name: 'الخط الزمني، JSON',
        what: 'كل شيء: الأحداث وتواريخها بصيغة EDTF وحدودها ودقتها، والنصوص والإحالات والمصادر والأشخاص والأماكن والاختلافات.',
      },
      schema: { name: 'JSON Schema', what: 'معنى كل حقل في ملف JSON وما يمكن أن يحتويه.' },
      csv: { name: 'الخط الزمني، CSV', what: 'الأحداث في جدول، لبرامج الجداول أو للإحصاء.' },
      timelineJs: {
        name: 'TimelineJS، JSON',
        what: 'لأداة TimelineJS من Knight Lab التي تعرضه شرائح. أعطها رابط هذا الملف.',
      },
      timelineJsCsv: {
        name: 'TimelineJS، CSV',
        what: 'الشيء نفسه في جدول: استورده إلى نسخة من قالب TimelineJS.',
      },
      csl: {
        name: 'المصادر، CSL-JSON',
        what: 'كل المصادر لبرنامج Zotero وغيره من برامج إدارة المراجع. ولكل حدث ومصدر ملفاته في صفحته.',
      },
      sitemap: { name: 'خريطة الموقع', what: 'كل صفحة مع يوم آخر تغيير فيها. لمحركات البحث.' },
    },
  },
  axis: {
    title: 'القصة عبر الزمن',
    key: (shown) => `${shown.map((known) => looks[known]).join('؛ ')}.`,
    crowd: (all, areNamed) => `${events(all)}${areNamed ? '؛ كُتبت أسماء أهمها' : ''}.`,
  },
  settings: {
    title: 'إعدادات القراءة',
    lead: 'كيف يبدو هذا الموقع ويعمل في متصفحك. ما تختاره يُحفظ على هذا الجهاز ولا يُرسل إلى أحد.',
    script:
      'تحتاج هذه الإعدادات إلى JavaScript، وهي معطَّلة هنا. يتبع الموقع متصفحك: ألوانه وحجم نصه ومفاتيحه.',
    colours: 'الألوان',
    coloursNote: 'الصفحات المطبوعة داكنة على أبيض دائمًا.',
    themes: { system: 'كما في النظام', light: 'فاتحة', dark: 'داكنة' },
    keys: 'اختصارات لوحة المفاتيح',
    keysNote: 'لا حاجة إلى أي منها، ولا يعمل أي منها أثناء الكتابة في حقل.',
    keysOn: 'استخدام هذه الاختصارات',
    key: 'المفتاح',
    does: 'ما يفعله',
    or: 'أو',
    shortcuts: {
      next: 'الحدث التالي',
      previous: 'الحدث السابق',
      find: 'البحث في القصة',
      settings: 'هذه الصفحة',
    },
    kept: 'ما يُحفظ على هذا الجهاز',
    keptNote: 'لا يستطيع قراءته إلا متصفحك. يُحفظ لكي تعمل الأشياء التالية، لا لغير ذلك:',
    nothingKept: 'لا شيء الآن',
    keptNow: 'محفوظ الآن',
    keeps: {
      theme: { what: 'الألوان', why: 'الألوان المختارة أعلاه، إن اخترت شيئًا منها.' },
      keys: { what: 'الاختصارات', why: 'أنك أوقفت الاختصارات، إن فعلت ذلك.' },
      visits: {
        what: 'موضعك',
        why: 'أي الأحداث رأيت، وبأي صيغة، وأين توقفت: لتمييز الجديد والمتغيّر عندما تعود.',
      },
      offline: {
        what: 'الصفحات',
        why: 'الخط الزمني والبحث وآخر الصفحات التي قرأتها: لقراءتها من دون اتصال. ومع الاتصال تحصل دائمًا على أحدث صيغة.',
      },
    },
    forget: 'محو كل ذلك',
    forgetNote: 'تعود إعداداتك إلى إعدادات النظام. وحين تواصل القراءة يُحفظ موضعك وصفحاتك من جديد.',
    forgotten: 'تم المحو: لا شيء من هذا الموقع محفوظ الآن على هذا الجهاز.',
  },
  visits: {
    new: 'جديد',
    changed: 'متغيّر',
    since: 'منذ زيارتك الأخيرة:',
    countNew: 'الجديد: {}',
    countChanged: 'المتغيّر: {}',
    resume: 'المتابعة من «{}»',
    close: 'إغلاق',
  },
  offline: {
    copy: 'لا يمكن الوصول إلى أحدث نسخة الآن. هذه نسخة حُفظت على هذا الجهاز في {}.',
    title: 'لا يوجد اتصال',
    lead: 'هذه الصفحة غير محفوظة على هذا الجهاز. أما المحفوظ فهو:',
    retry: 'إعادة المحاولة',
  },
  find: {
    title: 'البحث',
    lead: 'كل أحداث هذا الخط الزمني بترتيب الزمن.',
    search: 'البحث في العناوين والملخصات والنصوص',
    facets: { person: 'مَن', place: 'أين', source: 'المصدر', kind: 'النوع', tag: 'الموضوع' },
    any: 'الكل',
    option: (name, n) => `${name} (${numbers.format(n)})`,
    all: events,
    part: 'الأحداث: {shown} من {all}.',
    filter: 'تصفية',
    nothing: 'لا يطابق هذا الاختيار أي حدث.',
    failed: 'تعذّر تحميل البحث الآن. حاول مرة أخرى عند توفر الاتصال.',
    clear: 'عرض الكل',
    partOf: (shown, all) =>
      shown === all
        ? `في كل الأحداث: ${numbers.format(all)}.`
        : `في ${numbers.format(shown)} من ${events(all)}.`,
    on: 'تصفيتها',
    about: (name, n) => `${name}: ${events(n)} في هذا الخط الزمني.`,
    also: (names) => `يُكتب أيضًا: ${names.join('، ')}`,
    events: 'الأحداث',
    leadLong: 'كل أحداث هذا الخط الزمني بحسب من تخصه وما تخصه وأين وقعت.',
    order: 'أولًا ما وردت الكلمة في عنوانه، ومنه الأحداث الرئيسية ثم الأحدث.',
    more: 'عرض المزيد',
    frequent: (n) => `الأكثر ورودًا: ${numbers.format(n)}`,
    whole: (n) => `الكل (${numbers.format(n)})`,
    tags: 'كل المواضيع',
    tagsLead: 'ما يدور حوله هذا الخط الزمني، بالترتيب الأبجدي.',
  },
  pages: {
    label: 'صفحات هذه القائمة',
    of: (n, all) => `الصفحة ${numbers.format(n)} من ${numbers.format(all)}`,
    page: (n) => `الصفحة ${numbers.format(n)}`,
    before: 'الصفحة السابقة',
    after: 'الصفحة التالية',
    mapped: (n, all) =>
      `تعرض الخريطة الأماكن الأكثر ذكرًا في الأحداث: ${numbers.format(n)} من ${numbers.format(all)}.`,
  },
  map: {
    title: 'أين يقع',
    titleAll: 'أين تقع',
    in: (where, country) => `${where}، ${country}`,
    alt: (what) => `خريطة: ${what}`,
    position: ({ latitude, longitude }) =>
      `${degrees.format(Math.abs(latitude))}° ${latitude < 0 ? 'جنوبًا' : 'شمالًا'}، ${degrees.format(Math.abs(longitude))}° ${longitude < 0 ? 'غربًا' : 'شرقًا'}`,
    dots: (shown, all) =>
      all === 1
        ? 'لا يحدد أي مصدر موقعه، ولذلك لا نقطة له.'
        : shown === 0
          ? 'لا يحدد أي مصدر المواقع، ولذلك لا نقاط.'
          : `أماكن لها نقطة: ${numbers.format(shown)}؛ أما الباقي (${numbers.format(all - shown)}) فلا يحدد أي مصدر موقعه.`,
    borders: 'الحدود كما ترسمها Natural Earth، وهي تبيّن من يسيطر على الأرض لا من يطالب بها. ملكية عامة.',
  },
  licences: 'تراخيص البرامج والخطوط والخرائط',
  withdrawn: {
    title: 'سُحب هذا المدخل',
    lead: 'سُحب ما كان منشورًا في هذا العنوان، ولم يعد نصه منشورًا.',
  },
  moved: {
    title: (title) => `عنوان جديد: ${title}`,
    link: 'لهذا الحدث رابط جديد:',
  },
  missing: {
    title: 'لا توجد صفحة كهذه',
    lead: 'قد يكون في الرابط خطأ، أو قد تكون الصفحة نُقلت.',
    home: 'إلى الخط الزمني',
  },
}
