/** Rules for texts in Arabic and Kyrgyz, which only a story that has such texts brings to its readers. */
export const languageRules = `
/* As the newspapers of these languages quote; browsers have other marks for them, or none of their own. */
:lang(ar), :lang(ky) { quotes: '«' '»' '“' '”' }

/* Arabic letters are not slanted. */
:is(cite, em, blockquote, .text > blockquote):lang(ar) { font-style: normal }
em:lang(ar) { font-weight: 600 }
`
