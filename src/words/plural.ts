/**
 * Chooses among the plural forms of a language (BCP 47) by CLDR’s rules: `count(3, { one: '{n} event', other: '{n}
 * events' })`. `forms` are all that the language has; a number for which a form is missing is an Error.
 */
export function createCount<Form extends Intl.LDMLPluralRule>(
  locale: string,
  // Named so that the compiler knows them: each use must then give all.
  forms: readonly Form[],
): (n: number, words: Record<Form, string>) => string {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (n, words) => {
    const form = forms.find((known) => known === rules.select(n))
    if (!form)
      throw new Error(`${locale} has a plural form “${rules.select(n)}” that ${forms.join(', ')} lack`)
    return words[form].replace('{n}', numbers.format(n))
  }
}
