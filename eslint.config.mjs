import tseslint from 'typescript-eslint';

/** Rules that the house style needs a machine for; layout is Prettier's, imports between folders are test/house's. */
export default tseslint.config(
  { ignores: ['dist/**', 'data/**', 'coverage/**', 'src/generated/**', '**/*.mjs', 'test/conformance/**', 'bench/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'simulator/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a name is searched for, a default is not.',
        },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that you mean.' },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'The environment is read once, in main.ts; layers receive plain options.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time is a parameter: take a Clock.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Randomness is a parameter.',
        },
      ],
    },
  },
  {
    // The shape of an answer is decided by the query in the same test; its assertions are the check.
    files: ['test/flow/**', 'test/support/**', 'test/conformance/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    files: ['src/main.ts', 'simulator/main.ts', 'src/clock.ts', 'src/app.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['scripts/**', 'simulator/main.ts'], rules: { 'no-console': 'off' } },
);
