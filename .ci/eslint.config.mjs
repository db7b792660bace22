import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'node_modules/']),
  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  {
    rules: {
      // Types throughout; a module is augmented by an interface all the same.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // All 300 files of it take a second to load: a function has a module of its own, such as date-fns/add.
      '@typescript-eslint/no-restricted-imports': ['error', { name: 'date-fns', allowTypeImports: true }],
    },
  },
)
