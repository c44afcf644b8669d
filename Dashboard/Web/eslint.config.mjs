import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const ofTypes = {
  // Who returns what says nothing, ends; that is how it is written here.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // Types promise more than there is: browsers without https have no locks, an earlier version's day on the phone's disk lacks what came later.
  '@typescript-eslint/no-unnecessary-condition': 'off',
  // A caller says what it asks for.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // A page that holds nothing has nothing to say when it is left.
  '@typescript-eslint/no-invalid-void-type': 'off',
  // What the check before has made sure of, TypeScript does not always see.
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
}

export default defineConfig([
  { ignores: ['dist/', 'src/contract/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: { eqeqeq: ['error', 'smart'], 'no-console': 'error', 'prefer-const': 'error' } },
  { files: ['scripts/**/*.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: ofTypes,
  },
])
